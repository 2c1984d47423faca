"""The whole flow as one visible list of steps; a step runs only when what it reads has changed, by content."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.status import Status

from analysis.files import write_text
from analysis.problems import PlainError

_RECORD = ".cache/build.json"
_FIGURES = ("site/_parts/*.figures.json", "uk/site/_parts/*.figures.json", "stories/*.figures.json")
_NUMBERS = ".cache/numbers.json"
_SOLVED = ".cache/solved.pickle"
_STAGES = {
    "records": ["analysis/*.py", "analysis/ledger/*.py"],
    "reconcile": ["analysis/*.py", "analysis/ledger/*.py", "analysis/reconcile/*"],
    "publish": ["analysis/*.py", "analysis/ledger/*.py", "analysis/publish/*.py"],
    "present": [
        "analysis/*.py",
        "analysis/ledger/*.py",
        "analysis/present/**/*.py",
        "analysis/publish/*.py",
        "analysis/reconcile/costs.csv",
    ],
}
"""The code that each stage runs: a change there makes its steps run again."""


@dataclass(frozen=True)
class Work:
    """What a step is given: the project's folder, a voice for its progress, and whether to make everything anew."""

    root: Path
    say: Callable[[str], object]
    force: bool


@dataclass(frozen=True)
class Step:
    """One step: what it reads and writes (globs below the project), the code it runs, and the work itself."""

    name: str
    code: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Work], str | None]


def steps() -> list[Step]:
    """The steps in their order. Imports wait until a step runs: an up-to-date build needs none of them."""
    data = ("data/ledger/*.parquet", "data/reconciled/*.parquet")
    generated = ("events/*", "rounds/*", "uk/**/*", "site/_parts/*", "downloads/*")
    hand_written = ("*.qmd", "site/*.qmd", "site/messages/**/*", "data/README.md")
    made = ("stories/*", "charts/*", "cards/*", "api/**/*", "feed.xml", *generated)
    pages = ("_quarto.yml", "CITATION.cff", "*.qmd", "site/**/*", *made, *data, "data/CODEBOOK.md")
    releases = ("CITATION.cff", "_quarto.yml", "data/releases/*.json")
    api = ("api/v1/*.json", "api/v1/latest/**/*", "feed.xml")
    figures = (*_FIGURES, "site/styles/charts.css")
    return [
        Step(
            "records",
            "records",
            ("data/curated/*.csv", "data/scraped/*.parquet"),
            (data[0], "data/CODEBOOK.md"),
            _records,
        ),
        Step("reconcile", "reconcile", (data[0],), ("data/reconciled/*",), _reconcile),
        Step("pages", "present", ("notebooks/*.ipynb", *hand_written, *releases, *data), generated, _pages),
        Step("api", "publish", (*releases, *data), api, _api),
        Step("stories", "present", ("notebooks/*.ipynb", *data), ("stories/*",), _stories),
        Step("charts", "present", figures, ("charts/*",), _charts),
        Step("cards", "present", ("notebooks/*.ipynb", "site/messages/**/*", *data), ("cards/*",), _cards),
        Step("site", "present", pages, ("_site/**/*",), _site),
    ]


def build(root: Path, console: Console, until: str = "site", force: bool = False) -> None:
    """Run the steps up to `until`, each only when its inputs, code or outputs changed since it last ran."""
    flow = steps()
    *names, last = (step.name for step in flow)
    if until not in (*names, last):
        raise PlainError(f"There is no step “{until}”; choose {', '.join(names)} or {last}.")
    record = _load(root)
    for step in flow:
        began = time.monotonic()
        wanted = _fingerprint(root, step)
        done = record.get(step.name, {})
        if not force and done.get("reads") == wanted and done.get("writes") == _digest(root, step.writes):
            console.print(f"{step.name:<10} up to date", highlight=False)
        else:
            with console.status(f"{step.name} …") as status:
                word = step.run(Work(root, partial(_progress, status, step.name), force))
            record[step.name] = {"reads": wanted, "writes": _digest(root, step.writes)}
            _save(root, record)
            seconds = f"{time.monotonic() - began:.1f} s"
            console.print(f"{step.name:<10} {seconds:>7}  {word or ''}".rstrip(), highlight=False)
        if step.name == until:
            return


def _progress(status: Status, name: str, word: str) -> None:
    status.update(f"{name} … {escape(word)}")


def _fingerprint(root: Path, step: Step) -> str:
    return _digest(root, (*step.reads, *_STAGES[step.code]))


def _digest(root: Path, patterns: Iterable[str]) -> str:
    """A hash of the names and contents of all files that match."""
    total = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in root.glob(pattern) if path.is_file()}):
        if "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(root).as_posix()}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _load(root: Path) -> dict[str, dict[str, str]]:
    try:
        record = json.loads((root / _RECORD).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return {name: done for name, done in record.items() if isinstance(done, dict)} if isinstance(record, dict) else {}


def _save(root: Path, record: dict[str, dict[str, str]]) -> None:
    write_text(root / _RECORD, json.dumps(record, indent=2) + "\n")


def _records(work: Work) -> str:
    from analysis.ledger.compile import compile_ledger, write_ledger
    from analysis.schema import codebook

    compiled = compile_ledger(work.root / "data")
    write_ledger(compiled, work.root / "data" / "ledger")
    write_text(work.root / "data" / "CODEBOOK.md", codebook())
    counts = compiled.counts
    return f"{counts['claims']:,} claims from {counts['sources']:,} sources about {counts['events']:,} events"


def _reconcile(work: Work) -> str:
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile.account import account_of, tables_of, write_reconciled
    from analysis.reconcile.memory import remember, remembered
    from analysis.reconcile.proofs import proof_in_words
    from analysis.reconcile.vintages import follow_vintages

    folder, memory = work.root / "data" / "reconciled", work.root / _SOLVED
    code = _digest(work.root, _STAGES["reconcile"])
    known = remembered(memory, code)
    ledger = open_ledger(work.root / "data" / "ledger")
    account = account_of(ledger, known=known)
    remember(memory, code, known, account)
    write_reconciled(tables_of(account), folder)
    disputed = sum(figure.status == "disputed" for figure in account.figures.values())
    words = [f"{len(account.figures):,} figures, {disputed:,} disputed", proof_in_words(account)]
    return "; ".join([*words, *filter(None, [follow_vintages(ledger, folder, known)])])


def _pages(work: Work) -> str:
    from analysis.present.book import open_book
    from analysis.present.changes import changes_since_last_build
    from analysis.present.pages import write_pages

    book = open_book(work.root / "data")
    written = f"{write_pages(book, work.root):,} files"
    return "\n    ".join([written, *changes_since_last_build(book, work.root / _NUMBERS)])


def _api(work: Work) -> str:
    from analysis.publish.api import write_api
    from analysis.publish.feed import FEED, atom
    from analysis.publish.history import edition_here, releases
    from analysis.publish.news import news
    from analysis.publish.records import open_frames

    data = work.root / "data"
    frames, known = open_frames(data), releases(work.root)
    edition = edition_here(work.root, frames)
    write_text(work.root / FEED, atom(news(frames, known), edition))
    return f"{write_api(frames, edition, known, work.root):,} files, and the feed of changes"


def _stories(work: Work) -> str:
    from analysis.present.stories import STORIES, remove_strangers, run_notebooks

    notebooks = sorted((work.root / "notebooks").glob("*.ipynb"))
    copies = work.root / STORIES
    if work.force:
        shutil.rmtree(copies, ignore_errors=True)
    made_with = _digest(work.root, ("data/ledger/*.parquet", "data/reconciled/*.parquet", *_STAGES["present"]))
    ran = run_notebooks(notebooks, copies, made_with, work.say)
    remove_strangers(copies, notebooks)
    return f"{len(ran)} of {len(notebooks)} notebooks run, side by side"


def _charts(work: Work) -> str:
    from analysis.present.chart_files import write_charts

    sources = sorted(path for pattern in _FIGURES for path in work.root.glob(pattern))
    return f"{write_charts(work.root, sources)} charts as picture, data and page"


def _cards(work: Work) -> str:
    from analysis.present.book import open_book
    from analysis.present.cards import write_cards

    return f"{write_cards(open_book(work.root / 'data'), work.root):,} pictures for links"


def _site(work: Work) -> str:
    from analysis.present.render import render_site

    return f"_site/index.html, by {render_site(work.root)}"

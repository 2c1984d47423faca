"""The whole flow as one visible list of steps; a step runs only when what it reads has changed, by content."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from analysis.files import write_text
from analysis.problems import PlainError

_RECORD = ".cache/build.json"
_SOLVED = ".cache/solved.pickle"
_STAGES = {
    "records": ["analysis/*.py", "analysis/ledger/*.py"],
    "reconcile": ["analysis/*.py", "analysis/ledger/*.py", "analysis/reconcile/*"],
    "present": ["analysis/*.py", "analysis/ledger/*.py", "analysis/present/**/*.py", "analysis/reconcile/costs.csv"],
}
"""The code that each stage runs: a change there makes its steps run again."""


@dataclass(frozen=True)
class Step:
    """One step: what it reads and writes (globs below the project), the code it runs, and the work itself."""

    name: str
    code: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Path], str | None]


def steps() -> list[Step]:
    """The steps in their order. Imports wait until a step runs: an up-to-date build needs none of them."""
    data = ("data/ledger/*.parquet", "data/reconciled/*.parquet")
    generated = ("events/*", "rounds/*", "site/_parts/*", "downloads/*")
    pages = ("_quarto.yml", "*.qmd", "site/**/*", "stories/*", *generated, *data, "data/CODEBOOK.md")
    return [
        Step(
            "records",
            "records",
            ("data/curated/*.csv", "data/scraped/*.parquet"),
            (data[0], "data/CODEBOOK.md"),
            _records,
        ),
        Step("reconcile", "reconcile", (data[0],), ("data/reconciled/*",), _reconcile),
        Step("pages", "present", ("notebooks/*.ipynb", "data/README.md", *data), generated, _pages),
        Step("stories", "present", ("notebooks/*.ipynb", *data), ("stories/*",), _stories),
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
            with console.status(f"{step.name} …"):
                word = step.run(root)
            record[step.name] = {"reads": wanted, "writes": _digest(root, step.writes)}
            _save(root, record)
            seconds = f"{time.monotonic() - began:.1f} s"
            console.print(f"{step.name:<10} {seconds:>7}  {word or ''}".rstrip(), highlight=False)
        if step.name == until:
            return


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


def _records(root: Path) -> str:
    from analysis.ledger.compile import compile_ledger, write_ledger
    from analysis.schema import codebook

    compiled = compile_ledger(root / "data")
    write_ledger(compiled, root / "data" / "ledger")
    write_text(root / "data" / "CODEBOOK.md", codebook())
    counts = compiled.counts
    return f"{counts['claims']:,} claims from {counts['sources']:,} sources about {counts['events']:,} events"


def _reconcile(root: Path) -> str:
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile.account import account_of, tables_of, write_reconciled
    from analysis.reconcile.memory import remember, remembered
    from analysis.reconcile.proofs import proof_in_words
    from analysis.reconcile.vintages import follow_vintages

    memory, code = root / _SOLVED, _digest(root, _STAGES["reconcile"])
    known = remembered(memory, code)
    ledger = open_ledger(root / "data" / "ledger")
    account = account_of(ledger, known=known)
    remember(memory, code, known, account)
    write_reconciled(tables_of(account), root / "data" / "reconciled")
    disputed = sum(figure.status == "disputed" for figure in account.figures.values())
    words = [f"{len(account.figures):,} figures, {disputed:,} disputed", proof_in_words(account)]
    return "; ".join([*words, *filter(None, [follow_vintages(ledger, root / "data" / "reconciled")])])


def _pages(root: Path) -> str:
    from analysis.present.book import open_book
    from analysis.present.pages import write_pages

    return f"{write_pages(open_book(root / 'data'), root):,} files"


def _stories(root: Path) -> str:
    from analysis.present.stories import STORIES, run_notebooks

    notebooks = sorted((root / "notebooks").glob("*.ipynb"))
    run_notebooks(notebooks, root / STORIES)
    for stale in {path.name for path in (root / STORIES).iterdir()} - {path.name for path in notebooks}:
        (root / STORIES / stale).unlink()
    return f"{len(notebooks)} notebooks, side by side"


def _site(root: Path) -> str:
    from analysis.present.render import render_site

    return f"_site/index.html, by {render_site(root)}"

"""The whole flow as one visible list of steps; a step runs only when what it reads has changed, by content."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.status import Status

from analysis import work
from analysis.digests import OVERRIDING, SITE, STAGES, digest
from analysis.files import write_text
from analysis.problems import PlainError
from analysis.work import FIGURES, Work

_RECORD = ".cache/build.json"
Record = dict[str, dict[str, str]]
"""For each step the digests of what it last read and wrote."""


@dataclass(frozen=True)
class Step:
    """One step: what it reads and writes (globs below the project), the code it runs, and the work itself.

    A step that stands `beside` needs nothing of the steps right before it, and runs at the same time. What a step
    can do `ahead` needs none of the others, and begins before the first of them runs.
    """

    name: str
    code: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Work], str | None]
    beside: bool = False
    ahead: Callable[[], None] | None = None


Due = tuple[Step, str]
"""A step that has to run, and the digest of what it reads."""


def steps() -> list[Step]:
    """The steps in their order. Imports wait until a step runs: an up-to-date build needs none of them."""
    data = ("data/ledger/*.parquet", "data/reconciled/*.parquet")
    generated = ("events/*", "rounds/*", "uk/**/*", "site/_parts/*", "site/rules/*", "downloads/*")
    hand_written = ("*.qmd", "site/*.qmd", "site/messages/**/*", "data/README.md")
    made = ("stories/*", "charts/*", "cards/*", "api/**/*", "feed.xml", *generated)
    pages = ("_quarto.yml", "CITATION.cff", "*.qmd", "site/**/*", *made, *data, "data/CODEBOOK.md")
    releases = ("CITATION.cff", "_quarto.yml", "data/releases/*.json")
    api = ("api/v1/*.json", "api/v1/latest/**/*", "feed.xml")
    figures = (*FIGURES, "site/styles/charts.css")
    return [
        Step(
            "records",
            "records",
            ("data/curated/*.csv", "data/scraped/*.parquet"),
            (data[0], "data/CODEBOOK.md"),
            work.records,
        ),
        Step("reconcile", "reconcile", (data[0],), ("data/reconciled/*",), work.reconcile),
        Step("stories", "present", ("notebooks/*.ipynb", *data), ("stories/*",), work.stories, ahead=work.warm_up),
        Step(
            "pages",
            "present",
            ("notebooks/*.ipynb", "requirements*.txt", *hand_written, *releases, *data),
            generated,
            work.pages,
            True,
        ),
        Step("api", "publish", (*releases, *data), api, work.api, True),
        Step("cards", "present", ("notebooks/*.ipynb", "site/messages/**/*", *data), ("cards/*",), work.cards, True),
        Step("charts", "present", figures, ("charts/*",), work.charts),
        Step("site", "present", pages, ("_site/**/*",), work.site),
    ]


def build(root: Path, console: Console, until: str = "site", force: bool = False) -> None:
    """Run the steps up to `until`, each only when its inputs, code or outputs changed since it last ran."""
    flow = steps()
    *names, last = (step.name for step in flow)
    if until not in (*names, last):
        raise PlainError(f"There is no step “{until}”; choose {', '.join(names)} or {last}.")
    record = _load(root)
    wanted = flow[: [*names, last].index(until) + 1]
    ahead = [step.ahead for step in wanted if step.ahead]
    for group in _side_by_side(wanted):
        due: list[Due] = []
        for step in group:
            reads = _fingerprint(root, step)
            if force or not _up_to_date(root, step, reads, record):
                due.append((step, reads))
            else:
                console.print(f"{step.name:<10} up to date", highlight=False)
        while due and ahead:
            ahead.pop()()
        _run(due, root, console, record, force)


def _side_by_side(flow: list[Step]) -> list[list[Step]]:
    groups: list[list[Step]] = []
    for step in flow:
        if step.beside and groups:
            groups[-1].append(step)
        else:
            groups.append([step])
    return groups


def _up_to_date(root: Path, step: Step, reads: str, record: Record) -> bool:
    done = record.get(step.name, {})
    return done.get("reads") == reads and done.get("writes") == digest(root, step.writes)


def _run(due: list[Due], root: Path, console: Console, record: Record, force: bool) -> None:
    """Run steps at the same time; when one fails the others end first, and what they did is remembered."""
    if not due:
        return
    names = ", ".join(step.name for step, _ in due)
    with console.status(f"{names} …") as status, ThreadPoolExecutor(len(due)) as pool:
        running = [pool.submit(_timed, step, root, status, force) for step, _ in due]
        failed: Exception | None = None
        for (step, reads), future in zip(due, running, strict=True):
            try:
                seconds, word = future.result()
            except Exception as error:  # told below, after the steps beside it have ended
                failed = failed or error
                continue
            record[step.name] = {"reads": reads, "writes": digest(root, step.writes)}
            _save(root, record)
            console.print(f"{step.name:<10} {seconds:>5.1f} s  {word}".rstrip(), highlight=False)
    if failed is not None:
        raise failed


def _timed(step: Step, root: Path, status: Status, force: bool) -> tuple[float, str]:
    """The seconds that a step took, and what it says of itself."""
    began = time.monotonic()
    word = step.run(Work(root, partial(_progress, status, step.name), force))
    return time.monotonic() - began, word or ""


def _progress(status: Status, name: str, word: str) -> None:
    status.update(f"{name} … {escape(word)}")


def _fingerprint(root: Path, step: Step) -> str:
    content = digest(root, (*step.reads, *STAGES[step.code]))
    if SITE not in step.reads:
        return content
    return " ".join([content, *(os.environ.get(name, "") for name in OVERRIDING)])


def _load(root: Path) -> Record:
    try:
        record = json.loads((root / _RECORD).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return {name: done for name, done in record.items() if isinstance(done, dict)} if isinstance(record, dict) else {}


def _save(root: Path, record: Record) -> None:
    write_text(root / _RECORD, json.dumps(record, indent=2) + "\n")

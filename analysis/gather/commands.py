"""The gatherer's commands, as the command line calls them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from analysis.files import shown, write_text
from analysis.gather.net.manners import Manners, contact_of
from analysis.problems import PlainError

REPORT = ".cache/gather/candidates.md"
"""Where the inbox stands in words, below the project."""


def gather(root: Path, only: list[str], force: bool, as_json: bool) -> str:
    """Ask, capture, read, and write the inbox; what happened, in words or as JSON."""
    from analysis.gather.inbox.proposals import inbox_of
    from analysis.gather.inbox.screen import summary
    from analysis.gather.inbox.sheet import candidates_path, renew_candidates
    from analysis.gather.run import gather as run
    from analysis.gather.run import store_of

    report = run(root, Manners(contact_of(root)), only, force)
    store = store_of(root)
    try:
        inbox = inbox_of(root, store)
    finally:
        store.close()
    renew_candidates(candidates_path(root), inbox.rows)
    if as_json:
        found = {"watches": report.watches, "new": report.new, "outcomes": dict(sorted(report.outcomes.items()))}
        return json.dumps({**found, "candidates": inbox.counts()}, ensure_ascii=False, indent=2)
    return f"{asked(report.watches, report.new, report.outcomes)}\n{summary(inbox)}"


def asked(watches: int, new: int, outcomes: Counter[str]) -> str:
    """What a run asked for and how it ended, in one line."""
    ends = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items(), key=lambda i: (-i[1], i[0])))
    return f"Watches that answered: {watches}; new pages: {new}{f' ({ends})' if ends else ''}."


def review_at_terminal(root: Path, console: Console, by: str) -> str:
    """Decide candidates one by one with single keys."""
    import click

    from analysis.gather.inbox.proposals import inbox_of
    from analysis.gather.inbox.screen import Reviewer, summary
    from analysis.gather.inbox.sheet import candidates_path, renew_candidates
    from analysis.gather.run import store_of

    if not console.is_terminal:
        raise PlainError("This is no terminal: fill in data/inbox/candidates.csv and use review --from FILE.")
    store = store_of(root)
    try:
        decided = Reviewer(root, store, console, by, click.getchar).review(inbox_of(root, store))
        left = inbox_of(root, store)
    finally:
        store.close()
    renew_candidates(candidates_path(root), left.rows)
    return f"{decided} decided. {summary(left)}"


def review_from(root: Path, sheet: Path, by: str) -> str:
    """Apply the decisions that stand in a sheet of candidates."""
    from analysis.gather.inbox.decide import apply_sheet

    counts = apply_sheet(root, sheet, by, datetime.now(UTC))
    words = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"Decisions applied: {words}." if words else "No row has a decision."


def report_to(root: Path, out: Path) -> str:
    """Write the candidates of the inbox as Markdown."""
    from analysis.gather.inbox.report import report_of
    from analysis.gather.inbox.sheet import candidates_path, read_candidates

    path = candidates_path(root)
    rows = read_candidates(path) if path.exists() else []
    write_text(out, report_of(rows))
    return f"{len(rows)} candidates reported in {shown(out)}."


def archive(root: Path, limit: int, service: str, tell: Callable[[str], None]) -> str:
    """Ask for copies of sources, telling each; the counts at the end."""
    from analysis.gather import archive as archiving

    manners = replace(Manners(contact_of(root)), delay=8.0, time_limit=180.0, silence=150.0)
    done = archiving.archive(root, manners, limit, service or archiving.SERVICE, tell)
    return f"{len(done.copies)} copies kept, {len(done.failures)} failed."


def ledger_in_words(root: Path) -> str:
    """How many claims and events the ledger has, and how many claims came from the gatherer."""
    from pyarrow import parquet

    def rows(path: Path) -> int:
        return int(parquet.read_metadata(path).num_rows) if path.exists() else 0

    ledger = root / "data" / "ledger"
    gathered = rows(root / "data" / "scraped" / "claims.parquet")
    claims, events = rows(ledger / "claims.parquet"), rows(ledger / "events.parquet")
    return f"The ledger has {claims:,} claims about {events:,} events; {gathered:,} of the claims were gathered."

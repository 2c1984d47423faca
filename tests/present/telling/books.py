"""Books for the stories: the committed one, an empty one, and one of a single claim."""

from __future__ import annotations

from analysis.present.book import Book
from tests.project import Project

EMPTIED = ("claims", "events", "rounds", "sources", "publishers", "claimants", "counters", "decisions", "corrections")


def empty(project: Project) -> Book:
    """The book of a ledger that holds nothing at all."""
    for table in EMPTIED:
        project.write(table, [])
    return project.book()


def of_one_claim(project: Project) -> Book:
    """The book of a ledger that holds one claim about one event."""
    claim = project.rows("claims")[0]
    project.write("claims", [claim])
    project.write("events", [row for row in project.rows("events") if row["event_id"] == claim["subject_id"]])
    project.write("sources", [row for row in project.rows("sources") if row["source_id"] == claim["source_id"]])
    for table in ("rounds", "counters", "decisions", "corrections"):
        project.write(table, [])
    return project.book()

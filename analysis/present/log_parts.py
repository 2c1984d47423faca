"""The logs of corrections and decisions, each entry with a permanent anchor."""

from __future__ import annotations

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.html import Cell, escape, link, table


def corrections_log(book: Book) -> str:
    """What was wrong in the ledger, what stands there now, why, and who noticed; the newest first."""
    rows = [_correction(row) for row in reversed(rows_of(book.ledger.corrections))]
    head = ["correction", "record", "was", "is now", "why", "noticed by", "corrected on"]
    return (
        table("Corrections, the newest first", head, rows) if rows else "<p>No correction has been needed so far.</p>"
    )


def _correction(row: Row) -> list[Cell]:
    return [
        _anchor(row["correction_id"]),
        Cell(escape(f"{row['table']} {row['record_id']}, {row['column']}")),
        *(Cell(escape(row[name]) if words.known(row[name]) else "nothing") for name in ("old_value", "new_value")),
        Cell(escape(row["reason"])),
        Cell(escape(row["noticed_by"])),
        Cell(words.date(row["corrected_on"])),
    ]


def decisions_log(book: Book) -> str:
    """The editors' rulings that override the computation; the newest first."""
    rows = [_decision(row) for row in reversed(rows_of(book.ledger.decisions))]
    head = ["decision", "about", "ruling", "why", "decided by", "decided on"]
    return (
        table("Decisions, the newest first", head, rows)
        if rows
        else "<p>No decision overrides the computation so far.</p>"
    )


def _decision(row: Row) -> list[Cell]:
    subject = row["subject_id"]
    folder = "rounds" if subject.startswith("round-") else "events"
    claim = f", claim {row['claim_id']}" if words.known(row["claim_id"]) else ""
    quantity = f"{words.DIRECTION[row['direction']]}, {words.GROUP[row['group']]}"
    ruling = f"{quantity}: {words.number(row['value'])}" if words.known(row["value"]) else f"counts {quantity}"
    return [
        _anchor(row["decision_id"]),
        Cell(link(f"../{folder}/{subject}.html", subject) + escape(claim)),
        Cell(escape(ruling)),
        Cell(escape(row["reason"])),
        Cell(escape(row["decided_by"])),
        Cell(words.date(row["decided_on"])),
    ]


def _anchor(record_id: str) -> Cell:
    return Cell(link(f"#{record_id}", record_id, id=record_id, class_="anchor"))

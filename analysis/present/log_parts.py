"""The logs of corrections and decisions, each entry with a permanent anchor."""

from __future__ import annotations

from analysis.present.book import Book, Row, rows_of
from analysis.present.html import Cell, escape, link, table
from analysis.present.records import address_of, original
from analysis.present.words import Words


def corrections_log(book: Book, words: Words) -> str:
    """What was wrong in the ledger, what stands there now, why, and who noticed; the newest first."""
    say = words.say
    rows = [_correction(row, words) for row in reversed(rows_of(book.ledger.corrections))]
    if not rows:
        return f"<p>{say('No correction has been needed so far.')}</p>"
    head = [
        say("correction"), say("record"), say("was"), say("is now"), say("why"), say("noticed by"), say("corrected on"),
    ]  # fmt: skip
    return table(say("Corrections, the newest first"), head, rows)


def _correction(row: Row, words: Words) -> list[Cell]:
    return [
        _anchor(row["correction_id"]),
        Cell(escape(f"{row['table']} {row['record_id']}, {row['column']}")),
        *(Cell(escape(row[name] or words.say("nothing"))) for name in ("old_value", "new_value")),
        Cell(original(row["reason"], words)),
        Cell(original(row["noticed_by"], words)),
        Cell(words.date(row["corrected_on"])),
    ]


def decisions_log(book: Book, words: Words) -> str:
    """The editors' rulings that override the computation; the newest first."""
    say = words.say
    rows = [_decision(row, words) for row in reversed(rows_of(book.ledger.decisions))]
    if not rows:
        return f"<p>{say('No decision overrides the computation so far.')}</p>"
    head = [say("decision"), say("about"), say("ruling"), say("why"), say("decided by"), say("decided on")]
    return table(say("Decisions, the newest first"), head, rows)


def _decision(row: Row, words: Words) -> list[Cell]:
    subject, claim, say = row["subject_id"], row["claim_id"], words.say
    of_claim = escape(say(", claim {claim_id}", claim_id=claim)) if claim else ""
    quantity = f"{words.direction(row['direction'])}, {words.group(row['group'])}"
    counted = row["value"] is None
    ruling = say("counts {quantity}", quantity=quantity) if counted else f"{quantity}: {words.number(row['value'])}"
    return [
        _anchor(row["decision_id"]),
        Cell(link(f"../{address_of(subject)}", subject) + of_claim),
        Cell(escape(ruling)),
        Cell(original(row["reason"], words)),
        Cell(original(row["decided_by"], words)),
        Cell(words.date(row["decided_on"])),
    ]


def _anchor(record_id: str) -> Cell:
    return Cell(link(f"#{record_id}", record_id, id=record_id, class_="anchor"))

"""What is not known: for every event, which numbers and voices are missing."""

from __future__ import annotations

from analysis.present import words
from analysis.present.book import Book, Row, rows_by, rows_of
from analysis.present.html import Cell, link, table

_COUNTED = {"exchange": "all", "bodies": "bodies"}
_RECEIVER = {"to_ua": "UA", "to_ru": "RU"}


def gaps_table(book: Book) -> str:
    """Every event with something missing, the latest first, and what it is."""
    claims, figures = rows_by(book.claims(), "subject_id"), rows_by(book.figures, "subject_id")
    rows = []
    for event in reversed(rows_of(book.ledger.events)):
        event_id = event["event_id"]
        missing = gaps_of(event, claims[event_id], figures[event_id])
        if missing:
            sources = len({claim["source_id"] for claim in claims[event_id]})
            rows.append([
                Cell(f"<span class='day'>{event['date_start']:%Y-%m-%d}</span>"),
                Cell(link(f"../events/{event_id}.html", event["label"])),
                Cell("; ".join(missing)),
                Cell(words.number(sources), numeric=True),
            ])  # fmt: skip
    caption = f"{words.counted(len(rows), 'event')} with something missing"
    return table(caption, ["date", "event", "what is missing", "sources"], rows, id="gaps")


def gaps_of(event: Row, claims: list[Row], figures: list[Row]) -> list[str]:
    """What an event lacks, in words: numbers, the receiving side's word, a second voice, a day."""
    missing: list[str] = []
    if event["kind"] == "cancelled":
        return missing
    if event["date_precision"] == "month":
        missing.append("the exact day")
    if not claims:
        return [*missing, "any claim"]
    group = _COUNTED.get(event["kind"])
    for direction, receiver in _RECEIVER.items():
        best = [figure for figure in figures if figure["direction"] == direction and figure["group"] == group]
        counted = [
            claim for claim in claims if claim["measure"].startswith((f"returned_{direction}", f"bodies_{direction}"))
        ]
        if group and not any(words.known(figure["best"]) for figure in best):
            missing.append(f"a number {words.DIRECTION[direction]}")
        elif counted and not any(claim["claimant_side"] == receiver for claim in counted):
            missing.append(f"{words.SIDE[receiver]}'s own word on the number {words.DIRECTION[direction]}")
    if len({claim["claimant"] for claim in claims}) == 1:
        missing.append("a second voice")
    return missing

"""What is not known: for every event, which numbers and voices are missing."""

from __future__ import annotations

from analysis.present.book import Book, Row
from analysis.present.html import Cell, escape, link, table
from analysis.present.messages import mark
from analysis.present.records import address_of, labels
from analysis.present.words import Words

_COUNTED = {"exchange": "all", "bodies": "bodies"}
_RECEIVER = {"to_ua": "UA", "to_ru": "RU"}
_NUMBER = {"to_ua": mark("a number of those to Ukraine"), "to_ru": mark("a number of those to Russia")}
_OWN_WORD = {
    "to_ua": mark("Ukraine's own word on those to Ukraine"),
    "to_ru": mark("Russia's own word on those to Russia"),
}


def gaps_table(book: Book, words: Words) -> str:
    """Every event with something missing, the latest first, and what it is."""
    rows, titles, say = [], labels(book, words), words.say
    for event in reversed(book.event_rows):
        event_id = event["event_id"]
        claims = book.claims_by_subject[event_id]
        missing = gaps_of(event, claims, book.figures_by_subject[event_id])
        if missing:
            rows.append([
                Cell(f"<time datetime='{event['date_start']:%Y-%m-%d}'>{words.date(event['date_start'])}</time>"),
                Cell(link(f"../{address_of(event_id)}", titles[event_id])),
                Cell(escape("; ".join(map(say, missing)))),
                Cell(words.number(len({claim["source_id"] for claim in claims})), numeric=True),
            ])  # fmt: skip
    caption = words.plural("{count} event with something missing", "{count} events with something missing", len(rows))
    return table(caption, [say("date"), say("event"), say("what is missing"), say("sources")], rows, id="gaps")


def gaps_of(event: Row, claims: list[Row], figures: list[Row]) -> list[str]:
    """What an event lacks, as messages: numbers, the receiving side's word, a second voice, a day."""
    missing: list[str] = []
    if event["kind"] == "cancelled":
        return missing
    if event["date_precision"] == "month":
        missing.append(mark("the exact day"))
    if not claims:
        return [*missing, mark("any claim")]
    group = _COUNTED.get(event["kind"])
    for direction, receiver in _RECEIVER.items():
        best = [figure for figure in figures if figure["direction"] == direction and figure["group"] == group]
        counted = [
            claim for claim in claims if claim["measure"].startswith((f"returned_{direction}", f"bodies_{direction}"))
        ]
        if group and all(figure["best"] is None for figure in best):
            missing.append(_NUMBER[direction])
        elif counted and not any(claim["claimant_side"] == receiver for claim in counted):
            missing.append(_OWN_WORD[direction])
    if len({claim["claimant"] for claim in claims}) == 1:
        missing.append(mark("a second voice"))
    return missing

"""The ledger as one table of events."""

from __future__ import annotations

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.html import Cell, link, table


def ledger_table(book: Book) -> str:
    """Every event in one table, the latest first; scripts may filter and sort it, and it reads without them."""
    head = ["date", "event", "kind", "to Ukraine", "claimed", "to Russia", "claimed", "status", "claims"]
    counts = book.ledger.claims["subject_id"].value_counts()
    rows = []
    for event in reversed(rows_of(book.events())):
        rows.append([
            Cell(f"<span class='day'>{event['date_start']:%Y-%m-%d}</span>", sort=event["event_id"]),
            Cell(link(f"../events/{event['event_id']}.html", event["label"])),
            Cell(words.KIND[event["kind"]]),
            *_both_ways(event),
            Cell(_statuses(event)),
            Cell(words.number(counts.get(event["event_id"], 0)), numeric=True),
        ])  # fmt: skip
    return table("Every event, the latest first", head, rows, id="ledger", class_="ledger")


def _statuses(event: Row) -> str:
    both = (event["status_to_ua"], event["status_to_ru"])
    return " / ".join(dict.fromkeys(status for status in both if words.known(status))) or "–"


def _both_ways(event: Row) -> list[Cell]:
    cells = []
    for direction in ("to_ua", "to_ru"):
        best, low, high = (event[f"{name}_{direction}"] for name in ("best", "claimed_low", "claimed_high"))
        claimed = "–" if not words.known(low) else "same" if low == high else words.spread(low, high)
        cells += [Cell(words.number(best), numeric=True), Cell(claimed, numeric=True)]
    return cells

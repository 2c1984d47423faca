"""The running totals as a page part: each counter against the events, with its claims."""

from __future__ import annotations

from analysis.present import words
from analysis.present.book import Book, Row, rows_by, rows_of
from analysis.present.claim_table import claims_by_side
from analysis.present.html import Cell, escape, table


def totals(book: Book) -> str:
    """Each counter, officials and the most quoted first: what it counts, its totals against the events, its claims."""
    claims = rows_by(book.claims().sort_values(["as_of", "claim_id"]), "counter_id")
    stated = rows_by(book.totals.sort_values("as_of"), "counter_id")
    order = list(words.SIDE)
    counters = sorted(
        rows_of(book.ledger.counters), key=lambda row: (order.index(row["side"]), -len(claims[row["counter_id"]]))
    )
    parts_ = []
    for counter in counters:
        counter_id = counter["counter_id"]
        said = claims[counter_id]
        parts_ += [
            f"<h2 id='{counter_id}'>{escape(_counter_name(counter))}</h2>",
            f"<p>{escape(counter['note'])}</p>" if words.known(counter["note"]) else "",
            _totals_table(stated[counter_id]),
            f"<details><summary>{words.counted(len(said), 'claim')}</summary>{claims_by_side(said)}</details>",
        ]
    return "\n".join(filter(None, parts_))


def _counter_name(counter: Row) -> str:
    what = (
        "exchanges"
        if counter["group"] == "exchanges"
        else f"{words.GROUP[counter['group']]}, {words.DIRECTION[counter['direction']]}"
    )
    until = f" to {words.date(counter['ends_on'])}" if words.known(counter["ends_on"]) else ""
    return f"{counter['keeper']}: {what}, since {words.date(counter['starts_on'])}{until}"


def _totals_table(rows: list[Row]) -> str:
    if not rows:
        return ""
    cells = [
        [
            Cell(words.date(row["as_of"])),
            Cell(words.number(row["stated"]), numeric=True),
            Cell(words.number(row["implied"]), numeric=True),
            Cell(
                "–" if not words.known(row["residual"]) else f"{int(row['residual']):+,}" if row["residual"] else "0",
                numeric=True,
            ),
            Cell(escape(row["why"])),
        ]
        for row in rows
    ]
    return table("Stated totals against the events", ["as of", "stated", "implied", "difference", "why"], cells)

"""The computed parts of the front page: how many came home, the latest exchange, what is disputed."""

from __future__ import annotations

import pandas as pd

from analysis.present.book import Book, Row, rows_of
from analysis.present.html import Cell, escape, link, table
from analysis.present.records import address_of, labels, reach
from analysis.present.words import Words

_DIRECTIONS = ("to_ua", "to_ru")


def headline(book: Book, words: Words) -> str:
    """How many people came home on each side, with the range of what was claimed, and the latest exchange."""
    events = [event for event in rows_of(book.events()) if event["kind"] in ("exchange", "one_way_return")]
    cards = "".join(_card(events, direction, words) for direction in _DIRECTIONS)
    return f"<div class='cards'>{cards}</div>{latest(events, words)}{reach(book, words)}"


def _card(events: list[Row], direction: str, words: Words) -> str:
    """One direction's sum over all handovers: the best, and from the lowest to the highest that was claimed."""
    known = [event for event in events if event[f"best_{direction}"] is not None]
    best = sum(event[f"best_{direction}"] for event in known)
    low, high = (sum(end(_ends(event, direction)) for event in known) for end in (min, max))
    title = words.say("People returned to Ukraine") if direction == "to_ua" else words.say("People returned to Russia")
    ranged = words.say("from {low} to {high} as claimed", low=low, high=high)
    handovers = words.plural("in {count} handover", "in {count} handovers", len(known))
    return (
        f"<div class='card {direction}'><p class='label'>{title}</p><p class='big'>{words.number(best)}</p>"
        f"<p>{ranged}, {handovers}</p></div>"
    )


def _ends(event: Row, direction: str) -> list[int]:
    values = (event[f"{name}_{direction}"] for name in ("best", "claimed_low", "claimed_high"))
    return [value for value in values if value is not None]


def latest(events: list[Row], words: Words) -> str:
    """The latest exchange in one sentence."""
    exchanges = [event for event in events if event["kind"] == "exchange"]
    if not exchanges:
        return ""
    last = exchanges[-1]
    numbers = [
        f"{words.number(last[f'best_{direction}'])} {words.direction(direction)}"
        for direction in _DIRECTIONS
        if last[f"best_{direction}"] is not None
    ]
    day = link(address_of(last["event_id"]), words.span(last["date_start"], last["date_end"]))
    told = words.listed(numbers) or words.say("no published number was found")
    return f"<p class='latest'>{words.say('Latest exchange: {day}, {numbers}.', day=day, numbers=told)}</p>"


def official_totals(book: Book, words: Words) -> str:
    """The newest totals that officials of each side state for the whole war, with their book-keeper and day."""
    counters = book.ledger.counters.set_index("counter_id")
    stated = book.totals.sort_values("as_of").drop_duplicates("counter_id", keep="last").join(counters, on="counter_id")
    whole = (
        stated["period"].eq("war")
        & stated["side"].isin(["UA", "RU"])
        & stated["scope"].isin(["exchanges", "all_returns"])
        & stated["group"].isin(["all", "military"])
        & (stated["as_of"] > book.data_through() - pd.Timedelta(days=730))
    )
    rows = rows_of(stated[whole].sort_values(["direction", "stated"], ascending=False))
    items = [f"<li>{_official_total(row, words)}</li>" for row in rows]
    silent = {
        direction: sum(row["kind"] == "exchange" and row[f"best_{direction}"] is None for row in rows_of(book.events()))
        for direction in _DIRECTIONS
    }
    untold = words.say(
        "Exchanges left out of the sums because no published number was found: {to_ua} to Ukraine, {to_ru} to Russia.",
        **silent,
    )
    if not items:
        return f"<p>{untold}</p>"
    lead = words.say("Officials give totals of their own, each by its own book-keeping:")
    return f"<p>{untold}</p><p>{lead}</p><ul>{''.join(items)}</ul>"


def _official_total(row: Row, words: Words) -> str:
    return words.say(
        "{stated} {direction} ({group}): {keeper}, {day}",
        stated=row["stated"],
        direction=words.direction(row["direction"]),
        group=words.group(row["group"]),
        keeper=link(f"site/totals.html#{row['counter_id']}", words.name(row["keeper"])),
        day=words.date(row["as_of"]),
    )


def disputed(book: Book, words: Words, most: int = 8) -> str:
    """The disputed figures with the widest claims, the widest first."""
    figures = [
        row for row in rows_of(book.figures) if row["status"] == "disputed" and row["group"] in ("all", "bodies")
    ]
    figures.sort(key=lambda row: ((row["claimed_low"] or 0) - (row["claimed_high"] or 0), row["subject_id"]))
    titles, say = labels(book, words), words.say
    rows = [
        [
            Cell(link(address_of(row["subject_id"]), titles[row["subject_id"]])),
            Cell(escape(words.direction(row["direction"]))),
            Cell(words.spread(row["claimed_low"], row["claimed_high"]), numeric=True),
            Cell(f"<strong>{words.number(row['best'])}</strong>", numeric=True),
        ]
        for row in figures[:most]
    ]
    head = [say("event"), say("direction"), say("claimed"), say("best")]
    every = link("site/ledger.html?status=disputed", say("All disputed events in the ledger"))
    return f"{table(say('The widest disagreements'), head, rows)}<p>{every}</p>"

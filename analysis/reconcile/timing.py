"""On which day each stated total is compared, and which other days' numbers it may stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

import pandas as pd

from analysis.reconcile.blocks import Block
from analysis.reconcile.books import Book
from analysis.reconcile.comparisons import Comparison, Constant, Sibling
from analysis.reconcile.costs import Costs
from analysis.reconcile.sides import Side
from analysis.reconcile.voices import Voice
from analysis.reconcile.weighing import book_of

MOST_LAG = 3
"""A total may lack its last so many days."""
MOST_EARLY = 2
"""A total may hold so many days too many."""
Line = list[int | None]
"""For each day that moves a sum, by how much it would on the receiving side's word."""


def comparisons_of(
    voices: list[Voice], books: list[Book], blocks: list[Block], touched: list[list[int]], costs: Costs
) -> list[Comparison]:
    """Every comparison, in the order of time."""
    numbers = {book.book_id: number for number, book in enumerate(books)}
    stated = _stated_spans(voices, books)
    lines = [[_word(book, blocks[place]) for place in touched[number]] for number, book in enumerate(books)]
    moved = [
        [any(side.word for side in _sides(book, blocks[place])) for place in touched[number]]
        for number, book in enumerate(books)
    ]
    found = []
    for voice in voices:
        number = numbers[book_of(voice)]
        book, days = books[number], [blocks[place].day for place in touched[number]]
        count = len(days) if voice.claim.as_of is None else bisect_right(days, voice.claim.as_of)
        fellows = [one for one in voices if book_of(one) == book.book_id and one.claim.qualifier == "exact"]
        constants = _stages(book, blocks) if book.is_round else ()
        line, moves = lines[number], moved[number]
        constants += tuple(_other_days(voice, count, book, days, line=line, moved=moves, fellows=fellows, costs=costs))
        place = touched[number][count - 1] if count else -1
        exact = voice.claim.qualifier == "exact"
        fitting = tuple(sorted({one for one in constants if one.number == voice.claim.stated and exact}))
        priced = tuple(one._replace(price=costs.price(one.reading)) if one.price < 0 else one for one in fitting)
        found.append(Comparison(place, voice, number, book.is_round, _siblings(number, voice, books, stated), priced))
    return sorted(found, key=lambda one: (one.place, str(one.voice.claim.as_of), one.voice.claim.claim_id))


def _other_days(
    voice: Voice,
    count: int,
    book: Book,
    days: list[pd.Timestamp],
    *,
    line: Line,
    moved: list[bool],
    fellows: list[Voice],
    costs: Costs,
) -> Iterator[Constant]:
    """The numbers of up to MOST_LAG days before and one after, counted on from other statements of the same sum."""
    start = _earliest(voice, days, count)
    late, early = (
        ("the first days of the round", "the whole round")
        if book.is_round
        else ("a total not yet updated", "a total dated too early")
    )
    for there, number in _known_points(voice, book, days, line, fellows):
        if start <= there < count:
            yield Constant(number, "as labelled", 0)
        elif max(0 if not book.is_round else 1, start - MOST_LAG) <= there < start and any(moved[there:start]):
            yield Constant(number, late, costs.price(late) if book.is_round else costs.lag(start - there))
        elif count < there and (book.is_round or there <= count + MOST_EARLY) and any(moved[count:there]):
            yield Constant(number, early, costs.price(early))


def _earliest(voice: Voice, days: list[pd.Timestamp], count: int) -> int:
    """How many days are over at the earliest moment that a label of month or year precision can mean."""
    as_of = voice.claim.as_of
    if as_of is None:
        return count
    start = {"month": as_of.replace(day=1), "year": as_of.replace(month=1, day=1)}.get(
        voice.claim.as_of_precision, as_of
    )
    return bisect_right(days, start) if start < as_of else count


def _known_points(
    voice: Voice, book: Book, days: list[pd.Timestamp], line: Line, fellows: list[Voice]
) -> Iterator[tuple[int, int]]:
    """(how many days are over, the sum then): as others stated it, or counted on or back from there."""
    for fellow in fellows:
        if fellow is voice:
            continue
        as_of = fellow.claim.as_of
        base = len(days) if as_of is None else bisect_right(days, as_of)
        yield base, fellow.claim.stated
        yield from _counted_on(base, fellow.claim.stated, line)
    if book.is_round:
        yield from _counted_on(0, 0, line)


def _counted_on(base: int, number: int, line: Line) -> Iterator[tuple[int, int]]:
    ahead = list(_until_unknown(line[base : base + MOST_LAG]))
    for offset, total in enumerate(accumulate(ahead), start=1):
        yield base + offset, number + total
    behind = list(_until_unknown(line[max(0, base - MOST_LAG) : base][::-1]))
    for offset, total in enumerate(accumulate(behind), start=1):
        yield base - offset, number - total


def _until_unknown(moves: Line) -> Iterator[int]:
    for move in moves:
        if move is None:
            return
        yield move


def _sides(book: Book, block: Block) -> list[Side]:
    sides = [
        side
        for side in block.sides
        if book.direction in (side.direction, "both") and (side.main == "bodies") == (book.group == "bodies")
    ]
    return [side for side in sides if not book.is_round or side.event_id in book.members]


def _word(book: Book, block: Block) -> int | None:
    sides = _sides(book, block)
    if not book.is_round and book.scope == "exchanges":
        sides = [side for side in sides if side.kind == "exchange"]
    words = [
        max(side.said[book.group], key=lambda v: (side.said[book.group][v], v)) if side.said.get(book.group) else None
        for side in sides
    ]
    return None if None in words else sum(word for word in words if word is not None)


Span = tuple[pd.Timestamp, pd.Timestamp]


def _stated_spans(voices: list[Voice], books: list[Book]) -> list[Span | None]:
    """For each counter the days of its first and last exact statement."""
    spans: list[Span | None] = []
    for book in books:
        days = [
            v.claim.as_of
            for v in voices
            if v.claim.counter_id == book.book_id and v.claim.qualifier == "exact" and v.claim.as_of is not None
        ]
        spans.append((min(days), max(days)) if days and not book.is_round else None)
    return spans


def _siblings(number: int, voice: Voice, books: list[Book], stated: list[Span | None]) -> tuple[Sibling, ...]:
    """The other counters of the same people that were being stated at that time."""
    mine, as_of = books[number], voice.claim.as_of
    if mine.is_round or as_of is None:
        return ()
    found = []
    for place, (book, span) in enumerate(zip(books, stated, strict=True)):
        alike = (book.direction, book.group) == (mine.direction, mine.group) and book.spans(as_of)
        if place != number and alike and span is not None and span[0] <= as_of <= span[1]:
            found.append(Sibling(place, _relation(mine, book)))
    return tuple(found)


def _relation(mine: Book, other: Book) -> str:
    if mine.long != other.long:
        return "another period's total"
    return "another counter's total" if mine.scope == other.scope else "another scope's total"


def _stages(book: Book, blocks: list[Block]) -> tuple[Constant, ...]:
    """The numbers of single stages, which may be given for the whole round; priced by the caller."""
    sides = [
        side
        for block in blocks
        for side in block.sides
        if side.event_id in book.members and side.direction == book.direction
    ]
    values = sorted({value for side in sides for value in side.said.get(book.group, ())})
    return tuple(Constant(value, "one stage of the round", -1) for value in values)

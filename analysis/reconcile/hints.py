"""Numbers said about something near: what a claim may be mixed up with, and values that follow from other claims."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from analysis.reconcile.books import Book
from analysis.reconcile.meanings import Hints
from analysis.reconcile.quantities import Claim
from analysis.reconcile.sides import Side
from analysis.reconcile.voices import WEAK_KINDS, Voice

_NEIGHBOURS = 2
"""How many events before and after are looked at for “another event's number”."""
_MOST_BETWEEN = 4
"""A difference of two totals is split between so many events at most."""


def hints_of(sides: list[Side], claims: list[Claim], stages: dict[str, list[str]]) -> list[Hints]:
    """For each side the numbers said about its neighbours in time, its round and its plan."""
    around = _around(sides)
    planned: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    rounds: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    round_of = {event_id: round_id for round_id, events in stages.items() for event_id in events}
    for claim in claims:
        target = planned if claim.measure.kind == "plan" else rounds if claim.measure.kind == "count" else None
        if target is not None and claim.qualifier == "exact":
            target[claim.quantity].add(claim.stated)
    found = []
    for side, near in zip(sides, around, strict=True):
        quantity = side.quantity(side.main)
        whole = rounds.get(quantity._replace(subject_id=round_of.get(side.event_id, "")), set())
        plans = frozenset(planned.get(quantity, ()))
        found.append(Hints(near, frozenset(whole), plans, _official_split(side), _repeated(side)))
    return found


def _official_split(side: Side) -> bool:
    """Whether a party tells soldiers from civilians: it names civilians, or soldiers who are not all that it counts.

    What an outlet alone splits explains nothing between the parties.
    """
    wholes: dict[str, set[int]] = defaultdict(set)
    soldiers: dict[str, set[int]] = defaultdict(set)
    for claim in (claim for voice in side.voices for claim in voice.claims if claim.side in ("UA", "RU")):
        if claim.measure.group == "civilian" and claim.stated:
            return True
        if claim.measure.group == "all":
            wholes[claim.side].add(claim.stated)
        if claim.measure.group == "military":
            soldiers[claim.side].add(claim.stated)
    return any(numbers - wholes[who] for who, numbers in soldiers.items() if wholes[who])


def _repeated(side: Side) -> frozenset[int]:
    sources: dict[tuple[str, int], set[str]] = defaultdict(set)
    official = set()
    for voice in side.voices:
        for claim in voice.claims:
            if claim.source_kind not in WEAK_KINDS:
                sources[claim.measure.group, claim.stated].add(claim.source_id)
            if claim.side != "third_party":
                official.add((claim.measure.group, claim.stated))
    return frozenset(key[1] for key, found in sources.items() if len(found) > 1 and key in official)


def _around(sides: list[Side]) -> list[frozenset[int]]:
    lines: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, side in enumerate(sides):
        if side.said.get(side.main):
            lines[side.direction, side.main].append(place)
    found: list[frozenset[int]] = [frozenset()] * len(sides)
    for line in lines.values():
        for index, place in enumerate(line):
            near = line[max(0, index - _NEIGHBOURS) : index] + line[index + 1 : index + 1 + _NEIGHBOURS]
            found[place] = frozenset(value for other in near for value in sides[other].said[sides[other].main])
    return found


def wanted_values(sides: list[Side], claims: list[Claim]) -> list[frozenset[int]]:
    """For each side the values that sums imply: with the one-way return of the day, and both sides added."""
    both: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        if claim.measure.name == "returned_both":
            both[claim.subject_id].add(claim.stated)
    that_day: dict[tuple[object, ...], list[Side]] = defaultdict(list)
    of_event: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        that_day[side.day, side.direction, side.main].append(side)
        of_event[side.event_id].append(side)
    found = []
    for side in sides:
        said = set(side.said.get(side.main, ()))
        aside = {
            v
            for one in that_day[side.day, side.direction, side.main]
            if one.event_id != side.event_id
            for v in {*one.said.get(one.main, ()), *one.said.get("wounded", ())}
        }
        other = {
            v for one in of_event[side.event_id] if one.direction != side.direction for v in one.said.get(one.main, ())
        }
        lesser = (
            {value - less for value in said for less in aside if value > less} if side.kind == "exchange" else set()
        )
        halves = {total - value for total in both[side.event_id] for value in other if total > value}
        found.append(frozenset(lesser | halves))
    return found


def inferred_values(sides: list[Side], books: list[Book], book_voices: dict[str, list[Voice]]) -> list[frozenset[int]]:
    """For each side the values that the difference of two neighbouring totals leaves for it."""
    found: list[set[int]] = [set() for _ in sides]
    for book in books:
        if book.direction == "both" or book.group not in ("all", "bodies"):
            continue
        members = [place for place, side in enumerate(sides) if _within(side, book)]
        for after, upto, difference in _differences(book, book_voices.get(book.book_id, [])):
            between = [place for place in members if after < sides[place].day <= upto]
            if 0 < len(between) <= _MOST_BETWEEN or book.is_round:
                _share(sides, between, difference, found)
    return [frozenset(values) for values in found]


def _within(side: Side, book: Book) -> bool:
    if side.direction != book.direction or side.main != book.group:
        return False
    return (
        side.event_id in book.members if book.is_round else side.kind != "one_way_return" or book.scope != "exchanges"
    )


def _differences(book: Book, voices: list[Voice]) -> list[tuple[str, str, int]]:
    exact = [v.claim for v in voices if v.claim.qualifier == "exact" and v.claim.as_of_precision in ("day", "")]
    if book.is_round:
        ruled = [] if book.ruling is None or book.ruling.value is None else [book.ruling.value]
        return [("", "9999", whole) for whole in [*(claim.stated for claim in exact), *ruled]]
    stated = sorted({(str(claim.as_of)[:10], claim.stated) for claim in exact})
    start = (str(book.starts_on)[:10], 0)
    return [(one[0], two[0], two[1] - one[1]) for one, two in pairwise([start, *stated]) if two[1] > one[1]]


def _share(sides: list[Side], between: list[int], difference: int, found: list[set[int]]) -> None:
    silent = [place for place in between if not sides[place].said]
    if any(sides[place].word is None for place in between if place not in silent):
        return
    rest = difference - sum(sides[place].word or 0 for place in between)
    if len(silent) == 1 and rest > 0:
        found[silent[0]].add(rest)
    if not silent and rest:
        for place in between:
            value = (sides[place].word or 0) + rest
            if value > 0:
                found[place].add(value)

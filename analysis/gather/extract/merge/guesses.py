"""A guessed direction gives way to a told one: “94 soldiers on a bus”, below “Russia got back 94 soldiers”."""

from __future__ import annotations

from analysis.gather.extract.direction import OTHER
from analysis.gather.extract.found import Found
from analysis.gather.extract.merge.whole import WHOLE
from analysis.gather.extract.speakers import OUTLET


def told_first(found: list[Found]) -> list[Found]:
    """Without numbers of the outlet whose direction is a guess, where the text tells it otherwise."""
    told: dict[tuple[object, ...], int] = {}
    for one in found:
        if not _is_guess(one):
            told[_statement(one)] = min(one.start, told.get(_statement(one), one.start))
    return [one for one in found if not _is_guess(one) or _statement(one) in told or not _was_told(one, told)]


def _was_told(one: Found, told: dict[tuple[object, ...], int]) -> bool:
    """Whether the text has told before that they went the other way; what it tells after that is another number."""
    return told.get(_turned(one), one.start) < one.start


def _is_guess(one: Found) -> bool:
    return one.guessed and one.speaker is OUTLET and one.measure in WHOLE


def _statement(one: Found) -> tuple[object, ...]:
    return one.measure, one.value, one.when.event


def _turned(one: Found) -> tuple[object, ...]:
    """The same statement about the other direction."""
    for way, back in OTHER.items():
        if way in one.measure:
            return one.measure.replace(way, back), one.value, one.when.event
    return _statement(one)

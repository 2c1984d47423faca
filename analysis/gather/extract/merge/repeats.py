"""What the title says in short, or a sentence without a day, gives way to the text that says it in full."""

from __future__ import annotations

from analysis.gather.extract.found import Found
from analysis.gather.extract.speakers import OUTLET

_ROUNDING = 0.07
"""How far a rounded number may be from the exact one."""
_LEAD = 4
"""Sentences in which the day of what the title says stands."""


def dated_first(found: list[Found]) -> list[Found]:
    """A number in the title, or a total or plan without a day, gives way to the same one whose sentence names a day."""
    dated = {_statement(one) for one in found if one.dated}
    early = {_statement(one) for one in found if one.dated and one.mention.place <= _LEAD}
    early |= _told_once(found)
    return [
        one
        for one in found
        if one.dated
        or _statement(one) not in (early if one.when.event and not one.when.as_of else dated)
        or (one.mention.place > 0 and not one.when.as_of)
        or _is_of_another(one, found)
    ]


def _is_of_another(one: Found, found: list[Found]) -> bool:
    """A total or plan that a named speaker states, and none of those who state it with a day: his own words."""
    if one.when.as_of is None or one.speaker is OUTLET:
        return False
    statement = _statement(one)
    return all(other.speaker != one.speaker for other in found if other.dated and _statement(other) == statement)


def _told_once(found: list[Found]) -> set[tuple[object, ...]]:
    """What the text below the title tells of one day only: the title's is of that day too."""
    days: dict[tuple[object, ...], set[object]] = {}
    for one in found:
        if one.mention.place:
            days.setdefault(_statement(one), set()).add(one.when.event if one.dated else None)
    return {statement for statement, told in days.items() if len(told) == 1 and None not in told}


def plans_first(found: list[Found]) -> list[Found]:
    """What the title tells of a plan in short, “return of 6,000 bodies”, is the plan that the text tells."""
    planned = {(one.measure.removeprefix("planned_"), one.value) for one in found if one.measure.startswith("planned_")}
    if not planned:
        return found
    counted = {_statement(one) for one in found if one.mention.place > 0}
    return [
        one
        for one in found
        if one.mention.place
        or (one.measure.replace("returned_", ""), one.value) not in planned
        or _statement(one) in counted
    ]


def counts_first(found: list[Found]) -> list[Found]:
    """A plan that the title names in short, “500 for 500”, is the handover that the text tells as done."""
    done = {(_end(one), one.value) for one in found if one.mention.place and not one.measure.startswith("planned_")}
    planned = {_statement(one) for one in found if one.mention.place}
    return [
        one
        for one in found
        if one.mention.place
        or not one.measure.startswith("planned_")
        or _statement(one) in planned
        or (_end(one), one.value) not in done
    ]


def plans_done(found: list[Found]) -> list[Found]:
    """“He had said that 50 each would be swapped. The ministry confirmed 50.”: what was planned is done."""
    done = {
        (_end(one), one.value): one.when for one in found if one.mention.place and one.when.event and not one.when.as_of
    }
    plans = [one for one in found if one.measure.startswith("planned_")]
    days = {one.start: when for one in plans if (when := done.get((_end(one), one.value))) is not None}
    for one in plans:
        when = days.get(one.start)
        if when is not None and when.event == (one.when.event or one.when.as_of):
            one.measure, one.when = one.measure.replace("planned_bodies", "bodies").replace("planned", "returned"), when
    return found


def _end(one: Found) -> str:
    """The measure without its kind and the group of soldiers: to_ua."""
    return one.measure.removeprefix("planned_").removeprefix("returned_").removesuffix("_military")


def exact_first(found: list[Found]) -> list[Found]:
    """A rounded number in the title gives way to the exact one in the text: “2,4 тыс.” and 2,466."""
    exact = [one for one in found if one.mention.place > 0]
    return [one for one in found if one.mention.place or not any(_rounds(one, other) for other in exact)]


def _rounds(one: Found, other: Found) -> bool:
    kin = one.measure.removesuffix("_military") == other.measure.removesuffix("_military")
    rounded = one.value >= 100 and (one.qualifier != "exact" or one.value % 100 == 0)
    return kin and rounded and one.value != other.value and abs(other.value - one.value) <= other.value * _ROUNDING


def _statement(one: Found) -> tuple[object, ...]:
    return one.measure, one.value, one.mention.number.low

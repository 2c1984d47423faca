"""One candidate for each statement: repeats in title, lead and quotation are put together."""

from __future__ import annotations

from collections.abc import Callable

from analysis.gather.extract.candidate import Candidate
from analysis.gather.extract.direction import RU, UA
from analysis.gather.extract.found import Found
from analysis.gather.extract.mention import AMONG
from analysis.gather.extract.speakers import OUTLET

_SMALLEST_SUM = 10
_ROUNDING = 0.07
"""How far a rounded number may be from the exact one."""
_LEAD = 4
"""Sentences in which the day of what the title says stands."""
_WHOLE = {f"returned_{way}{end}": way for way in (UA, RU) for end in ("", "_military")}


def merged(found: list[Found]) -> list[Candidate]:
    """The statements once each, in the order of the text, without parts that no measure counts."""
    kept = _without_parts(found)
    _settle_groups(kept)
    kept = _exact_first(_dated_first(_plans_first(kept)))
    kept = _settle_sums(_named_first(kept))
    chosen = [one for same in _grouped(kept, _key).values() for one in _voices(same)]
    return [_candidate(one) for one in sorted(chosen, key=lambda one: (one.start, one.measure))]


def _dated_first(found: list[Found]) -> list[Found]:
    """A number in the title, or a total or plan without a day, gives way to the same one whose sentence names a day."""
    dated = {_statement(one) for one in found if one.dated}
    early = {_statement(one) for one in found if one.dated and one.mention.place <= _LEAD}
    return [
        one
        for one in found
        if one.dated
        or _statement(one) not in (early if one.when.event and not one.when.as_of else dated)
        or (one.mention.place > 0 and not one.when.as_of)
    ]


def _plans_first(found: list[Found]) -> list[Found]:
    """What the title tells of a plan in short, “return of 6,000 bodies”, is the plan that the text tells."""
    planned = {(one.measure.removeprefix("planned_"), one.value) for one in found if one.measure.startswith("planned_")}
    counted = {_statement(one) for one in found if one.mention.place > 0}
    return [
        one
        for one in found
        if one.mention.place
        or (one.measure.replace("returned_", ""), one.value) not in planned
        or _statement(one) in counted
    ]


def _exact_first(found: list[Found]) -> list[Found]:
    """A rounded number in the title gives way to the exact one in the text: “2,4 тыс.” and 2,466."""
    exact = [one for one in found if one.mention.place > 0]
    return [one for one in found if one.mention.place or not any(_rounds(one, other) for other in exact)]


def _rounds(one: Found, other: Found) -> bool:
    kin = one.measure.removesuffix("_military") == other.measure.removesuffix("_military")
    rounded = one.value >= 100 and (one.qualifier != "exact" or one.value % 100 == 0)
    return kin and rounded and one.value != other.value and abs(other.value - one.value) <= other.value * _ROUNDING


def _statement(one: Found) -> tuple[object, ...]:
    return one.measure, one.value, one.mention.number.low


def _without_parts(found: list[Found]) -> list[Found]:
    """Without parts of a branch, a place or a front line, in a list or where a larger number is given too."""
    most: dict[tuple[str, object], int] = {}
    for one in found:
        kind = _kind(one)
        if kind and not one.mention.counted.part:
            most[kind, one.when.event] = max(one.value, most.get((kind, one.when.event), 0))
    return [one for one in found if not _is_part(one, most.get((_kind(one), one.when.event), 0))]


def _is_part(one: Found, whole: int) -> bool:
    """Whether a number is a part of the whole of its day: bodies have no groups, so that smaller ones are parts."""
    kind = _kind(one)
    among = bool(one.mention.bits(one.mention.first, one.mention.number.first) & AMONG)
    if kind.startswith("bodies_") and (one.value * 2 < whole or (among and one.value < whole)):
        return True
    if one.part and one.measure.startswith("returned_to") and one.measure.endswith(("_women", "_officers", "_wounded")):
        return True
    return bool(kind) and one.mention.counted.part and (one.part or whole > one.value)


def _kind(one: Found) -> str:
    return _WHOLE.get(one.measure) or (one.measure if one.measure.startswith("bodies_") else "")


def _grouped(found: list[Found], key: Callable[[Found], tuple[object, ...]]) -> dict[tuple[object, ...], list[Found]]:
    groups: dict[tuple[object, ...], list[Found]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return groups


def _key(one: Found) -> tuple[object, ...]:
    return one.measure, one.value, one.mention.number.low, one.when.event, one.when.as_of


def _voices(same: list[Found]) -> list[Found]:
    """One for each named side that says it; the outlet's own voice gives way to a named speaker."""
    named: dict[str, Found] = {}
    for one in same:
        if one.speaker is not OUTLET:
            named.setdefault(one.speaker.side, one)
    return list(named.values()) or same[:1]


def _named_first(found: list[Found]) -> list[Found]:
    """The outlet's own “50 people” gives way to a named speaker's “50 soldiers” of the same day and direction."""
    whole = [one for one in found if one.measure in _WHOLE and one.speaker is not OUTLET]
    named = {_whole_key(one) for one in whole}
    soldiers = {_whole_key(one) for one in whole if one.measure.endswith("_military")}
    return [
        one
        for one in found
        if one.measure not in _WHOLE
        or one.speaker is not OUTLET
        or _whole_key(one) not in (soldiers if one.measure.endswith("_military") else named)
    ]


def _whole_key(one: Found) -> tuple[object, ...]:
    return _WHOLE[one.measure], one.value, one.mention.number.low, one.when.event


def _settle_groups(found: list[Found]) -> None:
    """One group for “50 defenders” in the title and “50 people” in the quotation of one side.

    “Soldiers” decides; “defenders” beside “people” are everyone where civilians are counted, or where they are fewer.
    In running totals defenders are everyone.
    """
    civilians = {
        (one.when.event, way) for one in found for way in (UA, RU) if one.measure == f"returned_{way}_civilian"
    }
    for one in found:
        if one.mention.counted.defenders and one.measure.startswith("total_") and one.measure.endswith("_military"):
            one.measure = one.measure.removesuffix("_military")
    for one in found:
        before = one.mention.before
        if before is not None and one.measure.endswith("_civilian") and one.mention.among and before.counted.defenders:
            for other in found:
                if other.mention is before:
                    other.measure = other.measure.removesuffix("_military")
    whole = [one for one in found if one.measure in _WHOLE]
    for same in _grouped(
        whole, lambda one: (_WHOLE[one.measure], one.value, one.when.event, one.speaker.side)
    ).values():
        _settle(same, (same[0].when.event, _WHOLE[same[0].measure]) in civilians)


def _settle(same: list[Found], with_civilians: bool) -> None:
    way = _WHOLE[same[0].measure]
    everyone = [one for one in same if one.measure == f"returned_{way}"]
    if not everyone or len(everyone) == len(same):
        return
    soldiers = any(one.measure.endswith("_military") and not one.mention.counted.defenders for one in same)
    wide = not soldiers and (with_civilians or len(everyone) * 2 >= len(same))
    for one in same:
        one.measure = f"returned_{way}" if wide else f"returned_{way}_military"


def _settle_sums(found: list[Found]) -> list[Found]:
    """“Exchanged 100 prisoners” is no sum where 100 came to one side; 314 beside 157 and 157 is one."""
    each: dict[tuple[str, object], set[int]] = {}
    for one in found:
        if one.measure in _WHOLE:
            each.setdefault((_WHOLE[one.measure], one.when.event), set()).add(one.value)
    kept: list[Found] = []
    for one in found:
        left, right = each.get((UA, one.when.event), set()), each.get((RU, one.when.event), set())
        if one.measure == "returned_both" and one.value in left | right:
            continue
        if _is_sum(one, left, right):
            one.measure = "returned_both"
        kept.append(one)
    return kept


def _is_sum(one: Found, left: set[int], right: set[int]) -> bool:
    """Whether everyone of a number are those of both directions together."""
    if one.value < _SMALLEST_SUM or one.measure not in (f"returned_{UA}", f"returned_{RU}"):
        return False
    if any(one.value - value in right for value in left):
        return True
    return (one.guessed or one.mention.place == 0) and any(value * 2 == one.value for value in left | right)


def _candidate(one: Found) -> Candidate:
    ranged = one.qualifier == "range"
    number = one.mention.number
    return Candidate(
        one.when.event, one.when.as_of, one.measure, None if ranged else one.value,
        number.low if ranged else None, number.high if ranged else None, one.qualifier,
        one.speaker.name, one.speaker.side, one.start, one.end,
    )  # fmt: skip

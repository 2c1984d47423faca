"""Whose statement it is where several say it."""

from __future__ import annotations

from analysis.gather.extract.found import Found
from analysis.gather.extract.merge.whole import WHOLE, whole_key
from analysis.gather.extract.speakers import OUTLET


def voices(same: list[Found]) -> list[Found]:
    """One for each named side that says it; the outlet's own voice gives way to a named speaker."""
    named: dict[str, Found] = {}
    for one in same:
        if one.speaker is not OUTLET:
            named.setdefault(one.speaker.side, one)
    return list(named.values()) or same[:1]


def named_first(found: list[Found]) -> list[Found]:
    """The outlet's own “50 people” gives way to a named speaker's “50 soldiers” of the same day and direction."""
    whole = [one for one in found if one.measure in WHOLE and one.speaker is not OUTLET]
    named = {whole_key(one) for one in whole}
    soldiers = {whole_key(one) for one in whole if one.measure.endswith("_military")}
    return [
        one
        for one in found
        if one.measure not in WHOLE
        or one.speaker is not OUTLET
        or whole_key(one) not in (soldiers if one.measure.endswith("_military") else named)
    ]

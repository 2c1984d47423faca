"""Soldiers or everyone: one group for what a title and a quotation say of the same people."""

from __future__ import annotations

from analysis.gather.extract.direction import RU, UA
from analysis.gather.extract.found import Found
from analysis.gather.extract.merge.whole import WHOLE, grouped


def settle_groups(found: list[Found]) -> None:
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
    whole = [one for one in found if one.measure in WHOLE]
    for same in grouped(whole, lambda one: (WHOLE[one.measure], one.value, one.when.event, one.speaker.name)).values():
        _settle(same, (same[0].when.event, WHOLE[same[0].measure]) in civilians)


def civilians_first(found: list[Found]) -> list[Found]:
    """“31 people” beside “31 civilians” of the same voice, day and direction, and no soldiers, are these civilians."""
    said = {(one.measure, one.value, one.when.event) for one in found}
    voices = {(one.measure, one.value, one.when.event, one.speaker) for one in found}
    return [
        one
        for one in found
        if one.measure not in (f"returned_{UA}", f"returned_{RU}")
        or (f"{one.measure}_civilian", one.value, one.when.event, one.speaker) not in voices
        or (f"{one.measure}_military", one.value, one.when.event) in said
    ]


def _settle(same: list[Found], with_civilians: bool) -> None:
    way = WHOLE[same[0].measure]
    everyone = [one for one in same if one.measure == f"returned_{way}"]
    if not everyone or len(everyone) == len(same):
        return
    soldiers = any(one.measure.endswith("_military") and not one.mention.counted.defenders for one in same)
    wide = not soldiers and (with_civilians or len(everyone) * 2 > len(same))
    for one in same:
        one.measure = f"returned_{way}" if wide else f"returned_{way}_military"

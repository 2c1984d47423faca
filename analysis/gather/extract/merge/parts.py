"""Parts of a number that no measure counts."""

from __future__ import annotations

from analysis.gather.extract.found import Found
from analysis.gather.extract.mention import AMONG
from analysis.gather.extract.merge.whole import WHOLE


def without_parts(found: list[Found]) -> list[Found]:
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
    if kind.startswith("bodies_") and (one.value * 2 < whole or (one.value < whole and _is_among(one))):
        return True
    if one.part and one.measure.startswith("returned_to") and one.measure.endswith(("_women", "_officers", "_wounded")):
        return True
    return bool(kind) and one.mention.counted.part and (one.part or whole > one.value)


def _is_among(one: Found) -> bool:
    return one.mention.has(AMONG, one.mention.first, one.mention.number.first)


def _kind(one: Found) -> str:
    return WHOLE.get(one.measure) or (one.measure if one.measure.startswith("bodies_") else "")

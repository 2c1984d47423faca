"""Parts of a number that no measure counts."""

from __future__ import annotations

from analysis.gather.extract.found import Found
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import AMONG
from analysis.gather.extract.merge.whole import WHOLE
from analysis.gather.extract.small_words import OF
from analysis.gather.extract.words import words

_PLACE, _NEAR = tag("PLACE"), 6
_THEM = words("them these них")


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
    """“Including 17 …”, “most of them, 397”, “397 from the Donetsk sector”."""
    at = one.mention
    if at.has(AMONG, at.first, at.number.first) or at.has(_PLACE, at.number.first - _NEAR, at.noun_end + _NEAR):
        return True
    before = at.words_before(_NEAR)
    return any(word in _THEM and before[spot - 1] in OF for spot, word in enumerate(before) if spot)


def _kind(one: Found) -> str:
    return WHOLE.get(one.measure) or (one.measure if one.measure.startswith("bodies_") else "")

"""Sums of both sides, told from the numbers of each."""

from __future__ import annotations

from analysis.gather.extract.direction import RU, UA
from analysis.gather.extract.found import Found
from analysis.gather.extract.merge.whole import WHOLE

_SMALLEST_SUM = 10


def settle_sums(found: list[Found]) -> list[Found]:
    """“Exchanged 100 prisoners” is no sum where 100 came to one side; 314 beside 157 and 157 is one."""
    each: dict[tuple[str, object], set[int]] = {}
    for one in found:
        if one.measure in WHOLE:
            each.setdefault((WHOLE[one.measure], one.when.event), set()).add(one.value)
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
    if one.guessed and right and sum(left - {one.value}) + sum(right - {one.value}) == one.value:
        return True
    return (one.guessed or one.mention.place == 0) and any(value * 2 == one.value for value in left | right)

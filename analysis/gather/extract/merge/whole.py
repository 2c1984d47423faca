"""Everyone or all soldiers of one direction: the numbers that others are parts of, or repeat."""

from __future__ import annotations

from collections.abc import Callable

from analysis.gather.extract.direction import RU, UA
from analysis.gather.extract.found import Found

WHOLE = {f"returned_{way}{end}": way for way in (UA, RU) for end in ("", "_military")}
"""The measures of everyone and of soldiers, and their direction."""


def grouped(found: list[Found], key: Callable[[Found], tuple[object, ...]]) -> dict[tuple[object, ...], list[Found]]:
    """The statements by key, in their order."""
    groups: dict[tuple[object, ...], list[Found]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return groups


def whole_key(one: Found) -> tuple[object, ...]:
    """Direction, number and day."""
    return WHOLE[one.measure], one.value, one.mention.number.low, one.when.event

"""Amounts of those exchanged, which no side's clause before them is about."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.mention import Mention

_AMOUNT = listed("number total число кількість количество figure кількості числа")
_SWAPPED = tag("SWAPPED")
_REACH = 18


def amount_of_swapped(at: Mention) -> int | None:
    """The token of the amount in “…, bringing the total number of captives exchanged to 6,691”, or None."""
    bits, first = at.text.bits[at.place], at.number.first
    if not (bits & _AMOUNT and bits & _SWAPPED):
        return None
    spots = at.text.spots(_AMOUNT, max(at.first, first - _REACH), first)
    return spots[-1] if spots and at.text.has(_SWAPPED, spots[-1], first) else None

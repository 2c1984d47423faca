"""Why a total falls short of the events: what its keeper's own years make, and which events it may leave out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import comb

import pandas as pd

from analysis.reconcile.words import date_in_words, listed, number

Counted = tuple[pd.Timestamp, int]
"""The day of an event and the number that it gives a counter."""
_SIZES = ((1, 2), (3,))
"""One or two events are looked for first, three together only where those explain nothing."""
_MOST_SETS = 100_000
_MOST_TOLD = 3


def sets_left_out(gap: int, events: Sequence[Counted]) -> list[tuple[Counted, ...]]:
    """All sets of one or two events, or else of three, that add up to the gap; more would explain almost any gap.

    Two sets that explain one difference are both given: nothing tells which of them was left out.
    """
    part = [event for event in events if 0 < event[1] <= gap]
    for sizes in _SIZES:
        if sum(comb(len(part), size) for size in sizes) > _MOST_SETS:
            return []
        chosen = (ways for size in sizes for ways in combinations(part, size))
        if found := [ways for ways in chosen if sum(value for _, value in ways) == gap]:
            return found
    return []


def why_short(gap: int, events: Sequence[Counted]) -> str:
    """“Leaving out 50 (8 January 2023) would make it agree.”; blank where no few events would."""
    found = sets_left_out(gap, events)
    if not found:
        return ""
    if len(found) > _MOST_TOLD:
        return f"Leaving out a few events would make it agree, in {number(len(found))} ways: nothing tells which."
    words = [listed([f"{number(value)} ({date_in_words(day)})" for day, value in chosen]) for chosen in found]
    doubt = ": nothing tells which" if len(found) > 1 else ""
    return f"Leaving out {'; or '.join(words)} would make it agree{doubt}."


def why_of_years(stated: int, years: Sequence[tuple[int, int]], since: int, held: Iterable[int]) -> str:
    """What a keeper's totals of whole years and the events since make, where that is the total stated.

    `years` are (year, stated total), `held` what the events of each year make.
    """
    if not years or sum(value for _, value in years) + since != stated:
        return ""
    told = listed([f"{number(value)} ({year})" for year, value in years])
    lost = sum(max(0, whole - value) for whole, (_, value) in zip(held, years, strict=True))
    more = f" Those years leave out {number(lost)} that the events hold." if lost else ""
    return f"The keeper's own totals of {told} and {number(since)} in the events since make {number(stated)}.{more}"

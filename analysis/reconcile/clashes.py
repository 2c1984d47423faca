"""Rulings that cannot all hold, whatever was claimed: found from the identities alone, told by as few as cause it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Protocol, TypeVar

from analysis.reconcile.quantities import Quantity

_SUBGROUPS = ("military", "civilian", "women", "wounded", "officers", "foreign")
_GROUPS = ("all", *_SUBGROUPS, "bodies")
_UNBOUNDED = 10**18
_MOST_PASSES = 50
"""Bounds that still move after so many passes are left as they are: what is reported is always a contradiction."""

Bounds = dict[Quantity, tuple[int, int]]
Sum = tuple[Quantity, tuple[Quantity, ...]]
"""A quantity, and those that it is the sum of."""


class Ruled(Protocol):
    """What an editor ruled: a quantity and its value (None for a ruling about a claim)."""

    @property
    def quantity(self) -> Quantity:
        """The quantity ruled on."""
        ...

    @property
    def value(self) -> int | None:
        """Its value."""
        ...


Ruling = TypeVar("Ruling", bound=Ruled)


def smallest_clash(rulings: list[Ruling], stages: Mapping[str, list[str]]) -> list[Ruling]:
    """A set of rulings that cannot all hold, none of which can be spared; empty when all can.

    `stages` are the events of each round. Found by a deletion filter: drop each ruling whose absence leaves a
    contradiction.
    """
    round_of = {event_id: round_id for round_id, events in stages.items() for event_id in events}
    families: dict[tuple[str, str], list[Ruling]] = defaultdict(list)
    for ruling in rulings:
        subject_id, direction, _ = ruling.quantity
        families[round_of.get(subject_id, subject_id), direction].append(ruling)
    for (name, _), family in families.items():
        events = {name: stages[name]} if name in stages else {}
        if not consistent(family, events):
            return _fewest(family, events)
    return []


def _fewest(rulings: list[Ruling], stages: Mapping[str, list[str]]) -> list[Ruling]:
    kept = list(rulings)
    for ruling in rulings:
        fewer = [one for one in kept if one is not ruling]
        if not consistent(fewer, stages):
            kept = fewer
    return kept


def consistent(rulings: Iterable[Ruled], stages: Mapping[str, list[str]]) -> bool:
    """Whether no bound that follows from the rulings and the identities is crossed."""
    bounds: Bounds = {}
    for ruling in rulings:
        if ruling.value is not None and bounds.setdefault(ruling.quantity, (ruling.value,) * 2)[0] != ruling.value:
            return False
    subjects = {quantity.subject_id for quantity in bounds} | set(stages) | {e for one in stages.values() for e in one}
    directions = {quantity.direction for quantity in bounds}
    sums = [one for subject, direction in product(subjects, directions) for one in _sums(subject, direction, stages)]
    wholes = [
        (Quantity(subject, direction, group), Quantity(subject, direction, "all"))
        for subject, direction, group in product(subjects, directions, _SUBGROUPS)
    ]
    for _ in range(_MOST_PASSES):
        before = dict(bounds)
        for total, parts in sums:
            _narrow(bounds, total, parts)
        for part, whole in wholes:
            _meet(bounds, part, 0, _of(bounds, whole)[1])
            _meet(bounds, whole, _of(bounds, part)[0], _UNBOUNDED)
        if any(low > high for low, high in bounds.values()):
            return False
        if bounds == before:
            break
    return True


def _sums(subject: str, direction: str, stages: Mapping[str, list[str]]) -> Iterator[Sum]:
    military, civilian = (Quantity(subject, direction, group) for group in ("military", "civilian"))
    yield Quantity(subject, direction, "all"), (military, civilian)
    if subject in stages:
        for group in _GROUPS:
            parts = tuple(Quantity(event_id, direction, group) for event_id in stages[subject])
            yield Quantity(subject, direction, group), parts


def _narrow(bounds: Bounds, total: Quantity, parts: tuple[Quantity, ...]) -> None:
    """What a sum and its parts tell about each other."""
    lows, highs = (sum(_of(bounds, part)[end] for part in parts) for end in (0, 1))
    _meet(bounds, total, lows, highs)
    low, high = _of(bounds, total)
    for part in parts:
        least, most = _of(bounds, part)
        _meet(bounds, part, low - (highs - most), high - (lows - least))


def _of(bounds: Bounds, quantity: Quantity) -> tuple[int, int]:
    return bounds.get(quantity, (0, _UNBOUNDED))


def _meet(bounds: Bounds, quantity: Quantity, low: int, high: int) -> None:
    least, most = _of(bounds, quantity)
    bounds[quantity] = max(least, low), min(most, high, _UNBOUNDED)

"""Running sums along time: counters that somebody keeps, and rounds, which are the sums of their events."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pandas as pd

from analysis.reconcile.blocks import Block
from analysis.reconcile.costs import Costs
from analysis.reconcile.decisions import Ruling
from analysis.reconcile.meanings import Core

Step = tuple[int | None, int]
"""By how much a sum grows (None: by an unknown number) and what that costs."""
Way = tuple[str, str | None]
"""Names of the prices of counting an event and of leaving it out; empty for nothing to pay, None for never."""


@dataclass(frozen=True)
class Book:
    """One running sum: what it counts, and from when to when; `members` are a round's events, none for a counter.

    `ruling` is an editor's word on a round: no other sum is allowed.
    """

    book_id: str
    direction: str
    group: str
    scope: str
    starts_on: pd.Timestamp
    ends_on: pd.Timestamp | None
    keeper: str = ""
    long: bool = False
    members: frozenset[str] = frozenset()
    ruling: Ruling | None = None

    @property
    def is_round(self) -> bool:
        """Whether it is a round, whose sum is an identity and cannot break."""
        return bool(self.members)

    @property
    def order(self) -> tuple[object, ...]:
        """Its place among the sums of a day: by what it counts; by name only beside one that counts the very same."""
        span = (str(self.starts_on), str(self.ends_on))
        return not self.is_round, *span, self.direction, self.group, self.scope, self.keeper, self.book_id

    def spans(self, day: pd.Timestamp) -> bool:
        """Whether a handover of that day falls into its time."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    def touches(self, block: Block, mediators: dict[str, str]) -> bool:
        """Whether the handovers of the day may move it."""
        return self.spans(block.day) and any(self._way(event_id, block, mediators) for event_id in block.events)

    def steps(self, block: Block, cores: tuple[Core, ...], mediators: dict[str, str], costs: Costs) -> list[Step]:
        """How the handovers of the day can move it, each movement once at its least cost; no movement first."""
        choices = []
        for event_id in block.events:
            way = self._way(event_id, block, mediators)
            if way:
                choices.append(self._event_steps(self._value(event_id, block, cores), way, costs))
        found: dict[int | None, int] = {}
        for chosen in product(*choices):
            moves = [move for move, _ in chosen]
            total = None if any(move is None for move in moves) else sum(move or 0 for move in moves)
            cost = sum(price for _, price in chosen)
            found[total] = min(cost, found.get(total, cost))
        return sorted(found.items(), key=lambda item: (item[0] is None, item[0] or 0))

    def _event_steps(self, value: int | None, way: Way, costs: Costs) -> list[Step]:
        counted, left_out = (None if name is None else 8 * costs.price(name) if name else 0 for name in way)
        assert counted is not None
        if value is not None:
            return [(value, counted)] if left_out is None or value == 0 else [(value, counted), (0, left_out)]
        if left_out is None:
            return [(None, counted)]
        if left_out == 0:
            return [(0, 0)]
        unknown = 8 * costs.price("a handover without a number")
        return [(None, unknown + counted), (0, 8 * costs.price("a handover that the counter left out"))]

    def _value(self, event_id: str, block: Block, cores: tuple[Core, ...]) -> int | None:
        wanted = ("to_ua", "to_ru") if self.direction == "both" else (self.direction,)
        parts = [
            core.of(self.group)
            for side, core in zip(block.sides, cores, strict=True)
            if side.event_id == event_id and side.direction in wanted
        ]
        return None if not parts or any(part is None for part in parts) else sum(part or 0 for part in parts)

    def _way(self, event_id: str, block: Block, mediators: dict[str, str]) -> Way | None:
        sides = [
            side for side in block.sides if side.event_id == event_id and self.direction in (side.direction, "both")
        ]
        if not sides or (sides[0].main == "bodies") != (self.group == "bodies"):
            return None
        kind = sides[0].kind
        if self.members:
            return ("", None) if event_id in self.members else None
        if kind == "cancelled":
            return None
        if self.scope == "mediated":
            named = any(word and word in self.keeper for word in mediators.get(event_id, "").replace(";", " ").split())
            return ("", _EXCHANGE_LEFT) if named else ("an event outside the mediator's list", "")
        if self.group == "bodies":
            return ("", _EXCHANGE_LEFT if kind == "bodies" else _RETURN_LEFT)
        return _PEOPLE_WAYS[self.scope].get(kind)


_EXCHANGE_LEFT = "an exchange that the counter left out"
_RETURN_LEFT = "a handover that the counter left out"
_PEOPLE_WAYS: dict[str, dict[str, Way]] = {
    "exchanges": {"exchange": ("", _EXCHANGE_LEFT), "one_way_return": ("a return that the counter took in", "")},
    "all_returns": {"exchange": ("", _EXCHANGE_LEFT), "one_way_return": ("", _RETURN_LEFT)},
    "outside_exchanges": {"one_way_return": ("", _RETURN_LEFT)},
}

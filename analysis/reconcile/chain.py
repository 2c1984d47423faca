"""The exact optimum along time: a shortest path through all that the numbers and the running sums can be.

A state holds each running sum (an integer; `OPEN` when unknown) and the combination chosen for the day at hand.
Every step has finitely many outcomes of cost ≥ 0, so forward and backward passes give the optimum and, for every value
of every figure, the least cost of believing it (a min-marginal).

A state may be dropped without loss when another one of the same step is cheaper by more than it would take to make the
other's future as good (`Step.worth`): a counter that differs can always break, and then costs no more than any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

OPEN = -1
"""A running sum that nobody knows; further negative numbers carry what is known at least (see `opened`)."""


class State(NamedTuple):
    """The running sums, and the combination of the day (-1 when the day is done)."""

    sums: tuple[int, ...]
    combination: int


class Outcome(NamedTuple):
    """What a step can lead to: the next state, and the cost."""

    state: State
    cost: int


class Step(Protocol):
    """One step of the chain."""

    @property
    def worth(self) -> tuple[int, ...]:
        """For each running sum, by how much at most a different value of it can change the cost still to come."""
        ...

    @property
    def ways(self) -> int:
        """How many outcomes a state can have, roughly: at least 1."""
        ...

    @property
    def touched(self) -> tuple[int, ...]:
        """The running sums that this step can change."""
        ...

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """Every way to go on from the state."""
        ...

    def apart_from(self, other: State) -> Callable[[State], int]:
        """By how much at most the cost still to come of `other` exceeds that of a state, both after this step."""
        ...


def opened(at_least: int) -> int:
    """A running sum of which only a lower bound is known."""
    return -1 - at_least


def bound(value: int) -> int:
    """The lower bound that an open sum carries."""
    return -1 - value


Layer = dict[State, int]

MOST_REACHED = 200_000
"""So many outcomes of one step are looked at; before it only so many of the cheapest states are kept as that allows."""


class StuckError(Exception):
    """No way leads on from `step`; where states had been `cut`, one of those might have led on."""

    def __init__(self, step: Step, cut: bool) -> None:
        super().__init__()
        self.step, self.cut = step, cut


@dataclass
class Passage:
    """The solved chain: costs forward and backward by step, the optimum, and the least cost of all that was cut."""

    layers: list[Layer]
    behind: list[Layer] = field(default_factory=list)
    cut: int | None = None

    @property
    def optimum(self) -> int:
        """The cost of the cheapest explanation."""
        return min(self.layers[-1].values())

    def through(self, place: int) -> Layer:
        """For each state before step `place`, the cost of the cheapest explanation through it."""
        return {
            state: cost + self.behind[place][state]
            for state, cost in self.layers[place].items()
            if state in self.behind[place]
        }


def solve(start: State, steps: list[Step], slack: int, most_states: int) -> Passage:
    """Both passes. States that no explanation within `slack` of the optimum can use are dropped.

    Raises StuckError when a step has no outcome from any state.
    """
    passage = Passage([{start: 0}])
    for step in steps:
        before = max(1, MOST_REACHED // step.ways)
        if len(passage.layers[-1]) > before:
            passage.layers[-1] = _cheapest(passage.layers[-1], before, passage)
        reached = _reached(passage.layers[-1], step)
        if not reached:
            raise StuckError(step, passage.cut is not None)
        kept = _undominated(reached, step, slack)
        if len(kept) > most_states:
            kept = _cheapest(kept, most_states, passage)
        passage.layers.append(kept)
    passage.behind = _backward(passage.layers, steps)
    return passage


def best_path(passage: Passage, steps: list[Step]) -> list[State]:
    """The states of the cheapest explanation, one more than the steps; of equals the first in the order of outcomes."""
    state = next(iter(passage.layers[0]))
    path = [state]
    for place, step in enumerate(steps):
        behind = passage.behind[place + 1]
        ways = [outcome for outcome in step.outcomes(state) if outcome.state in behind]
        state = min(ways, key=lambda outcome: outcome.cost + behind[outcome.state]).state
        path.append(state)
    return path


def _reached(layer: Layer, step: Step) -> Layer:
    reached: Layer = {}
    for state, cost in layer.items():
        for following, price in step.outcomes(state):
            total = cost + price
            if total < reached.get(following, total + 1):
                reached[following] = total
    return reached


def _undominated(layer: Layer, step: Step, slack: int) -> Layer:
    if len(layer) == 1:
        return layer
    for place in step.touched:
        layer = _undominated_in(layer, place, step.worth[place] + slack)
    references = sorted(layer.items(), key=lambda item: (item[1], item[0]))[:REFERENCES]
    least = references[0][1]
    limits = [(step.apart_from(reference), cost + slack) for reference, cost in references]
    return {
        state: cost
        for state, cost in layer.items()
        if cost <= least + slack or all(cost <= limit + apart(state) for apart, limit in limits)
    }


def _undominated_in(layer: Layer, place: int, limit: int) -> Layer:
    """Without the states that a state differing in this one sum beats by more than the sum is worth."""
    least, most = min(layer.values()), max(layer.values())
    if most <= least + limit:
        return layer
    cheapest: dict[tuple[object, ...], int] = {}
    for state, cost in layer.items():
        if cost < most - limit:
            key = _apart_from(state, place)
            if cost < cheapest.get(key, cost + 1):
                cheapest[key] = cost
    return {
        state: cost
        for state, cost in layer.items()
        if cost <= least + limit or cost <= cheapest.get(_apart_from(state, place), cost) + limit
    }


def _apart_from(state: State, place: int) -> tuple[object, ...]:
    return state.sums[:place], state.sums[place + 1 :], state.combination


REFERENCES = 2
"""How many of the cheapest states every other one is held against; more cost time and drop little."""


def _cheapest(layer: Layer, most: int, passage: Passage) -> Layer:
    ordered = sorted(layer.items(), key=lambda item: (item[1], item[0]))
    dropped = ordered[most][1]
    passage.cut = dropped if passage.cut is None else min(passage.cut, dropped)
    return dict(ordered[:most])


def _backward(layers: list[Layer], steps: list[Step]) -> list[Layer]:
    behind: list[Layer] = [dict.fromkeys(layers[-1], 0)]
    for place in range(len(steps) - 1, -1, -1):
        after, now = behind[-1], {}
        for state in layers[place]:
            ways = [price + after[following] for following, price in steps[place].outcomes(state) if following in after]
            if ways:
                now[state] = min(ways)
        behind.append(now)
    return behind[::-1]

"""The steps of the chain that make the sums: choose the day's numbers, let each running sum move, end a round."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import compress
from operator import ne

from analysis.reconcile.blocks import Block, Combination
from analysis.reconcile.books import Step as Movement
from analysis.reconcile.chain import OPEN, Outcome, State, bound, opened
from analysis.reconcile.decisions import Ruling
from analysis.reconcile.sides import TIE


@dataclass
class Base(ABC):
    """What all steps share: how far two states can be apart in what is still to come."""

    worth: tuple[int, ...] = ()
    rounds: frozenset[int] = frozenset()
    moving: frozenset[int] = frozenset()
    pending: frozenset[int] = frozenset()
    """The sums against which a total is still to be held that an open one can no longer be set to."""

    @property
    def ways(self) -> int:
        """How many outcomes a state can have; few, where the kind of step does not say more."""
        return 1

    @property
    def touched(self) -> tuple[int, ...]:
        """The running sums that this step can change; none, where the kind of step does not say more."""
        return ()

    @abstractmethod
    def outcomes(self, state: State) -> Iterator[Outcome]:
        """Every way to go on; each kind of step has its own."""

    def apart_from(self, other: State) -> Callable[[State], int]:
        """By how much at most the cost still to come of `other` exceeds that of the state that is asked about."""
        told = self.rounds | self.pending
        open_here = {place for place, its in enumerate(other.sums) if its == OPEN and place not in told}
        weights = [0 if place in open_here else worth for place, worth in enumerate(self.worth)]
        unmoved = [0 if place in self.moving else weight for place, weight in enumerate(weights)]
        moved = sum(self.worth[place] for place in self.moving)

        def apart(state: State) -> int:
            differing = map(ne, state.sums, other.sums)
            if state.combination == other.combination:
                return sum(compress(weights, differing))
            return moved + sum(compress(unmoved, differing))

        return apart


@dataclass
class ChooseStep(Base):
    """The numbers of one day: one outcome a combination."""

    block: Block | None = None
    combinations: list[Combination] = field(default_factory=list)
    single: bool = False

    @property
    def ways(self) -> int:
        """The number of combinations."""
        return len(self.combinations)

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """One outcome a combination, at its cost."""
        for place, combination in enumerate(self.combinations):
            yield Outcome(State(state.sums, -1 if self.single else place), combination.cost)


@dataclass
class MoveStep(Base):
    """Running sums of one keeper and scope move together by what the day gives; the last forgets the combination.

    `hopeful` are the sums from which a round still comes to what an editor ruled; None where any may.
    """

    books: tuple[int, ...] = ()
    movements: list[list[Movement]] = field(default_factory=list)
    last: bool = False
    ruling: Ruling | None = None
    hopeful: frozenset[int] | None = None

    @property
    def touched(self) -> tuple[int, ...]:
        """The sums that move."""
        return self.books

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """One outcome for each way in which the sums can take the day's numbers."""
        combination = -1 if self.last else state.combination
        all_open = all(state.sums[book] == OPEN and book not in self.rounds for book in self.books)
        seen: dict[tuple[int, ...], int] = {}
        for move, price in self.movements[state.combination]:
            sums = state.sums
            for book in self.books:
                sums = with_sum(sums, book, _moved(sums[book], move, book in self.rounds))
            cost = 0 if all_open else price
            seen[sums] = min(cost, seen.get(sums, cost))
        for sums, cost in seen.items():
            if self.hopeful is None or sums[self.books[0]] < 0 or sums[self.books[0]] in self.hopeful:
                yield Outcome(State(sums, combination), cost * TIE)


def _moved(value: int, move: int | None, is_round: bool) -> int:
    if not is_round:
        return OPEN if value == OPEN or move is None else value + move
    if value < 0:
        return opened(bound(value) + (move or 0))
    return opened(value) if move is None else value + move


def with_sum(sums: tuple[int, ...], place: int, value: int) -> tuple[int, ...]:
    """The running sums with another value at one place."""
    return sums if sums[place] == value else (*sums[:place], value, *sums[place + 1 :])


@dataclass
class OneSumStep(Base):
    """What the steps that concern one running sum share."""

    book: int = 0

    @property
    def touched(self) -> tuple[int, ...]:
        """That sum."""
        return (self.book,)


@dataclass
class RuleStep(OneSumStep):
    """A round that is over must have the sum that an editor ruled; an open one is known from here on."""

    ruling: Ruling | None = None

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """The same state with the ruled sum; none when the sum is another."""
        assert self.ruling is not None and self.ruling.value is not None
        value, ruled = state.sums[self.book], self.ruling.value
        if value == ruled or (value < 0 and bound(value) <= ruled):
            yield Outcome(State(with_sum(state.sums, self.book, ruled), state.combination), 0)


@dataclass
class CloseStep(OneSumStep):
    """A running sum that nobody asks for any more: its value no longer matters."""

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """The same state without the sum."""
        yield Outcome(State(with_sum(state.sums, self.book, 0), state.combination), 0)

"""The steps of the chain at which totals are stated: a counter may break, an open sum is set, each total is weighed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.reconcile.chain import OPEN, Outcome, State, bound
from analysis.reconcile.comparisons import Comparison, readings_of
from analysis.reconcile.costs import Costs
from analysis.reconcile.sides import TIE
from analysis.reconcile.steps import Base, OneSumStep, with_sum


@dataclass
class BreakStep(OneSumStep):
    """A counter may lose its way here: unseen returns, or a revision; it is open until it is stated again."""

    price: int = 0

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """As it stands, or open for the price of a break."""
        yield Outcome(state, 0)
        if state.sums[self.book] != OPEN:
            yield Outcome(State(with_sum(state.sums, self.book, OPEN), state.combination), self.price * TIE)


@dataclass
class AnchorStep(OneSumStep):
    """A sum that is open here may be any of the numbers that its totals of the day give.

    All of them are held against it afterwards, so that it does not matter which was written down first.
    """

    stated: tuple[int, ...] = ()

    @property
    def ways(self) -> int:
        """As it stands, and once for each number."""
        return 1 + len(self.stated)

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """As it stands; an open sum also set to each number that it can have."""
        yield Outcome(state, 0)
        value = state.sums[self.book]
        if value >= 0:
            return
        for stated in self.stated:
            if self.book not in self.rounds or stated >= bound(value):
                yield Outcome(State(with_sum(state.sums, self.book, stated), state.combination), 0)


@dataclass
class CompareStep(Base):
    """One stated total held against the sums on its day."""

    comparison: Comparison | None = None
    costs: Costs | None = None
    known: dict[tuple[int, ...], int] = field(default_factory=dict)

    @property
    def touched(self) -> tuple[int, ...]:
        """The sums that the stated total can set."""
        assert self.comparison is not None
        return (self.comparison.book, *(place for place, _ in self.comparison.siblings))

    def outcomes(self, state: State) -> Iterator[Outcome]:
        """As it stands, at the price of the cheapest reading; or an open sum of another counter is set to the total."""
        comparison, costs = self.comparison, self.costs
        assert comparison is not None and costs is not None
        unit = comparison.voice.weight * TIE
        price = self._price(comparison, costs, state.sums)
        yield Outcome(state, price * unit)
        if not comparison.exact or not price:
            return
        for place, reading in comparison.siblings:
            if state.sums[place] == OPEN:
                sums = with_sum(state.sums, place, comparison.voice.claim.stated)
                yield Outcome(State(sums, state.combination), costs.price(reading) * unit)

    def _price(self, comparison: Comparison, costs: Costs, sums: tuple[int, ...]) -> int:
        """The price of the cheapest reading, which depends on few of the sums: most states share it."""
        asked = (sums[comparison.book], *(sums[place] for place, _ in comparison.siblings))
        if asked not in self.known:
            self.known[asked] = readings_of(comparison, sums, costs)[0].price
        return self.known[asked]

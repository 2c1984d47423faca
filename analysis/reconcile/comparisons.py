"""What a stated total can mean, and what each meaning costs, at one place in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from analysis.reconcile.chain import bound
from analysis.reconcile.costs import Costs
from analysis.reconcile.digits import rounding
from analysis.reconcile.meanings import Meaning, error, slips_of_hand
from analysis.reconcile.voices import Voice


class Constant(NamedTuple):
    """A number that other claims give the sum at another time, for which this total may stand."""

    number: int
    reading: str
    price: int


class Sibling(NamedTuple):
    """Another counter of the same people: its place in the state's sums, and the reading that takes its total."""

    place: int
    reading: str


@dataclass(frozen=True)
class Comparison:
    """A total held against running sums after the day `place`; `book` is the place of its own in the state's sums."""

    place: int
    voice: Voice
    book: int
    is_round: bool
    siblings: tuple[Sibling, ...] = ()
    constants: tuple[Constant, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether the voice gives one number, so that an open sum can be set to it."""
        return self.voice.claim.qualifier == "exact"

    @property
    def anchors(self) -> bool:
        """Whether an open sum can be set to its number: not where it is another day's, as its label allows."""
        return self.exact and all(constant.price > 0 for constant in self.constants)

    def worst(self, costs: Costs) -> int:
        """The most that the total can cost, in cost units."""
        return self.voice.weight * min([costs.worst(), *(constant.price for constant in self.constants)])


def readings_of(comparison: Comparison, sums: tuple[int, ...], costs: Costs) -> list[Meaning]:
    """Every reading that fits the running sums here, the cheapest first."""
    claim, value = comparison.voice.claim, sums[comparison.book]
    found = [Meaning(price, name, number) for number, name, price in comparison.constants if number != value]
    if comparison.exact:
        found += [
            Meaning(costs.price(reading), reading, sums[place])
            for place, reading in comparison.siblings
            if sums[place] == claim.stated != value
        ]
    if value < 0:
        return sorted([*found, _when_open(comparison, value, costs)], key=lambda meaning: meaning[:2])
    found += [
        Meaning(costs.price(name), name, value)
        for name in slips_of_hand(claim, value, comparison.voice.careless, comparison.voice.official)
    ]
    wrong = [] if claim.admits(value) else [error(claim, value, costs)]
    return sorted([*found, *wrong], key=lambda meaning: meaning[:2])


def _when_open(comparison: Comparison, value: int, costs: Costs) -> Meaning:
    """An exact total costs no more beside an open sum than any reading that needs the sum to be another number."""
    claim = comparison.voice.claim
    if not comparison.exact:
        fits = claim.high is None or claim.high >= bound(value)
        return Meaning(0, "cannot be checked", None) if fits else error(claim, bound(value), costs)
    name = "rounded" if rounding(claim.stated) >= 10 else "digits swapped"
    return Meaning(min(costs.price(name), costs.price("one digit wrong")), "cannot be checked", None)

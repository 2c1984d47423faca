"""Who speaks, and how much it counts: reprints and repetitions of one speaker are one voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from analysis.reconcile.costs import EIGHTHS, Costs
from analysis.reconcile.quantities import Claim
from analysis.reconcile.words import RECEIVER

WEAK_KINDS = ("reprint", "aggregator")
_SIDES = ("UA", "RU", "mediator", "third_party")


@dataclass(frozen=True)
class Voice:
    """All claims that say the same about the same, with the weight of the independent speakers behind them (eighths).

    `mirror` holds what the same sources say about the other direction: needed to tell whether they swapped the sides.
    """

    claims: tuple[Claim, ...]
    weight: int
    mirror: frozenset[int] = frozenset()

    @property
    def claim(self) -> Claim:
        """The first of its claims, which stands for all where their content matters."""
        return self.claims[0]

    @property
    def careless(self) -> bool:
        """Whether the number stands in one source only, reprints aside: a slip of the fingers can explain it."""
        return len({claim.source_id for claim in self.claims if claim.source_kind not in WEAK_KINDS}) <= 1

    @property
    def official(self) -> bool:
        """Whether a party or mediator is among the speakers, and not outlets alone."""
        return any(claim.side != "third_party" for claim in self.claims)


def count_voices(claims: Iterable[Claim], costs: Costs) -> list[Voice]:
    """The voices about events and rounds, in the order of their first claim."""
    claims = list(claims)
    mirrors = _mirrors(claims)
    groups: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        key = (claim.quantity, claim.as_of, claim.qualifier, claim.low, claim.high, mirrors[claim.claim_id])
        groups[key].append(claim)
    counted = {(claim.claimant, claim.subject_id) for claim in claims if claim.measure.direction != "both"}
    return [
        Voice(tuple(group), _fresh_weight(group, counted, costs), mirrors[group[0].claim_id])
        for group in groups.values()
    ]


def total_voices(claims: Iterable[Claim], sides: dict[str, str], costs: Costs) -> list[Voice]:
    """The voices about running totals; `sides` is the side of each counter's keeper."""
    groups: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        key = (claim.counter_id, claim.as_of, claim.as_of_precision, claim.qualifier, claim.low, claim.high)
        groups[key].append(claim)
    return [Voice(tuple(group), _total_weight(group, sides, costs)) for group in groups.values()]


def _mirrors(claims: list[Claim]) -> dict[str, frozenset[int]]:
    said: dict[tuple[str, str, str, str], set[int]] = defaultdict(set)
    for claim in claims:
        said[claim.source_id, claim.subject_id, claim.measure.group, claim.measure.direction].add(claim.stated)
    other = {"to_ua": "to_ru", "to_ru": "to_ua"}
    return {
        claim.claim_id: frozenset(
            said.get(
                (claim.source_id, claim.subject_id, claim.measure.group, other.get(claim.measure.direction, "")), ()
            )
        )
        - {claim.stated}
        for claim in claims
    }


def _fresh_weight(claims: list[Claim], counted: set[tuple[str, str]], costs: Costs) -> int:
    """The weight of a voice; who adds up both sides after counting each is not heard again, and a little remains."""
    if claims[0].measure.direction != "both":
        return _count_weight(claims, costs)
    fresh = [claim for claim in claims if (claim.claimant, claim.subject_id) not in counted]
    return _count_weight(fresh, costs) if fresh else costs.weights["weak source"]


def weight_name(side: str, direction: str) -> str:
    """The name in the costs of what a speaker of this side weighs, when people went in this direction."""
    named = {"mediator": "mediator", "third_party": "third party"}
    return named.get(side, "receiving side" if side == RECEIVER.get(direction) else "giving side")


def _count_weight(claims: list[Claim], costs: Costs) -> int:
    direction = claims[0].measure.direction
    return sum(
        _side_weight(
            [claim for claim in claims if claim.side == side], costs.weights[weight_name(side, direction)], costs
        )
        for side in _SIDES
    )


def _total_weight(claims: list[Claim], sides: dict[str, str], costs: Costs) -> int:
    weight = 0
    for side in _SIDES:
        own = side != "third_party" and side == sides.get(claims[0].counter_id)
        name = "total by its keeper's side" if own else "total by others"
        weight += _side_weight([claim for claim in claims if claim.side == side], costs.weights[name], costs)
    return weight


def _side_weight(claims: list[Claim], full: int, costs: Costs) -> int:
    """The speakers of one side: the first counts in full, each further one a stated share of the one before."""
    best: dict[str, int] = {}
    for claim in claims:
        weak = claim.side == "third_party" and claim.source_kind in WEAK_KINDS
        weight = min(full, costs.weights["weak source"]) if weak else full
        best[claim.claimant] = max(best.get(claim.claimant, 0), weight)
    share = Fraction(costs.weights["each further speaker of a side"], EIGHTHS)
    return sum(int(weight * share**place) for place, weight in enumerate(sorted(best.values(), reverse=True)))

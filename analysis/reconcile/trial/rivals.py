"""Simpler rules, each giving one value for every quantity that a claim names: what the exact model must beat."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable

from analysis.ledger.opening import Ledger
from analysis.reconcile.baseline import own_word
from analysis.reconcile.quantities import Claim, Quantity, claims_by_quantity, claims_of

Rule = Callable[[dict[Quantity, list[Claim]]], dict[Quantity, int]]
_ROUNDS = 20


def receiving_side(groups: dict[Quantity, list[Claim]]) -> dict[Quantity, int]:
    """The word of the side that received them, or of the nearest one that spoke."""
    return {quantity: own_word(quantity, claims)[0].stated for quantity, claims in groups.items()}


def majority(groups: dict[Quantity, list[Claim]]) -> dict[Quantity, int]:
    """The value that most speakers give; of equals the receiving side's word, or else the smallest."""
    found = {}
    for quantity, claims in groups.items():
        votes = Counter(value for _, value in {(claim.claimant, claim.stated) for claim in claims})
        word = own_word(quantity, claims)[0].stated
        found[quantity] = min(votes, key=lambda value: (-votes[value], value != word, value))
    return found


def median(groups: dict[Quantity, list[Claim]]) -> dict[Quantity, int]:
    """The lower median over speakers."""
    found = {}
    for quantity, claims in groups.items():
        values = sorted(value for _, value in {(claim.claimant, claim.stated) for claim in claims})
        found[quantity] = values[(len(values) - 1) // 2]
    return found


def crh(groups: dict[Quantity, list[Claim]]) -> dict[Quantity, int]:
    """CRH with the absolute loss, scaled by each quantity's spread: weights of speakers and weighted medians in turn.

    Li, Li, Gao, Zhao, Fan, Han: Resolving Conflicts in Heterogeneous Data by Truth Discovery and Source Reliability
    Estimation, SIGMOD 2014.
    """
    truth = median(groups)
    weights: dict[str, float] = {}
    for _ in range(_ROUNDS):
        losses: dict[str, float] = defaultdict(float)
        counts: Counter[str] = Counter()
        for quantity, claims in groups.items():
            spread = max(1.0, _spread([claim.stated for claim in claims]))
            for claim in claims:
                losses[claim.claimant] += abs(claim.stated - truth[quantity]) / spread
                counts[claim.claimant] += 1
        mean = {name: max(loss / counts[name], 1e-9) for name, loss in losses.items()}
        weights = {name: -math.log(loss / sum(mean.values())) if len(mean) > 1 else 1.0 for name, loss in mean.items()}
        truth = {quantity: _weighted_median(claims, weights) for quantity, claims in groups.items()}
    return truth


def _spread(values: list[int]) -> float:
    mean = sum(values) / len(values)
    return math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))


def _weighted_median(claims: list[Claim], weights: dict[str, float]) -> int:
    ordered = sorted((claim.stated, weights[claim.claimant]) for claim in claims)
    half, reached = sum(weight for _, weight in ordered) / 2, 0.0
    for value, weight in ordered:
        reached += weight
        if reached >= half:
            return value
    return ordered[-1][0]


def truth_finder(groups: dict[Quantity, list[Claim]]) -> dict[Quantity, int]:
    """TruthFinder without similarity between values: trust in speakers and confidence in values in turn.

    Yin, Han, Yu: Truth Discovery with Multiple Conflicting Information Providers on the Web, TKDE 2008, with its
    damping of 0.3 and first trust of 0.9. Of equals the smallest value.
    """
    said = {quantity: {(claim.stated, claim.claimant) for claim in claims} for quantity, claims in groups.items()}
    trust = {name: 0.9 for pairs in said.values() for _, name in pairs}
    confidence: dict[tuple[Quantity, int], float] = {}
    for _ in range(_ROUNDS):
        scores: dict[tuple[Quantity, int], float] = defaultdict(float)
        for quantity, pairs in said.items():
            for value, name in sorted(pairs):
                scores[quantity, value] -= math.log(1 - min(trust[name], 1 - 1e-9))
        confidence = {key: 1 / (1 + math.exp(-0.3 * score)) for key, score in scores.items()}
        held: dict[str, list[float]] = defaultdict(list)
        for quantity, pairs in said.items():
            for value, name in sorted(pairs):
                held[name].append(confidence[quantity, value])
        trust = {name: sum(values) / len(values) for name, values in held.items()}
    return {
        quantity: min({value for value, _ in pairs}, key=lambda value: (-confidence[quantity, value], value))
        for quantity, pairs in said.items()
    }


RULES: dict[str, Rule] = {
    "receiving side": receiving_side, "majority": majority, "median": median, "CRH": crh, "TruthFinder": truth_finder,
}  # fmt: skip


def by_rule(ledger: Ledger, rule: Rule) -> dict[Quantity, int]:
    """The values that a rule gives the ledger's quantities."""
    return rule(claims_by_quantity(claims_of(ledger)))

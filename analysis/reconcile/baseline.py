"""The first, simple reconciliation: the receiving side's own word, and the range of all that was said.

No vote and no average: the side that receives people counts them as they arrive. It stays as the rule to beat.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from analysis.reconcile.quantities import Claim, Quantity
from analysis.reconcile.words import RECEIVER, listed, number, who_says_what, why_chosen

_EXACT_FIRST = ("exact", "range", "about", "at_least", "at_most")


@dataclass(frozen=True)
class Figure:
    """The reconciled figure of one quantity; best, low and high are None when nothing was disclosed."""

    quantity: Quantity
    best: int | None
    low: int | None
    high: int | None
    claimed_low: int | None
    claimed_high: int | None
    status: str
    n_claims: int
    n_voices: int
    why: str


def figure_from_claims(quantity: Quantity, claims: list[Claim]) -> Figure:
    """The figure that the claims about this very quantity give; at least one claim is needed."""
    chosen = own_word(quantity, claims)
    best = chosen[0].stated
    lowest = min(claim.low if claim.qualifier == "range" else claim.stated for claim in claims)
    highest = max(claim.high or claim.stated if claim.qualifier == "range" else claim.stated for claim in claims)
    voices = {claim.claimant for claim in claims}
    agree = all(claim.admits(best) for claim in claims)
    status = "disputed" if not agree else "single source" if len(voices) == 1 else "agreed"
    why = f"{who_says_what(claims)} {why_chosen(quantity, chosen, best)}"
    return Figure(quantity, best, lowest, highest, lowest, highest, status, len(claims), len(voices), why)


def own_word(quantity: Quantity, claims: list[Claim]) -> list[Claim]:
    """The claims that state the value taken: of the nearest side, most exact, then most voiced, then in the middle."""
    receiver = RECEIVER[quantity.direction]
    giver = "RU" if receiver == "UA" else "UA"
    order = [receiver, giver, "mediator", "third_party"]

    def nearness(claim: Claim) -> tuple[int, int]:
        return (_EXACT_FIRST.index(claim.qualifier) > 0, order.index(claim.side))

    nearest = min(nearness(claim) for claim in claims)
    by_value: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if nearness(claim) == nearest:
            by_value[claim.stated].append(claim)

    said = sorted((value, name) for value, group in by_value.items() for name in {claim.claimant for claim in group})
    middle = said[(len(said) - 1) // 2][0]

    def strength(group: list[Claim]) -> tuple[int, int, int]:
        value = group[0].stated
        return (-len({claim.claimant for claim in group}), abs(value - middle), value)

    return min(by_value.values(), key=strength)


def inferred_all(quantity: Quantity, parts: dict[str, Figure]) -> Figure | None:
    """Everyone in the handover from its military and civilian parts, when nobody stated the whole."""
    known = {group: parts[group] for group in ("military", "civilian") if group in parts}
    if "military" not in known:
        return None
    words = [f"{number(figure.best or 0)} {group}" for group, figure in known.items()]
    why = f"Nobody stated the whole; it is taken from the parts: {listed(words)}."
    return _summed(quantity, list(known.values()), "inferred", why)


def summed_round(quantity: Quantity, stages: list[Figure], stated: Figure | None) -> Figure:
    """A round's figure: the sum of its events, since a round has no count of its own."""
    words = [number(stage.best or 0) for stage in stages]
    why = f"The sum of its events: {listed(words)}."
    total = _summed(quantity, stages, "inferred", why)
    if stated is None:
        return total
    same = stated.best == total.best
    verdict = (
        "The whole round was put at the same number"
        if same
        else f"The whole round was put at {number(stated.best or 0)}"
    )
    return Figure(
        quantity, total.best, total.low, total.high, stated.claimed_low, stated.claimed_high,
        stated.status if same else "disputed", stated.n_claims, stated.n_voices, f"{why} {verdict}. {stated.why}",
    )  # fmt: skip


def undisclosed(quantity: Quantity) -> Figure:
    """The figure of a handover whose number nobody published."""
    return Figure(quantity, None, None, None, None, None, "undisclosed", 0, 0, "No published number was found.")


def _summed(quantity: Quantity, parts: list[Figure], status: str, why: str) -> Figure:
    best, low, high = (sum(getattr(part, name) or 0 for part in parts) for name in ("best", "low", "high"))
    return Figure(quantity, best, low, high, None, None, status, 0, 0, why)

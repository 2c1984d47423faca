"""Reasons in plain English, made from the numbers that they explain."""

from __future__ import annotations

from collections import defaultdict

from analysis.reconcile.quantities import Claim, Quantity

SIDE_NAMES = {"UA": "Ukraine", "RU": "Russia", "mediator": "A mediator", "third_party": "Others"}
RECEIVER = {"to_ua": "UA", "to_ru": "RU"}
_QUALIFIED = {"exact": "{}", "about": "about {}", "at_least": "at least {}", "at_most": "at most {}"}


def number(value: int) -> str:
    """A count as English prose writes it: 2,828."""
    return f"{value:,}"


def said(claim: Claim) -> str:
    """The claim's number with its qualifier: “at least 1,000”."""
    if claim.qualifier == "range":
        return f"{number(claim.low)} to {number(claim.high or claim.low)}"
    return _QUALIFIED[claim.qualifier].format(number(claim.stated))


def listed(words: list[str]) -> str:
    """A list in prose: “a”, “a and b”, “a, b and c”."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def who(claims: list[Claim]) -> str:
    """The claimants, the first two by name: “X, Y and 3 more”."""
    names = list(dict.fromkeys(claim.claimant for claim in claims))
    return listed(names if len(names) <= 3 else [*names[:2], f"{len(names) - 2} more"])


def who_says_what(claims: list[Claim]) -> str:
    """One sentence a side: “Ukraine says 207 (A and B) and 206 (C).”"""
    sides: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        sides[claim.side][said(claim)].append(claim)
    sentences = []
    for side, name in SIDE_NAMES.items():
        if side in sides:
            verb = "say" if side == "third_party" else "says"
            words = [f"{value} ({who(group)})" for value, group in sides[side].items()]
            sentences.append(f"{name} {verb} {listed(words)}.")
    return " ".join(sentences)


def why_chosen(quantity: Quantity, chosen: list[Claim], best: int) -> str:
    """The rule by which the best value was taken from these claims."""
    side = chosen[0].side
    if chosen[0].qualifier != "exact":
        return f"Nobody gave an exact number; {said(chosen[0])} is the nearest to one."
    if side == RECEIVER[quantity.direction]:
        return f"{number(best)} is the word of the side that received them."
    return f"{number(best)} is what {who(chosen)} said; the receiving side's own number was not found."

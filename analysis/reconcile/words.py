"""Reasons in plain English, made from the numbers that they explain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

import pandas as pd

from analysis.reconcile.costs import in_units
from analysis.reconcile.quantities import Claim, Quantity

SIDE_NAMES = {"UA": "Ukraine", "RU": "Russia", "mediator": "A mediator", "third_party": "Others"}
DIRECTIONS = {"to_ua": "to Ukraine", "to_ru": "to Russia", "both": "both sides"}
RECEIVER = {"to_ua": "UA", "to_ru": "RU"}
_QUALIFIED = {"exact": "{}", "about": "about {}", "at_least": "at least {}", "at_most": "at most {}"}


def number(value: int) -> str:
    """A count as English prose writes it: 2,828."""
    return f"{value:,}"


def date_in_words(day: pd.Timestamp) -> str:
    """A day as English prose writes it: 24 May 2025."""
    return f"{day.day} {day:%B %Y}"


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


class HasReading(Protocol):
    """A reading with the number that the claim then implies."""

    @property
    def reading(self) -> str:
        """What the claim is taken to mean."""
        ...

    @property
    def implied(self) -> int | None:
        """The number that the claim then implies; None when it implies none."""
        ...


_MEANS = {
    "as labelled": "means what its label says",
    "as an editor ruled": "is about what an editor ruled",
    "rounded": "is {} rounded",
    "the military only": "counts the military only, {}",
    "the civilians only": "counts the civilians only, {}",
    "everyone called military": "calls everyone military, {}",
    "everyone called civilian": "calls everyone civilian, {}",
    "without the foreigners": "leaves the foreigners out, {}",
    "with the foreigners on top": "adds the foreigners to a number that holds them already, {}",
    "with the civilians on top": "adds the civilians to a number that holds them already, {}",
    "with the one-way return": "adds the one-way return of the day, {}",
    "without the one-way return": "leaves out those handed over outside the exchange, {}",
    "the one-way return alone": "is the one-way return of the day, {}",
    "both sides added": "adds both sides, {}",
    "one side only": "is one side's number, {}",
    "sides swapped": "gives the other side's number, {}, and the other way round",
    "the whole round": "is the number of the whole round, {}",
    "the first days of the round": "is the number of the first days of the round, {}",
    "one stage of the round": "is the number of one stage, {}",
    "planned, not done": "is the number that was planned, {}",
    "another event's number": "is a number claimed for a neighbouring event, {}",
    "digits swapped": "is {} with two digits swapped",
    "one digit wrong": "is {} with one digit wrong",
    "a miscount of a few": "differs a little from the reconciled {}, for no stated reason",
    "unexplained": "contradicts the reconciled {}: no reason for the difference was established",
    "a total not yet updated": "is a total not yet updated, {}",
    "a total dated too early": "is a total dated too early, {}",
    "another counter's total": "is another counter's total, {}",
    "another period's total": "is another period's total, {}: the year's for the war's, or the other way round",
    "another scope's total": "is another scope's total, {}: exchanges only for all returns, or the other way round",
    "a counter set anew": "sets the counter anew: its last total and the events since make {}",
    "cannot be checked": "cannot be checked: the sum is unknown here",
}


def why_read(stated: str, read: HasReading) -> str:
    """One sentence: “207 means what its label says.”"""
    implied = "" if read.implied is None else number(read.implied)
    words = _MEANS[read.reading].format(implied).removesuffix(f", {stated}" if implied == stated else "\0")
    sentence = f"{stated} {words}."
    return sentence[0].upper() + sentence[1:]


def why_figure(
    quantity: Quantity,
    best: int | None,
    claims: Sequence[Claim],
    reads: Mapping[str, HasReading],
    *,
    runner_up: int | None,
    margin: int | None,
) -> str:
    """Who says what, how the claims that differ are read, and what the next best value would cost."""
    if best is None and not claims:
        return "No published number was found."
    parts = [who_says_what(list(claims))] if claims else [_follows(quantity, best or 0)]
    differing = [
        claim
        for claim in claims
        if claim.claim_id in reads and reads[claim.claim_id].reading not in ("as labelled", "cannot be checked")
    ]
    if claims and quantity.group in ("military", "civilian") and all(claim.side == "third_party" for claim in claims):
        parts.append("No party to the exchange gave this number.")
    parts += dict.fromkeys(why_read(said(claim), reads[claim.claim_id]) for claim in differing)
    if best is not None and claims and differing:
        parts.append(f"{number(best)} explains the claims at the least cost.")
    if runner_up is not None and margin is not None and best is not None:
        tie = f"{number(runner_up)} would explain them equally well; the receiving side's word decides."
        parts.append(
            tie if margin <= 0 else f"The next best, {number(runner_up)}, would cost {in_units(margin):g} more."
        )
    return " ".join(parts)


def _follows(quantity: Quantity, best: int) -> str:
    reasons = {
        "all": "from its parts or from running totals",
        "civilian": "as everyone less the military",
        "military": "as everyone less the civilians",
    }
    return f"Nobody stated this number; {number(best)} follows {reasons.get(quantity.group, 'from other claims')}."


def why_sum(parts: list[int]) -> str:
    """A round's figure when nobody stated the whole."""
    return f"The sum of its events: {listed([number(part) for part in parts])}."

"""One event or round explained for a person, or as a structure for a program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.problems import InputError, Problem
from analysis.reconcile.account import Account, account_of
from analysis.reconcile.costs import COST_UNIT, Costs, in_units
from analysis.reconcile.figures import Figure, claim_ends
from analysis.reconcile.quantities import Claim
from analysis.reconcile.words import number, said

_DIRECTIONS = {"to_ua": "to Ukraine", "to_ru": "to Russia", "both": "both sides"}
MOST_OTHERS = 4
"""So many other values and readings are listed, the cheapest first."""


@dataclass(frozen=True)
class Explanation:
    """What is known about one subject: `data` for a program (plain lists and numbers), `text` for a person."""

    subject_id: str
    as_of: str
    data: dict[str, object]
    text: str


def as_known_on(ledger: Ledger, day: pd.Timestamp) -> Ledger:
    """The ledger with the claims published by that day; of an undated source, those that an editor had read by then."""
    sources = ledger.sources.set_index("source_id")
    known = sources["published_on"].fillna(sources["retrieved_on"]) <= day
    kept = ledger.claims[ledger.claims["source_id"].map(known).fillna(False).astype(bool)]
    rulings = ledger.decisions[ledger.decisions["decided_on"] <= day]
    lost = rulings["claim_id"].notna() & ~rulings["claim_id"].isin(list(kept["claim_id"]))
    return replace(ledger, claims=kept.reset_index(drop=True), decisions=rulings[~lost].reset_index(drop=True))


def explain(
    ledger: Ledger, subject_id: str, as_of: pd.Timestamp | None = None, costs: Costs | None = None
) -> Explanation:
    """The figures, readings and reasons of one event or round. Raises InputError when the ledger has none such."""
    known = {*ledger.events["event_id"], *ledger.rounds["round_id"]}
    if subject_id not in known:
        raise InputError(
            [Problem("events", None, "event_id", f"“{subject_id}” is no event or round", "see the list of events")]
        )
    seen = ledger if as_of is None else as_known_on(ledger, as_of)
    return explained(account_of(seen, costs), subject_id, "" if as_of is None else str(as_of)[:10])


def explained(account: Account, subject_id: str, as_of: str = "") -> Explanation:
    """The same from an account at hand."""
    figures = [figure for quantity, figure in account.figures.items() if quantity.subject_id == subject_id]
    claims = [
        claim
        for claim in account.problem.claims
        if claim.subject_id == subject_id and claim.claim_id in account.readings
    ]
    data: dict[str, object] = {
        "subject_id": subject_id,
        "as_of": as_of or None,
        "figures": [_figure_data(figure) for figure in figures],
        "claims": [_claim_data(claim, account) for claim in claims],
    }
    head = f"{subject_id}" + (f", as known on {as_of}" if as_of else "")
    lines = [head, "", *_figure_lines(figures, in_units(account.costs.slack())), "", *_claim_lines(claims, account)]
    return Explanation(subject_id, as_of, data, "\n".join(lines).rstrip() + "\n")


def _others(figure: Figure) -> list[tuple[int | None, float | None]]:
    """The other values with what more they would have cost; None for a claimed value that no explanation looked at."""
    others = sorted(
        (cost, -1 if value is None else value) for value, cost in figure.prices.items() if value != figure.best
    )
    priced: list[tuple[int | None, float | None]] = [
        (None if value < 0 else value, in_units(cost)) for cost, value in others[:MOST_OTHERS]
    ]
    beyond = sorted(
        {end for claim in figure.claims for end in claim_ends(claim)} - figure.prices.keys() - {figure.best}
    )
    return priced + [(value, None) for value in beyond]


def _figure_data(figure: Figure) -> dict[str, object]:
    others = [{"value": value, "costs_more": cost} for value, cost in _others(figure)]
    return {key: value for key, value in figure.row().items() if key != "subject_id"} | {"others": others}


def _claim_data(claim: Claim, account: Account) -> dict[str, object]:
    read = account.readings[claim.claim_id]
    others = [
        {"reading": way.reading, "implied": way.implied, "price": way.price / 10} for way in read.others[:MOST_OTHERS]
    ]
    return {
        "claim_id": claim.claim_id, "measure": claim.measure.name, "stated": claim.stated, "said": said(claim),
        "claimant": claim.claimant, "claimant_side": claim.side, "reading": read.reading, "implied": read.implied,
        "cost": read.cost / COST_UNIT, "why": read.why, "others": others,
    }  # fmt: skip


def _figure_lines(figures: list[Figure], slack: float) -> Iterator[str]:
    for figure in figures:
        name = f"{_DIRECTIONS[figure.quantity.direction]}, {figure.quantity.group}"
        yield f"{name}: {_value(figure)} ({figure.status})"
        yield f"  {figure.why}"
        others = [_priced(value, cost, slack) for value, cost in _others(figure)]
        if others:
            yield f"  Also considered, and what more it would have cost: {', '.join(others)}."


def _priced(value: int | None, cost: float | None, slack: float) -> str:
    name = "undisclosed" if value is None else number(value)
    return f"{name} at more than {slack:g}" if cost is None else f"{name} at {cost:g}"


def _value(figure: Figure) -> str:
    if figure.best is None:
        return "no number"
    if figure.low == figure.high:
        return number(figure.best)
    return f"{number(figure.best)}, from {number(figure.low or 0)} " + (
        f"to {number(figure.high)}" if figure.high is not None else "upwards"
    )


def _claim_lines(claims: list[Claim], account: Account) -> Iterator[str]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[account.readings[claim.claim_id].reading].append(claim)
    for reading, members in sorted(groups.items(), key=lambda group: (group[0] != "as labelled", group[0])):
        yield f"Read {reading}:"
        for claim in members:
            read = account.readings[claim.claim_id]
            yield f"  {claim.claim_id} {claim.claimant}: {said(claim)} ({claim.measure.name}). {read.why}"
            others = [
                f"{way.reading} ({way.price / 10:g})"
                for way in read.others[:MOST_OTHERS]
                if reading not in ("as labelled", way.reading)
            ]
            if others:
                yield f"    Other readings and their prices: {', '.join(others)}."

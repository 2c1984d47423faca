"""Each independent voice of a ledger predicted from all the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.ledger.opening import Ledger
from analysis.reconcile.account import account_of
from analysis.reconcile.costs import Costs, load_costs
from analysis.reconcile.problem import problem_of
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.solver import Known
from analysis.reconcile.voices import Voice, count_voices


@dataclass(frozen=True)
class Prediction:
    """What a voice states, and what the other claims alone give for that figure (None: nothing)."""

    quantity: Quantity
    stated: int
    predicted: int | None
    within: bool


def independent_voices(ledger: Ledger, costs: Costs | None = None) -> list[Voice]:
    """The voices that give one exact number of people or bodies at one event."""
    prices = costs or load_costs()
    events = set(ledger.events["event_id"])
    claims = [
        claim
        for claim in problem_of(ledger, prices).claims
        if claim.subject_id in events and claim.qualifier == "exact"
    ]
    return count_voices(
        (claim for claim in claims if claim.measure.kind == "count" and claim.measure.direction in ("to_ua", "to_ru")),
        prices,
    )


def leave_one_out(ledger: Ledger, voices: Sequence[Voice]) -> list[Prediction]:
    """One prediction for each voice: all its claims, and what editors ruled about them, are taken out of the ledger."""
    known: Known = {}
    account_of(ledger, known=known)
    found = []
    for voice in voices:
        rest = _without(ledger, [claim.claim_id for claim in voice.claims])
        figure = account_of(rest, known=dict(known)).figures.get(voice.claim.quantity)
        stated = voice.claim.stated
        within = (
            figure is not None
            and figure.best is not None
            and (figure.low or 0) <= stated <= (stated if figure.high is None else figure.high)
        )
        found.append(Prediction(voice.claim.quantity, stated, figure.best if figure else None, within))
    return found


def _without(ledger: Ledger, out: list[str]) -> Ledger:
    claims, rulings = ledger.claims, ledger.decisions
    return replace(
        ledger,
        claims=claims[~claims["claim_id"].isin(out)].reset_index(drop=True),
        decisions=rulings[~rulings["claim_id"].isin(out)].reset_index(drop=True),
    )

"""One event, round or counter explained for a person, or as a structure for a program."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.problems import InputError, Problem
from analysis.reconcile.account import Account, account_of
from analysis.reconcile.baseline_totals import Total
from analysis.reconcile.costs import COST_UNIT, Costs, in_units
from analysis.reconcile.explain_lines import MOST_OTHERS, claim_lines, figure_lines, other_values, total_lines
from analysis.reconcile.figures import Figure
from analysis.reconcile.known_by import as_known_on, note_on
from analysis.reconcile.proofs import doubt_about
from analysis.reconcile.quantities import Claim
from analysis.reconcile.words import said


@dataclass(frozen=True)
class Explanation:
    """What is known about one subject: `data` for a program (plain lists and numbers), `text` for a person."""

    subject_id: str
    as_of: str
    data: dict[str, object]
    text: str


def explain(
    ledger: Ledger, subject_id: str, as_of: pd.Timestamp | None = None, costs: Costs | None = None
) -> Explanation:
    """The figures or totals, readings and reasons of one subject. Raises InputError when the ledger has none such."""
    known = {*ledger.events["event_id"], *ledger.rounds["round_id"], *ledger.counters["counter_id"]}
    if subject_id not in known:
        what, remedy = f"“{subject_id}” is no event, round or counter", "see the list of events"
        raise InputError([Problem("events", None, "event_id", what, remedy)])
    if as_of is None:
        return explained(account_of(ledger, costs), subject_id)
    account = account_of(as_known_on(ledger, as_of), costs)
    return explained(account, subject_id, str(as_of)[:10], note_on(ledger, account, subject_id, as_of))


def explained(account: Account, subject_id: str, as_of: str = "", note: str = "") -> Explanation:
    """The same from an account at hand; `note` is what must be said first."""
    figures = [figure for quantity, figure in account.figures.items() if quantity.subject_id == subject_id]
    totals = [total for total in account.totals if total.counter_id == subject_id]
    claims = [claim for claim in account.problem.claims if subject_id in (claim.subject_id, claim.counter_id)]
    doubt = doubt_about(account, subject_id)
    data: dict[str, object] = {
        "subject_id": subject_id,
        "as_of": as_of or None,
        "note": note or None,
        "doubt": doubt or None,
        "figures": [_figure_data(figure) for figure in figures],
        "totals": [_total_data(total) for total in totals],
        "claims": [_claim_data(claim, account) for claim in claims],
    }
    head = f"{subject_id}" + (f", as known on {as_of}" if as_of else "")
    blocks = [[head], [note] if note else [], [doubt] if doubt else []]
    shown = [figure for figure in figures if figure.best is not None or not note]
    blocks += [[*figure_lines(shown, in_units(account.costs.slack())), *total_lines(totals)]]
    blocks += [[*claim_lines(claims, account)]]
    return Explanation(subject_id, as_of, data, "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n")


def _figure_data(figure: Figure) -> dict[str, object]:
    others = [{"value": value, "costs_more": cost} for value, cost in other_values(figure)]
    return {key: value for key, value in figure.row().items() if key != "subject_id"} | {"others": others}


def _total_data(total: Total) -> dict[str, object]:
    return total.row() | {"as_of": str(total.as_of)[:10]}


def _claim_data(claim: Claim, account: Account) -> dict[str, object]:
    told: dict[str, object] = {
        "claim_id": claim.claim_id, "measure": claim.measure.name, "stated": claim.stated, "said": said(claim),
        "as_of": None if claim.as_of is None else str(claim.as_of)[:10],
        "claimant": claim.claimant, "claimant_side": claim.side,
    }  # fmt: skip
    read = account.readings.get(claim.claim_id)
    if read is None:
        return told | {"reading": None, "implied": None, "cost": None, "why": None, "others": []}
    others = [
        {"reading": way.reading, "implied": way.implied, "price": way.price / 10} for way in read.others[:MOST_OTHERS]
    ]
    cost = read.cost / COST_UNIT
    return told | {"reading": read.reading, "implied": read.implied, "cost": cost, "why": read.why, "others": others}

"""An editor's rulings: which number a figure has, and what a claim is really about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.problems import InputError, Problem
from analysis.reconcile.clashes import smallest_clash
from analysis.reconcile.quantities import Claim, Quantity
from analysis.vocabulary import MEASURES, measure_of

_FILE = "decisions"


@dataclass(frozen=True)
class Ruling:
    """One row of the decisions: its identifier, quantity, and the value ruled or the claim relabelled."""

    decision_id: str
    row: int
    quantity: Quantity
    value: int | None
    claim_id: str
    reason: str


@dataclass(frozen=True)
class Rulings:
    """All rulings of a ledger."""

    values: dict[Quantity, Ruling]
    claims: dict[str, Ruling]

    def relabelled(self, claim: Claim) -> Claim:
        """The claim as ruled: about another event, direction or group; unchanged where nothing was ruled."""
        ruling = self.claims.get(claim.claim_id)
        if ruling is None:
            return claim
        subject_id, direction, group = ruling.quantity
        name = "returned_both" if direction == "both" else measure_of(direction, group)
        return replace(claim, subject_id=subject_id, measure=MEASURES[name], as_of=None, counter_id="")

    def by_side(self) -> dict[tuple[str, str, str], dict[str, int]]:
        """The values ruled, by event, direction and kind of handover (all or bodies)."""
        found: dict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
        for (subject_id, direction, group), ruling in self.values.items():
            if ruling.value is not None:
                found[subject_id, direction, "bodies" if group == "bodies" else "all"][group] = ruling.value
        return dict(found)


def rulings_of(ledger: Ledger, claims: list[Claim]) -> Rulings:
    """The rulings of a ledger. Raises InputError when one names a missing claim, or when some contradict each other."""
    rulings = [_ruling(place, row) for place, row in enumerate(ledger.decisions.to_dict("records"), start=2)]
    known = {claim.claim_id for claim in claims}
    lost = [ruling for ruling in rulings if ruling.claim_id and ruling.claim_id not in known]
    if lost:
        raise InputError(
            _problem(one, "claim_id", f"“{one.claim_id}” is no claim of the ledger", "correct it or delete the ruling")
            for one in lost
        )
    heard: dict[str, list[Ruling]] = defaultdict(list)
    for ruling in rulings:
        heard[ruling.claim_id].append(ruling)
    twice = [group for claim_id, group in heard.items() if claim_id and len(group) > 1]
    if twice:
        raise InputError(
            _problem(
                one,
                "claim_id",
                f"{' and '.join(other.decision_id for other in group)} all rule on {one.claim_id}",
                "keep one of them",
            )
            for group in twice
            for one in group
        )
    both = [ruling for ruling in rulings if not ruling.claim_id and ruling.quantity.direction == "both"]
    if both:
        what, remedy = "a figure counts one direction", "rule on to_ua or on to_ru"
        raise InputError(_problem(one, "direction", what, remedy) for one in both)
    stages = ledger.events.dropna(subset=["round_id"]).groupby("round_id")["event_id"].apply(list).to_dict()
    clash = smallest_clash(
        [ruling for ruling in rulings if not ruling.claim_id], {str(k): list(v) for k, v in stages.items()}
    )
    if clash:
        names = " and ".join(one.decision_id for one in clash)
        raise InputError(
            _problem(one, "value", f"{names} contradict each other ({_said(one)})", "keep one of them") for one in clash
        )
    values = {ruling.quantity: ruling for ruling in rulings if not ruling.claim_id}
    return Rulings(values, {ruling.claim_id: ruling for ruling in rulings if ruling.claim_id})


def _ruling(place: int, row: dict[Hashable, Any]) -> Ruling:
    words = {str(key): "" if pd.isna(cell) else str(cell) for key, cell in row.items()}
    value = int(words["value"]) if words["value"] else None
    quantity = Quantity(words["subject_id"], words["direction"], words["group"])
    return Ruling(words["decision_id"], place, quantity, value, words["claim_id"], words["reason"])


def _problem(ruling: Ruling, column: str, what: str, remedy: str) -> Problem:
    return Problem(_FILE, ruling.row, column, what, remedy)


def out_of_reach(ruling: Ruling, left_out: bool = False) -> Problem:
    """The problem of a ruling that no numbers claimed of the events go with, or none of those that could be kept."""
    none = "too many numbers were claimed to find those that" if left_out else "no numbers that were claimed"
    what = f"{none} go with {_said(ruling)}"
    return _problem(ruling, "value", what, "correct the value, or rule too on the numbers that it must agree with")


def _said(ruling: Ruling) -> str:
    quantity = ruling.quantity
    return f"{ruling.decision_id}: {quantity.subject_id} {quantity.direction} {quantity.group} = {ruling.value}"

"""The figures of a whole ledger: of every quantity claimed, of the wholes that follow from parts, and of silence."""

from __future__ import annotations

from collections import defaultdict

from analysis.ledger.opening import Ledger
from analysis.reconcile.baseline import Figure, figure_from_claims, inferred_all, summed_round, undisclosed
from analysis.reconcile.quantities import Claim, Quantity, claims_by_quantity

Figures = dict[Quantity, Figure]

_EXPECTED_GROUP = {"exchange": "all", "bodies": "bodies"}
"""An exchange, of people or of bodies, has a number in each direction, published or not."""


def reconcile_figures(ledger: Ledger, claims: list[Claim]) -> Figures:
    """One figure for each quantity, in the order of their keys."""
    figures = {quantity: figure_from_claims(quantity, group) for quantity, group in claims_by_quantity(claims).items()}
    figures = _with_wholes(figures)
    figures = _with_silence(ledger, figures)
    figures = _with_rounds(ledger, figures)
    return dict(sorted(figures.items()))


def _with_wholes(figures: Figures) -> Figures:
    parts: dict[tuple[str, str], dict[str, Figure]] = defaultdict(dict)
    for quantity, figure in figures.items():
        parts[quantity.subject_id, quantity.direction][quantity.group] = figure
    wholes = {}
    for (subject_id, direction), known in parts.items():
        quantity = Quantity(subject_id, direction, "all")
        whole = None if quantity in figures else inferred_all(quantity, known)
        if whole:
            wholes[quantity] = whole
    return figures | wholes


def _with_silence(ledger: Ledger, figures: Figures) -> Figures:
    events = ledger.events[ledger.events["kind"].isin(list(_EXPECTED_GROUP))]
    expected = [
        Quantity(event_id, direction, _EXPECTED_GROUP[kind])
        for event_id, kind in zip(events["event_id"], events["kind"], strict=True)
        for direction in ("to_ua", "to_ru")
    ]
    return {quantity: undisclosed(quantity) for quantity in expected} | figures


def _with_rounds(ledger: Ledger, figures: Figures) -> Figures:
    stages = ledger.events.dropna(subset=["round_id"]).groupby("round_id")["event_id"].apply(list)
    rounds: Figures = {}
    for round_id, event_ids in stages.items():
        for direction in ("to_ua", "to_ru"):
            for group in ("all", "bodies"):
                parts = [figures.get(Quantity(event_id, direction, group)) for event_id in event_ids]
                quantity = Quantity(str(round_id), direction, group)
                known = [part for part in parts if part is not None and part.best is not None]
                if len(known) == len(parts):
                    rounds[quantity] = summed_round(quantity, known, figures.get(quantity))
    return figures | rounds

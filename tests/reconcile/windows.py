"""A few months of a ledger, as a ledger of their own."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from analysis.ledger.opening import Ledger


def between(ledger: Ledger, first: str, last: str) -> Ledger:
    """The events and rounds that lie within the two days, the claims about them, and the totals of that time."""
    start, end = pd.Timestamp(first), pd.Timestamp(last)
    events, rounds = (
        frame[(frame["date_start"] >= start) & (frame["date_end"] <= end)] for frame in (ledger.events, ledger.rounds)
    )
    events = events.assign(round_id=events["round_id"].where(events["round_id"].isin(list(rounds["round_id"]))))
    subjects = [*events["event_id"], *rounds["round_id"]]
    totals = ledger.claims["subject_id"].isna() & ledger.claims["as_of"].between(start, end)
    claims = ledger.claims[ledger.claims["subject_id"].isin(subjects) | totals]
    ruled = ledger.decisions[ledger.decisions["subject_id"].isin(subjects)]
    ruled = ruled[ruled["claim_id"].isna() | ruled["claim_id"].isin(list(claims["claim_id"]))]
    parts = {"events": events, "rounds": rounds, "claims": claims, "decisions": ruled}
    return replace(ledger, **{name: frame.reset_index(drop=True) for name, frame in parts.items()})

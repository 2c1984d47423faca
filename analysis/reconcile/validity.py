"""What a ledger from elsewhere must hold before it can be reconciled; our own is checked when it is compiled."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.problems import InputError, Problem


def check(ledger: Ledger) -> None:
    """Raise InputError with every number below zero, claim about nothing known, and counter without a start."""
    problems = [*_negative(ledger.claims), *_unknown(ledger), *_without_start(ledger.counters), *_lost_rounds(ledger)]
    if problems:
        raise InputError(problems)


def _negative(claims: pd.DataFrame) -> Iterator[Problem]:
    for column in ("value", "value_low", "value_high"):
        for name in claims.loc[(claims[column] < 0).fillna(False).astype(bool), "claim_id"]:
            yield Problem("claims", None, column, f"{name} gives a number below zero", "write what the source says")


def _unknown(ledger: Ledger) -> Iterator[Problem]:
    known = {
        "subject_id": [*ledger.events["event_id"], *ledger.rounds["round_id"]],
        "counter_id": list(ledger.counters["counter_id"]),
    }
    lost = ledger.decisions[~ledger.decisions["subject_id"].isin(known["subject_id"])]
    for name, word in zip(lost["decision_id"], lost["subject_id"], strict=True):
        what = f"{name} rules on “{word}”, which the ledger lacks"
        yield Problem("decisions", None, "subject_id", what, "add it or correct the ruling")
    for column, names in known.items():
        lost = ledger.claims[ledger.claims[column].notna() & ~ledger.claims[column].isin(names)]
        for name, word in zip(lost["claim_id"], lost[column], strict=True):
            yield Problem(
                "claims", None, column, f"{name} names “{word}”, which the ledger lacks", "add it or correct the claim"
            )


def _without_start(counters: pd.DataFrame) -> Iterator[Problem]:
    for name in counters.loc[counters["starts_on"].isna(), "counter_id"]:
        yield Problem("counters", None, "starts_on", f"“{name}” has no first day", "say from which day it counts")


def _lost_rounds(ledger: Ledger) -> Iterator[Problem]:
    """A round holds events and never another round, so that a circle cannot be written; it must be there, though."""
    staged = ledger.events.dropna(subset=["round_id"])
    for event_id, round_id in zip(staged["event_id"], staged["round_id"], strict=True):
        if round_id not in set(ledger.rounds["round_id"]):
            yield Problem(
                "events", None, "round_id", f"{event_id} names “{round_id}”, which the ledger lacks", "add the round"
            )

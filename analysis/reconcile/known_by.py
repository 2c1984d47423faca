"""What was known by a day: the ledger as it then stood, and one sentence where that was little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.reconcile.account import Account
from analysis.reconcile.quantities import Claim, Quantity
from analysis.reconcile.words import DIRECTIONS, date_in_words, listed, number, said


def as_known_on(ledger: Ledger, day: pd.Timestamp) -> Ledger:
    """The ledger with the claims published by that day; of an undated source, those that an editor had read by then."""
    kept = ledger.claims[(_published(ledger) <= day).fillna(False).astype(bool)]
    rulings = ledger.decisions[ledger.decisions["decided_on"] <= day]
    lost = rulings["claim_id"].notna() & ~rulings["claim_id"].isin(list(kept["claim_id"]))
    return replace(ledger, claims=kept.reset_index(drop=True), decisions=rulings[~lost].reset_index(drop=True))


def _published(ledger: Ledger) -> pd.Series:
    """For each claim the day from which it was known."""
    sources = ledger.sources.set_index("source_id")
    return ledger.claims["source_id"].map(sources["published_on"].fillna(sources["retrieved_on"]))


def note_on(ledger: Ledger, account: Account, subject_id: str, day: pd.Timestamp) -> str:
    """One sentence: nothing about the subject had been published by then, or its round was not over; blank otherwise.

    `ledger` is the whole, `account` what followed from the claims published by that day.
    """
    stages = ledger.events[(ledger.events["round_id"] == subject_id).fillna(False).astype(bool)]
    over = stages[stages["date_end"] <= day]
    if 0 < len(over) < len(stages):
        return _under_way(account, over["event_id"].tolist(), len(stages), day)
    names = {subject_id, *stages["event_id"]}
    about = [claim for claim in account.problem.claims if names & {claim.subject_id, claim.counter_id}]
    return "" if any(claim.measure.kind != "plan" for claim in about) else _nothing(ledger, about, names, day)


def _under_way(account: Account, over: list[str], stages: int, day: pd.Timestamp) -> str:
    parts = list(_so_far(account, over))
    known = f", with {listed(parts)}" if parts else ", and no number of people or bodies was known"
    begun = f"By {date_in_words(day)}, {len(over)} of its {stages} events were over{known}"
    return f"{begun}; the whole is the sum of all {stages}."


def _so_far(account: Account, over: list[str]) -> Iterator[str]:
    for direction in ("to_ua", "to_ru"):
        for group, what in (("all", ""), ("bodies", "bodies ")):
            figures = [account.figures.get(Quantity(event_id, direction, group)) for event_id in over]
            values = [figure.best for figure in figures if figure is not None and figure.best is not None]
            if values:
                least = "" if len(values) == len(over) else "at least "
                yield f"{least}{number(sum(values))} {what}{DIRECTIONS[direction]}"


def _nothing(ledger: Ledger, plans: list[Claim], names: set[str], day: pd.Timestamp) -> str:
    planned = dict.fromkeys(f"{said(claim)} {DIRECTIONS.get(claim.measure.direction, '')}".strip() for claim in plans)
    only = f", only what was planned ({listed(list(planned))})" if planned else ""
    about = ledger.claims["subject_id"].isin(names) | ledger.claims["counter_id"].isin(names)
    counted = about & ~ledger.claims["measure"].str.startswith("planned")
    first = _published(ledger)[counted].min()
    later = f"; the first is of {date_in_words(first)}" if pd.notna(first) else "; none is in the ledger"
    return f"No number about it had been published by {date_in_words(day)}{only}{later}."

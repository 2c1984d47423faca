"""What holds for any ledger that validates."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.ledger.opening import Ledger
from analysis.reconcile.account import reconcile
from analysis.reconcile.trial.synthetic import make
from tests.reconcile.making import SIDES, claim, event, figure, ledger

UA = "returned_to_ua"
ledgers = st.builds(
    lambda seed, slips: make(seed, 8, slips).ledger, st.integers(0, 10_000), st.sampled_from([0.0, 0.1, 0.3])
)
slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def shuffled(whole: Ledger, seed: int) -> Ledger:
    names = ("claims", "events", "sources", "counters", "rounds")
    return replace(
        whole, **{name: getattr(whole, name).sample(frac=1, random_state=seed).reset_index(drop=True) for name in names}
    )


@slow
@given(ledgers, st.integers(0, 99))
def test_the_order_of_rows_does_not_matter(whole: Ledger, seed: int) -> None:
    one, other = reconcile(whole), reconcile(shuffled(whole, seed))
    for name, table in one.items():
        pd.testing.assert_frame_equal(table, other[name])


@slow
@given(ledgers)
def test_the_names_of_claims_do_not_matter_for_the_figures(whole: Ledger) -> None:
    last = len(whole.claims) + 1
    renamed = whole.claims.assign(claim_id=[f"C{last - place:04}" for place in range(1, last)]).astype(
        {"claim_id": "string"}
    )
    columns = ["subject_id", "direction", "group", "best", "low", "high", "status"]
    one, other = reconcile(whole)["figures"], reconcile(replace(whole, claims=renamed))["figures"]
    pd.testing.assert_frame_equal(one[columns], other[columns])


@slow
@given(ledgers)
def test_identities_hold_for_any_ledger(whole: Ledger) -> None:
    figures = reconcile(whole)["figures"].set_index(["subject_id", "direction", "group"])["best"].to_dict()
    for key, value in figures.items():
        subject, direction, group = cast("tuple[str, str, str]", key)
        military, civilian = (figures.get((subject, direction, part)) for part in ("military", "civilian"))
        if group == "all" and pd.notna(value) and military is not None and civilian is not None:
            assert value == military + civilian
    stages = whole.events.dropna(subset=["round_id"]).groupby("round_id")["event_id"].apply(list)
    for round_id, events in stages.items():
        parts = [figures.get((event_id, "to_ua", "all")) for event_id in events]
        if all(part is not None and pd.notna(part) for part in parts):
            assert figures[round_id, "to_ua", "all"] == sum(part for part in parts if part is not None)


@slow
@given(
    st.lists(st.tuples(st.sampled_from(sorted(SIDES)), st.integers(20, 400)), min_size=1, max_size=6),
    st.sampled_from(sorted(SIDES)),
)
def test_a_claim_that_agrees_with_the_best_value_never_widens_the_range(said: list[tuple[str, int]], who: str) -> None:
    claims = [
        claim("2024-01-31", UA, value, speaker, source=f"p{place}") for place, (speaker, value) in enumerate(said)
    ]
    before = figure(reconcile(ledger([event("2024-01-31")], claims)), "2024-01-31")
    more = [*claims, claim("2024-01-31", UA, int(before["best"]), who, source="new")]
    after = figure(reconcile(ledger([event("2024-01-31")], more)), "2024-01-31")
    assert before["low"] <= after["low"] <= after["high"] <= before["high"]


@slow
@given(ledgers)
def test_the_same_ledger_gives_the_same_tables(whole: Ledger) -> None:
    one, other = reconcile(whole), reconcile(whole)
    assert all(one[name].equals(other[name]) for name in one)

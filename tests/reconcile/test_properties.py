"""What holds for any ledger that validates."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import cast

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.ledger.opening import Ledger
from analysis.reconcile.account import account_of, reconcile
from analysis.reconcile.figures import Figure
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.trial.synthetic import make
from tests.reconcile.making import SIDES, claim, event, figure, ledger
from tests.reconcile.renaming import renamed
from tests.reconcile.richer import richer

UA = "returned_to_ua"
ledgers = st.builds(
    lambda seed, slips: make(seed, 8, slips).ledger, st.integers(0, 10_000), st.sampled_from([0.0, 0.1, 0.3])
)
RICHER = st.builds(richer, st.integers(0, 10_000), st.just(6), st.sampled_from([0.1, 0.3]))
slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)

slower = settings(slow, max_examples=6)


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


@slower
@given(RICHER, st.sampled_from(["claims", "counters", "events", "rounds"]), st.randoms(use_true_random=False))
def test_names_do_not_matter(whole: Ledger, table: str, random: Random) -> None:
    """Whatever claims, counters, events or rounds are called: the same numbers at the same cost."""
    other, names = renamed(whole, table, random)
    one, again = account_of(whole), account_of(other)
    assert [proof.optimum for proof in one.proofs] == [proof.optimum for proof in again.proofs]
    expected = {
        quantity._replace(subject_id=names.get(quantity.subject_id, quantity.subject_id)): numbers(figure)
        for quantity, figure in one.figures.items()
    }
    assert {quantity: numbers(figure) for quantity, figure in again.figures.items()} == expected


def numbers(figure: Figure) -> tuple[object, ...]:
    return figure.best, figure.low, figure.high, figure.status, figure.tied


@slow
@given(st.one_of(ledgers, RICHER))
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


@slower
@given(RICHER)
def test_a_counter_is_what_it_was_and_the_events_since(whole: Ledger) -> None:
    """What is written out for each total: what was held before, and the figures of the events between."""
    account = account_of(whole)
    days = whole.events[whole.events["kind"] == "exchange"].set_index("event_id")["date_end"]
    before = {name: (0, pd.Timestamp("2000-01-01")) for name in ("kyiv-total", "kyiv-year", "moscow-total")}
    for total in account.totals:
        direction = "to_ru" if total.counter_id == "moscow-total" else "to_ua"
        if total.counter_id not in before or total.implied is None or "usually" in total.why:
            continue
        held, since = before[total.counter_id]
        between = [account.figures[Quantity(str(name), direction, "all")] for name in days[days <= total.as_of].index]
        values = [one.best or 0 for one in between if since < days[one.quantity.subject_id]]
        if f"{held:,} before and " in total.why:
            assert total.implied == held + sum(values), total
        if total.implied == total.stated or total.anew:
            before[total.counter_id] = total.stated, total.as_of


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

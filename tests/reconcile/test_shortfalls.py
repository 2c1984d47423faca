"""What a total that falls short may leave out: every set of few events that fits, and none where too many do."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.reconcile.account import account_of
from analysis.reconcile.shortfalls import sets_left_out, why_short
from tests.reconcile.making import claim, counter, event, ledger

START = pd.Timestamp("2023-01-01")
numbers = st.lists(st.integers(1, 60), min_size=1, max_size=12)


def days(*values: int) -> list[tuple[pd.Timestamp, int]]:
    return [(START + timedelta(days=place), value) for place, value in enumerate(values)]


def test_one_event_that_makes_up_the_difference_is_named() -> None:
    assert why_short(50, days(10, 50, 7)) == "Leaving out 50 (2 January 2023) would make it agree."


def test_two_explanations_of_one_difference_are_both_given() -> None:
    why = why_short(50, days(5, 50, 45))
    assert why == (
        "Leaving out 50 (2 January 2023); or 5 (1 January 2023) and 45 (3 January 2023) would make it agree: "
        "nothing tells which."
    )


def test_of_many_explanations_none_is_named() -> None:
    assert why_short(20, days(*[10] * 5)) == (
        "Leaving out a few events would make it agree, in 10 ways: nothing tells which."
    )


def test_a_difference_that_takes_more_than_three_events_is_left_unexplained() -> None:
    assert why_short(4, days(1, 1, 1, 1)) == ""


def test_hundreds_of_events_are_not_tried_by_threes() -> None:
    assert sets_left_out(3, days(*[1] * 2000)) == []


@given(numbers, st.integers(1, 120))
def test_every_set_found_adds_up_and_none_is_larger_than_three(values: list[int], gap: int) -> None:
    for found in sets_left_out(gap, days(*values)):
        assert sum(value for _, value in found) == gap
        assert len(found) <= 3


@given(numbers, st.data())
def test_what_one_or_two_events_make_is_always_found(values: list[int], data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(days(*values)), min_size=1, max_size=2, unique=True))
    assert tuple(sorted(chosen)) in sets_left_out(sum(value for _, value in chosen), days(*values))


def years(last: int) -> str:
    """Why a total of the soldiers since the war began, its keeper's years being 90 and 60, is what it is."""
    events = [event("2022-05-05"), event("2023-05-05"), event("2024-01-31")]
    counted = [
        claim(str(one["event_id"]), "returned_to_ru_military", value, "Moscow")
        for one, value in zip(events, (100, 60, 25), strict=True)
    ]
    kept = {"keeper": "Moscow", "side": "RU", "direction": "to_ru", "group": "military"}
    counters = [counter("war", **kept)]
    totals = [claim("2024-02-01", "total_returned_to_ru_military", last, "Moscow", counter_id="war")]
    for year, value in ((2022, 90), (2023, 60)):
        span = {"period": "year", "starts_on": f"{year}-01-01", "ends_on": f"{year}-12-31"}
        counters.append(counter(f"year-{year}", **kept, **span))
        day, name = f"{year}-12-31", f"year-{year}"
        totals.append(claim(day, "total_returned_to_ru_military", value, "Moscow", counter_id=name))
    account = account_of(ledger(events, [*counted, *totals], counters))
    return next(total.why for total in account.totals if total.counter_id == "war")


def test_a_total_that_its_keepers_years_add_up_to_says_so_and_what_they_leave_out() -> None:
    why = years(175)
    assert "The keeper's own totals of 90 (2022) and 60 (2023) and 25 in the events since make 175." in why
    assert why.endswith("Those years leave out 10 that the events hold.")


def test_years_that_do_not_add_up_to_the_total_are_not_mentioned() -> None:
    assert "own totals" not in years(180)

"""Running totals against the events."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.reconcile.account import reconcile
from tests.project import Project
from tests.reconcile.making import claim, counter, event, ledger


@pytest.fixture
def exact(project: Project) -> Project:
    """The invented ledger with an exact 30 at its second event."""
    project.change("claims", 6, qualifier="exact")
    return project


def totals(project: Project) -> pd.DataFrame:
    return reconcile(project.ledger())["totals"].set_index("as_of")


def test_a_total_that_follows_from_the_events_agrees(exact: Project) -> None:
    exact.change("claims", 8, value="50")
    assert list(totals(exact)["residual"]) == [0, 0]


def test_a_total_is_compared_with_the_one_before_plus_the_events_since(exact: Project) -> None:
    last = totals(exact).loc["2030-02-01"]
    assert (last["stated"], last["implied"], last["residual"]) == (51, 50, 1)


def test_the_reason_writes_the_sum_out(exact: Project) -> None:
    why = totals(exact).loc["2030-02-01", "why"]
    assert "20 before and 30 in 1 event since make 50" in str(why)


def test_an_event_outside_the_counters_scope_is_not_added(exact: Project) -> None:
    exact.change("events", 3, kind="one_way_return")
    assert totals(exact).loc["2030-02-01", "implied"] == 20


def test_the_number_stated_most_often_for_a_day_is_the_total(exact: Project) -> None:
    more = [{"claim_id": f"C{number}", "value": "50", "source_id": source} for number, source in
            ((1001, "agency-a-2030-01-05"), (1002, "agency-b-2030-01-05"))]  # fmt: skip
    exact.append("claims", *(exact.rows("claims")[6] | row for row in more))
    assert totals(exact).loc["2030-02-01", "stated"] == 50


def test_events_before_the_counter_starts_are_not_added(exact: Project) -> None:
    exact.change("counters", 2, starts_on="2030-01-06")
    exact.write("claims", [row for row in exact.rows("claims") if row["claim_id"] != "C0004"])
    assert totals(exact).loc["2030-02-01", "implied"] == 30


def told(*of_second: int) -> dict[str, pd.DataFrame]:
    """300, then on 8 February, after 100 more, the totals given, and a month later 377 once more."""
    events = [event("2024-01-31"), event("2024-02-08")]
    counted = [claim("2024-01-31", "returned_to_ua", 300), claim("2024-02-08", "returned_to_ua", 100)]
    stated = [("2024-01-31", 300), *(("2024-02-08", value) for value in of_second), ("2024-03-08", 377)]
    totals = [
        claim(day, "total_returned_to_ua", value, source=f"p{place}", counter_id="k")
        for place, (day, value) in enumerate(stated)
    ]
    return reconcile(ledger(events, [*counted, *totals], [counter("k")]))


def test_a_total_that_does_not_follow_sets_the_counter_anew_and_says_so() -> None:
    tables = told(377)
    assert list(tables["totals"]["implied"]) == [300, 400, 377]
    assert str(tables["totals"]["why"][1]).endswith("differs by -23. The counter is followed from here anew.")
    again = tables["readings"].set_index("claim_id").loc["C0004"]
    assert (again["reading"], again["implied"], again["residual"]) == ("a counter set anew", 400, -23)


def test_of_two_totals_of_one_day_it_does_not_matter_which_was_written_down_first() -> None:
    one, other = (
        tables["readings"].sort_values(["subject_id", "stated"])["reading"].tolist()
        for tables in (told(377, 378), told(378, 377))
    )
    assert one == other
    assert "cannot be checked" not in one

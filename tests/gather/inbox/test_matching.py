"""How candidates stand to the ledger."""

from __future__ import annotations

import pytest

from tests.gather.inbox.desk import Desk


def matches(desk: Desk) -> list[str]:
    return [row["match"] for row in desk.inbox().rows]


@pytest.mark.parametrize(
    ("found", "match"),
    [
        ({"event_date": "2030-03-01"}, "new event"),
        ({"value": 30, "qualifier": "at_least"}, "new source"),
        ({"value": 30, "claimant": "Ministry R"}, "new source"),
        ({"value": 31}, "contradiction"),
        ({"measure": "returned_to_ru", "value": 31}, "new number"),
        ({"measure": "bodies_to_ua", "value": 31}, "new event"),
        ({"event_date": None}, "new event"),
        ({"measure": "total_returned_to_ua", "value": 51, "event_date": None, "as_of": "2030-02-01"}, "new source"),
        ({"measure": "total_returned_to_ua", "value": 60, "event_date": None, "as_of": "2030-02-01"}, "contradiction"),
        ({"measure": "total_returned_to_ua", "value": 60, "event_date": None, "as_of": "2030-02-09"}, "new number"),
        ({"measure": "planned_to_ua", "value": 60, "event_date": "2030-05-05"}, "new number"),
    ],
)
def test_a_candidate_is_set_against_what_the_ledger_has(desk: Desk, found: dict[str, object], match: str) -> None:
    desk.page("/a", found)
    assert matches(desk) == [match]


def test_what_the_ledger_has_from_this_very_page_is_no_candidate(desk: Desk) -> None:
    desk.page("/a", {"value": 20, "event_date": "2030-01-05"})
    desk.project.change("sources", 2, url="http://www.agency-a.example/amp/a/")
    assert desk.project.rows("sources")[0]["source_id"] == "agency-a-2030-01-05"
    assert matches(desk) == []


def test_a_total_gets_the_counter_that_its_claimant_used_last(desk: Desk) -> None:
    desk.page("/a", {"measure": "total_returned_to_ua", "value": 60, "event_date": None, "as_of": "2030-02-09"})
    row = desk.inbox().rows[0]
    assert (row["counter_id"], row["as_of"], row["as_of_precision"]) == ("u-exchanges", "2030-02-09", "day")


def test_a_name_that_the_ledger_does_not_know_enters_no_file(desk: Desk) -> None:
    desk.page("/a", {"claimant": "Nobody Known"})
    row = desk.sheet()[0]
    assert row["claimant"] == ""
    assert all("Nobody" not in cell for cell in row.values())


def test_an_outlet_that_names_nobody_speaks_in_its_own_voice(desk: Desk) -> None:
    desk.page("/a", {"claimant": None, "claimant_side": "third_party"})
    assert desk.inbox().rows[0]["claimant"] == "Agency A"


def test_a_second_event_of_a_day_gets_a_letter(desk: Desk) -> None:
    desk.page("/a", {"measure": "bodies_to_ua", "value": 31})
    assert desk.inbox().rows[0]["subject_id"] == "2030-02-01-b"


def test_new_events_come_first_and_of_them_the_latest(desk: Desk) -> None:
    desk.page("/a", {"value": 31}, {"event_date": "2030-03-01"}, {"event_date": "2030-03-09"})
    assert [row["subject_id"] for row in desk.inbox().rows] == ["2030-03-09", "2030-03-01", "2030-02-01"]


def test_the_reason_names_who_said_what(desk: Desk) -> None:
    desk.page("/a", {"value": 31})
    assert desk.inbox().rows[0]["why"] == "The ledger has 30 (Office U)."

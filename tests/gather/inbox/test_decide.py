"""Decisions: what is accepted becomes records, what is at fault changes nothing."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.problems import InputError
from tests.gather.inbox.desk import Desk
from tests.project import contents


def scraped(desk: Desk, table: str) -> pd.DataFrame:
    return pd.read_parquet(desk.project.data / "scraped" / f"{table}.parquet")


def test_nothing_enters_the_ledger_without_a_yes(desk: Desk) -> None:
    before = desk.project.compiled().counts
    desk.page("/a", {})
    desk.sheet()
    assert desk.apply() == {"accept": 0, "edit": 0, "reject": 0}
    assert desk.project.compiled().counts == before
    assert len(desk.waiting()) == 1


def test_an_accepted_candidate_becomes_a_claim_with_its_source(desk: Desk) -> None:
    desk.page("/a", {})
    desk.sheet(decision="accept")
    assert desk.apply() == {"accept": 1, "edit": 0, "reject": 0}
    claims = desk.project.compiled().frames["claims"].set_index("claim_id")
    claim = claims.loc["C0008"]
    assert (claim["value"], claim["subject_id"], claim["claimant"]) == (31, "2030-02-01", "Office U")
    source = scraped(desk, "sources").iloc[0]
    assert claim["source_id"] == source["source_id"] == "agency-a-2030-02-01-b"
    assert (source["url"], source["kind"]) == ("https://agency-a.example/a", "agency")
    assert desk.waiting() == []


def test_the_decision_its_time_and_the_original_are_kept(desk: Desk) -> None:
    desk.page("/a", {})
    row = desk.sheet(decision="accept")[0]
    desk.apply()
    review = desk.reviews()[0]
    assert (review["decision"], review["decided_at"], review["claim_id"]) == ("accept", "2030-03-02T12:00:00Z", "C0008")
    assert {name: review[name] for name in ("original", "sha256", "url", "evidence")} == {
        name: row[name] for name in ("original", "sha256", "url", "evidence")
    }


def test_a_mended_row_is_an_edit_and_keeps_the_original(desk: Desk) -> None:
    desk.page("/a", {})
    desk.sheet(decision="accept", value="29", note="The page says it twice.")
    assert desk.apply() == {"accept": 0, "edit": 1, "reject": 0}
    assert scraped(desk, "claims").iloc[0]["value"] == 29
    assert '"value": "31"' in desk.reviews()[0]["original"]


def test_a_rejected_candidate_is_remembered_and_not_asked_about_again(desk: Desk) -> None:
    desk.page("/a", {})
    desk.sheet(decision="reject")
    desk.apply()
    assert desk.inbox().rows == []
    assert not (desk.project.data / "scraped").exists() or not list((desk.project.data / "scraped").iterdir())


def test_a_new_event_comes_with_its_first_claim_and_serves_the_second(desk: Desk) -> None:
    desk.page("/a", {"event_date": "2030-03-01"}, {"event_date": "2030-03-01", "measure": "returned_to_ru"})
    for _ in range(2):
        desk.sheet(decision="accept")
        desk.apply()
    assert list(scraped(desk, "events")["event_id"]) == ["2030-03-01"]
    assert sorted(scraped(desk, "claims")["measure"]) == ["returned_to_ru", "returned_to_ua"]
    assert desk.project.compiled().counts["claims"] == 9


def test_an_outlet_that_speaks_for_itself_is_a_claimant(desk: Desk) -> None:
    desk.project.write("claimants", [r for r in desk.project.rows("claimants") if r["claimant"] != "Agency A"])
    desk.project.write("claims", [r for r in desk.project.rows("claims") if r["claimant"] != "Agency A"])
    desk.page("/a", {"claimant": None, "claimant_side": "third_party"})
    desk.sheet(decision="accept")
    desk.apply()
    assert list(scraped(desk, "claimants")["claimant"]) == ["Agency A"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"value": "many"}, "row 2, column value: “many” is not a whole number"),
        ({"value": ""}, "row 2, column value: is empty"),
        ({"measure": "returned"}, "row 2, column measure: “returned” is not a known term"),
        ({"claimant": ""}, "row 2, column claimant: is empty"),
        ({"claimant": "Nobody"}, "row 2, column claimant: “Nobody” is not in claimants"),
        ({"subject_id": "2030-2-1"}, "row 2, column subject_id: “2030-2-1” is not in events or rounds"),
        ({"decision": "yes"}, "row 2, column decision: “yes” is not a known term"),
        ({"original": "{}"}, "row 2, column original: is not what was extracted"),
        ({"url": "https://elsewhere.example/"}, "row 2, column original: is not what was extracted"),
        ({"counter_id": "u-exchanges"}, "row 2, column counter_id: is filled for a claim that is no total or ordinal"),
    ],
)
def test_a_row_at_fault_is_named_and_nothing_is_written(desk: Desk, cells: dict[str, str], said: str) -> None:
    desk.page("/a", {})
    desk.sheet(**{"decision": "accept", **cells})
    before = contents(desk.project.data)
    with pytest.raises(InputError) as raised:
        desk.apply()
    assert f"data/inbox/candidates.csv, {said}" in str(raised.value)
    assert contents(desk.project.data) == before


def test_what_was_gathered_only_grows(desk: Desk) -> None:
    for number, path in enumerate(("/a", "/b", "/c")):
        desk.page(path, {"value": 40 + number})
        desk.sheet(decision="accept")
        desk.apply()
        assert list(scraped(desk, "claims")["value"]) == [40, 41, 42][: number + 1]
    assert [review["claim_id"] for review in desk.reviews()] == ["C0008", "C0009", "C0010"]


def test_a_page_whose_sentence_changed_is_asked_about_again(desk: Desk) -> None:
    desk.page("/a", {})
    desk.sheet(decision="reject")
    desk.apply()
    desk.page("/a", {}, sentence="Now only 31 people came home, the office said.")
    assert [row["match"] for row in desk.inbox().rows] == ["changed page"]
    desk.sheet(decision="accept")
    desk.apply()
    assert len(scraped(desk, "claims")) == 1
    assert desk.inbox().rows == []


def test_a_statement_that_was_accepted_and_vanished_is_asked_about_once(desk: Desk) -> None:
    desk.page("/a", {})
    desk.sheet(decision="accept")
    desk.apply()
    desk.page("/a", {"value": 32}, sentence="On Friday 32 people came home.")
    assert sorted(row["match"] for row in desk.inbox().rows) == ["contradiction", "gone from the page"]
    rows = desk.inbox().rows
    gone = next(row for row in rows if row["match"] == "gone from the page")
    assert "C0008" in gone["why"]

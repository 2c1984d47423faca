"""The way from a number of a story to its claims."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis.present.book import Book
from analysis.present.telling.trail import Trail
from tests.present.reading import Page
from tests.project import Project


@pytest.fixture
def book(project: Project) -> Book:
    return project.book()


def hrefs(trail: Trail) -> list[str]:
    """Where the entries lead, in order."""
    return [str(marks["href"]) for tag, marks in Page(trail.entries()).elements if tag == "a"]


def figure(subject_id: str, direction: str = "to_ua", group: str = "all") -> pd.DataFrame:
    return pd.DataFrame([{"subject_id": subject_id, "direction": direction, "group": group}])


def test_a_phrase_leads_to_its_entry_and_the_entry_to_each_claim_where_it_stands(book: Book) -> None:
    trail = Trail(book)
    claim = next(row for row in book.claim_rows if row["subject_id"] == "2030-01-05")
    assert str(trail.claims("20 people", [claim["claim_id"]])) == "[20 people](#behind-1)"
    assert hrefs(trail)[-1] == f"../events/2030-01-05.html#{claim['claim_id']}"
    assert 'id="behind-1"' in trail.entries()


def test_the_same_claims_have_one_entry_named_by_the_first_phrase(book: Book) -> None:
    trail = Trail(book)
    first = trail.events("one", ["2030-01-05"])
    assert trail.events("another", ["2030-01-05"]).anchor == first.anchor
    assert "another" not in trail.entries()


def test_a_figure_leads_to_the_claims_about_that_quantity_only(book: Book) -> None:
    trail = Trail(book)
    trail.figures("20", figure("2030-01-05"))
    wanted = {
        claim["claim_id"]
        for claim in book.claims_about({"subject_id": "2030-01-05", "direction": "to_ua", "group": "all"})
    }
    assert wanted
    assert {href.partition("#")[2] for href in hrefs(trail)} - {""} == wanted


def test_a_figure_about_which_nobody_spoke_leads_to_all_claims_about_its_event(book: Book) -> None:
    trail = Trail(book)
    trail.figures("none", figure("2030-01-05", group="foreign"))
    about = {claim["claim_id"] for claim in book.claims_by_subject["2030-01-05"]}
    assert {href.partition("#")[2] for href in hrefs(trail)} - {""} == about


def test_a_total_leads_to_the_claims_that_state_it(book: Book) -> None:
    trail = Trail(book)
    claim = book.totals_claimed[0]
    trail.totals("a total", pd.DataFrame([{"counter_id": claim["counter_id"], "as_of": claim["as_of"]}]))
    assert f"../site/totals.html#{claim['claim_id']}" in hrefs(trail)


def test_what_nothing_stands_behind_is_no_link(book: Book) -> None:
    trail = Trail(book)
    nothing = trail.claims("none", [])
    assert (str(nothing), nothing.html, trail.entries()) == ("none", "none", "")


def test_an_event_without_a_claim_is_still_a_place_to_look(project: Project) -> None:
    row = project.rows("events")[0]
    project.append("events", row | {"event_id": "2030-03-01", "date_start": "2030-03-01", "date_end": "2030-03-01"})
    trail = Trail(project.book())
    trail.events("silence", ["2030-03-01"])
    assert hrefs(trail) == ["../events/2030-03-01.html"]


def test_many_claims_unfold_by_the_places_where_they_stand(project: Project) -> None:
    row = project.rows("claims")[0]
    for number in range(20):
        project.append("claims", row | {"claim_id": f"C9{number:03}", "value": str(number)})
    trail = Trail(project.book())
    trail.claims("many", [f"C9{number:03}" for number in range(20)])
    assert "<summary>in 1 place</summary>" in trail.entries()
    assert len(hrefs(trail)) == 1


def test_all_claims_of_the_ledger_lead_to_its_tables(project: Project) -> None:
    row = project.rows("claims")[0]
    for number in range(9):
        project.append("claims", row | {"claim_id": f"C9{number:03}", "value": str(number)})
    book = project.book()
    trail = Trail(book)
    trail.claims("everything", [claim["claim_id"] for claim in book.claim_rows])
    assert hrefs(trail) == ["../site/data.html"]


def test_markup_in_a_phrase_stays_text(book: Book) -> None:
    trail = Trail(book)
    told = trail.events("<b>5</b>] [x](y)", ["2030-01-05"])
    assert "<b>" not in told.html + trail.entries()
    assert re.fullmatch(r"\[.*\]\(#behind-1\)", str(told)) and "\\<b\\>" in str(told)

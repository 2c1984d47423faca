"""The classes by which readers pick out events."""

from __future__ import annotations

import pytest

from analysis.present.book import Row, open_book
from analysis.present.conflict import CLASS_MEANS, CLASS_OF, CLASSES, claims_of_days, classes_of
from analysis.present.words import READING
from analysis.reconcile.words import _MEANS

FIGURE: Row = {"best": 20}


def claim(reading: str | None, measure: str = "returned_to_ua") -> Row:
    return {"reading": reading, "measure": measure}


def test_every_reading_that_makes_a_difference_has_a_class() -> None:
    assert set(READING) == set(_MEANS)
    assert set(READING) - set(CLASS_OF) == {"as labelled", "cannot be checked"}


def test_every_class_has_a_meaning_and_some_reading_or_stands_for_none() -> None:
    assert set(CLASS_MEANS) == set(CLASSES) == {*CLASS_OF.values(), "none", "unknown"}


def test_the_gravest_class_stands_first_and_none_stands_twice() -> None:
    claims = [claim("rounded"), claim("unexplained"), claim("rounded"), claim("as labelled")]
    assert classes_of(claims, [FIGURE]) == ["unexplained", "rounding"]


@pytest.mark.parametrize("reading", ["as labelled", "cannot be checked", None, "a reading of another engine"])
def test_a_claim_that_means_what_it_says_makes_no_difference(reading: str | None) -> None:
    assert classes_of([claim(reading)], [FIGURE]) == ["none"]


def test_a_plan_makes_no_difference() -> None:
    assert classes_of([claim("unexplained", "planned_to_ua")], [FIGURE]) == ["none"]


def test_an_event_of_which_nobody_published_a_number_says_so() -> None:
    assert classes_of([], [{"best": None}]) == classes_of([], []) == ["unknown"]


def test_the_totals_of_its_days_belong_to_an_event_of_the_same_kind_alone() -> None:
    book = open_book()
    for event in book.event_rows[:60]:
        for row in claims_of_days(book, event):
            if row["subject_id"] != event["event_id"]:
                assert event["date_start"] <= row["as_of"] <= event["date_end"]
                assert ("bodies" in row["measure"]) == (event["kind"] == "bodies")


def test_31_january_2024_is_an_unexplained_difference() -> None:
    book = open_book()
    event = next(event for event in book.event_rows if event["event_id"] == "2024-01-31")
    assert classes_of(claims_of_days(book, event), book.figures_by_subject["2024-01-31"])[0] == "unexplained"

"""The days of numbers, where the sentence does not name them or names several."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract import extract_claims

DAY = date(2024, 1, 31)


def test_a_plan_was_stated_on_the_day_of_the_words_before_it() -> None:
    text = "Секретар РНБО напередодні повідомив про нові домовленості. Йдеться про звільнення з полону 300 українців."
    (one,) = extract_claims(text, DAY)
    assert (one.measure, one.as_of) == ("planned_to_ua", date(2024, 1, 30))


def test_the_day_of_a_report_is_not_that_of_what_follows() -> None:
    text = (
        "8 січня з російського полону звільнили 50 українців. Про це 20 січня повідомили в штабі. "
        "Тоді ж повернули 9 цивільних."
    )
    events = {one.value: one.event_date for one in extract_claims(text, DAY)}
    assert events == {50: date(2024, 1, 8), 9: date(2024, 1, 8)}


def test_the_beginning_of_the_war_is_no_day_of_a_total() -> None:
    text = "Kyiv has secured the release of 3,672 Ukrainians from captivity since the conflict began, in February 2022."
    (one,) = extract_claims(text, DAY)
    assert (one.measure, one.as_of) == ("total_returned_to_ua", DAY)


def test_a_planned_handover_may_begin_on_the_day_of_publication() -> None:
    text = "Russia and Ukraine will exchange 500 for 500 prisoners over two days, on 31 January and 1 February."
    assert {one.event_date for one in extract_claims(text, DAY)} == {DAY}

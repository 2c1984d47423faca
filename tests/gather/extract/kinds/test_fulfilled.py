"""What was agreed and then done is no plan."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract import extract_claims
from tests.gather.extract.said import said

DAY = date(2025, 11, 3)


def test_an_agreement_that_the_next_sentence_says_was_carried_out_is_a_handover_of_that_day() -> None:
    text = "Ukraine and Russia agreed to exchange 300 for 300 prisoners. It was completed on May 23."
    found = extract_claims(text, DAY, "en")
    assert {(one.measure, one.event_date) for one in found} == {
        ("returned_to_ua", date(2025, 5, 23)),
        ("returned_to_ru", date(2025, 5, 23)),
    }


def test_an_agreement_carried_out_in_the_same_sentence_is_a_handover() -> None:
    text = (
        "В мае Киев и Москва договорились обменять триста пленных на триста и за три дня, с 7-го по 9-е, это сделали."
    )
    found = extract_claims(text, DAY, "ru")
    assert {(one.measure, one.event_date) for one in found} == {
        ("returned_to_ua", date(2025, 5, 7)),
        ("returned_to_ru", date(2025, 5, 7)),
    }


def test_an_agreement_carried_out_in_part_stays_a_plan() -> None:
    text = "Kyiv and Moscow agreed to exchange 300 for 300 prisoners. It was carried out only in part."
    assert said(text) == {("planned_to_ua", 300), ("planned_to_ru", 300)}


def test_another_exchange_in_the_next_sentence_leaves_the_day_of_this_one() -> None:
    text = (
        "On April 19 Russia and Ukraine exchanged prisoners: each country handed over 246 soldiers. "
        "The latest exchange, on May 6, was done by another formula."
    )
    found = extract_claims(text, date(2025, 5, 17), "en")
    assert {one.event_date for one in found if one.value == 246} == {date(2025, 4, 19)}

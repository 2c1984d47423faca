"""Numbers that have nothing to do with a handover, in articles that tell of one."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

LEAD = "Ukraine brought home 95 soldiers from Russian captivity. The buses crossed the border at noon. Relatives wept. "
ASIDE = [
    "A laboratory in the capital employs 40 people and works around the clock.",
    "Rescuers pulled a fishing boat ashore and found two sailors.",
    "A 39-year-old driver waited for his brother.",
    "More than 20,000 Ukrainian children are said to have been taken to Russia.",
    "Krasikov was among eight Russians exchanged with Western countries in August.",
]


@pytest.mark.parametrize("aside", ASIDE)
def test_people_whom_nothing_in_the_sentence_moves_are_not_counted(aside: str) -> None:
    assert said(LEAD + aside) == {("returned_to_ua_military", 95)}


def test_a_fallen_soldier_s_front_is_a_part_of_the_bodies() -> None:
    text = "Ukraine received 501 bodies from Russia. Kyiv said 382 of the fallen soldiers had fought in Avdiivka."
    assert said(text) == {("bodies_to_ua", 501)}


def test_a_number_that_opens_a_fragment_goes_on_about_the_handover() -> None:
    text = "Ukraine brought its people home from captivity. One hundred and thirty defenders: 126 men and four women."
    assert ("returned_to_ua_military", 130) in said(text)


def test_parts_in_apposition_are_parts_of_each_side_s_number() -> None:
    text = "Russia and Ukraine each released 390 prisoners — 270 soldiers and 120 civilians."
    assert said(text) == {
        (f"returned_{way}{group}", value)
        for way in ("to_ua", "to_ru")
        for group, value in (("", 390), ("_military", 270), ("_civilian", 120))
    }


def test_each_said_of_one_number_does_not_hold_for_the_next() -> None:
    text = "Kyiv and Moscow agreed to exchange 1,000 prisoners each and the bodies of 6,000 soldiers."
    assert said(text) == {("planned_to_ua", 1000), ("planned_to_ru", 1000), ("planned_bodies_to_ua", 6000)}


def test_the_largest_exchange_so_far_is_no_total() -> None:
    text = "In the largest exchange of the war so far, Ukraine brought back 246 servicemen from Russian captivity."
    assert said(text) == {("returned_to_ua_military", 246)}


def test_an_exchange_within_a_sentence_on_a_total_has_its_own_day() -> None:
    text = (
        "Since the invasion Ukraine has brought home 2,500 people in exchanges with Russia, "
        "the latest of which, on 11 January, freed 95 soldiers."
    )
    assert said(text) == {("total_returned_to_ua", 2500), ("returned_to_ua_military", 95)}


def test_those_who_arrive_in_hungary_went_to_a_third_country() -> None:
    text = "Eleven Ukrainian prisoners of war arrived in Hungary from Russia."
    assert said(text) == {("released_to_third_country", 11)}


def test_prisoners_who_were_visited_did_not_come_home() -> None:
    assert (
        said("Червоний Хрест відвідав понад 4000 українських і російських військовополонених з обох сторін.") == set()
    )

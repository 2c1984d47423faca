"""Running totals are told from single handovers."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("На 30 січня, за даними штабу, з полону звільнено 1266 українців.", ("total_returned_to_ua", 1266)),
        (
            "За год из украинского плена вернулись 628 военных.",
            ("total_returned_to_ru_military", 628),
        ),
        (
            "Both armies together: more than 10,000 prisoners were exchanged by Russia and Ukraine over the years.",
            ("total_returned_both", 10000),
        ),
    ],
)
def test_a_number_up_to_a_day_or_over_a_year_is_a_total(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


def test_a_large_number_of_people_who_stay_is_no_total() -> None:
    text = "Росія і Україна обмінялися полоненими. У прикордонні лишилися ще дві тисячі цивільних."
    assert ("total_returned_to_ua_civilian", 2000) not in said(text)


def test_a_comparison_counts_no_one() -> None:
    assert said("In 2024 Ukraine brought home 356 more people from captivity than in 2023.") == set()


def test_since_when_people_had_been_held_adds_nothing_up() -> None:
    text = "После обмена Киев вернул России семерых жителей Курской области, которых удерживали с 2024 года."
    assert said(text) == {("returned_to_ru_civilian", 7)}


def test_since_a_deal_handovers_add_up() -> None:
    text = "Since the Istanbul deal Russia has handed over 6,060 bodies, and Ukraine 78."
    assert said(text) == {("total_bodies_to_ua", 6060), ("total_bodies_to_ru", 78)}


def test_since_the_beginning_of_a_month_adds_up_and_at_its_beginning_does_not() -> None:
    assert said("С начала августа из российского плена вернули 267 украинцев.") == {("total_returned_to_ua", 267)}
    assert said("На початку серпня з російського полону повернули 267 українців.") == {("returned_to_ua", 267)}


def test_held_since_tells_of_their_captivity_not_of_a_total() -> None:
    text = (
        "Ten Ukrainian civilians have been freed from Russian captivity, among them two priests, held since May 2022."
    )
    assert said(text) == {("returned_to_ua_civilian", 10), ("returned_to_ua_civilian", 2)}

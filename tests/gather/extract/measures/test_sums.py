"""Numbers of both sides together."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

SUMS = [
    ("Russia, Ukraine swap nearly 300 prisoners of war", 300),
    ("In August 230 captives of the two nations were freed in time for Independence Day. Ukraine was glad.", 230),
    ("Россия и Украина провели обмен. МИД ОАЭ оценил итог в 190 пленных.", 190),
    ("The warring parties, Russia and Ukraine, swapped over 180 captive fighters on Monday.", 180),
    ("Украина и Россия обменяли 180 бойцов.", 180),
    ("Україна та Росія обміняли 180 військових.", 180),
    ("Обмін полоненими з Росією. Емірати, які були посередником, говорять про 168 полонених.", 168),
]


@pytest.mark.parametrize(("text", "value"), SUMS)
def test_a_number_of_both_countries_is_their_sum(text: str, value: int) -> None:
    assert said(text) == {("returned_both", value)}


def test_twice_the_number_of_women_is_no_sum() -> None:
    text = "З російського полону повернули 86 людей, серед них 15 жінок. А 14 квітня додому приїхали 30 людей."
    assert ("returned_to_ua", 30) in said(text)


def test_a_compound_before_exchange_counts_prisoners_not_exchanges() -> None:
    assert said("Russia and Ukraine complete a 206-prisoner swap") == {("returned_both", 206)}


def test_what_both_sides_are_to_get_together_has_no_measure() -> None:
    text = "The delegations of Russia and Ukraine agreed to exchange 314 prisoners of war, 157 each."
    assert said(text) == {("planned_to_ua", 157), ("planned_to_ru", 157)}


@pytest.mark.parametrize("end", ["", "-"])
def test_a_number_may_be_the_last_word_of_a_text(end: str) -> None:
    assert said(f"There was an exchange between Ukraine and Russia, prisoners: 50{end}") == {("returned_to_ua", 50)}


def test_the_sum_of_what_each_side_gave_is_of_both() -> None:
    text = "Обмен пленными на Украине. Домой едут 37 человек. Киеву передали 22 украинцев. Киев передал 15 россиян."
    assert said(text) == {("returned_both", 37), ("returned_to_ua", 22), ("returned_to_ru", 15)}


def test_captives_equally_divided_are_of_both() -> None:
    text = "The UAE recalled an exchange between Russia and Ukraine that freed 340 captives, equally divided."
    assert said(text) == {("returned_both", 340)}


def test_a_total_between_the_two_countries_is_of_both() -> None:
    text = "Russia, Ukraine swap. It brings the total number of captives exchanged between the two countries to 6,512."
    assert said(text) == {("total_returned_both", 6512)}


def test_a_total_of_those_exchanged_is_of_both_whatever_the_clause_before_says() -> None:
    text = (
        "The exchange freed 181 captives from the Ukrainian side and 181 from the Russian side, bringing the total "
        "number of captives exchanged through the efforts of Abu Dhabi to 6,402."
    )
    assert ("total_returned_both", 6402) in said(text)

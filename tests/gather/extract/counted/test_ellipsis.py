"""Numbers without a noun count what is said beside them."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Україна повернула з полону 95 своїх. Офіцерів серед них дванадцять.", ("returned_to_ua_officers", 12)),
        ("Украина получила сто сорок своих из российского плена.", ("returned_to_ua", 140)),
        ("Five of the freed Ukrainian prisoners are women.", ("returned_to_ua_women", 5)),
        ("Roughly 2,100 Ukrainian prisoners have been released so far.", ("total_returned_to_ua", 2100)),
        ("An exchange: 15 Russian conscripts for 16 Ukrainian ones.", ("returned_to_ua_military", 16)),
        ("Россия передала Киеву 1000 тел. Мединский говорил о девятнадцати своих.", ("bodies_to_ru", 19)),
        ("Україна: з російського полону вдома вже 150 звільнених.", ("returned_to_ua", 150)),
    ],
)
def test_what_is_left_out_is_understood(text: str, statement: tuple[str, int]) -> None:
    assert statement in said(text)


def test_a_paragraph_number_counts_no_one() -> None:
    text = "Ukraine brought home 230 prisoners (corrects number in paragraph 2)."
    assert said(text) == {("returned_to_ua", 230)}


@pytest.mark.parametrize(
    "text",
    [
        "З полону повернулися 131 українець, 37 мають поранення.",
        "131 Ukrainians returned from captivity; 37 more are seriously wounded.",
        "Из плена вернулся 131 украинец, 37 имеют ранения.",
    ],
)
def test_those_who_have_wounds_are_wounded(text: str) -> None:
    assert ("returned_to_ua_wounded", 37) in said(text)


def test_wounded_soldiers_are_of_both_groups() -> None:
    text = "Из украинского плена вернулись 19 тяжелораненых военнослужащих России."
    assert said(text) == {("returned_to_ru_wounded", 19), ("returned_to_ru_military", 19)}


def test_bodies_are_what_an_exchange_of_bodies_counts() -> None:
    text = "Обмін тілами з Росією: Україна отримала 808."
    assert {measure for measure, _ in said(text)} == {"bodies_to_ua"}


def test_people_counted_beside_exchanges_are_a_total() -> None:
    text = "У першому півріччі 2024 року Україна й Росія провели чотири обміни, додому повернулися 595 українців."
    assert ("total_returned_to_ua", 595) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "A group of 21 Russian servicemen, all of them badly wounded, was freed by Ukraine.",
        "Россия вернула из плена Украины 21 бойца, все тяжело раненые.",
        "Росія повернула з полону 21 російського військового, усі - поранені.",
    ],
)
def test_those_who_are_all_wounded_are_of_both_groups(text: str) -> None:
    assert said(text) == {("returned_to_ru_military", 21), ("returned_to_ru_wounded", 21)}


@pytest.mark.parametrize(
    "text",
    [
        "Из плена вернулись 104 украинки. Тринадцать, по словам Ермака, гражданские.",
        "З полону повернули 104 українок. Тринадцять, за словами Єрмака, цивільні.",
        "Ukraine got back 104 women from captivity. Thirteen, Yermak said, are civilians.",
    ],
)
def test_an_aside_may_stand_between_a_number_and_what_it_counts(text: str) -> None:
    assert ("returned_to_ua_civilian", 13) in said(text)

"""Prisoners held are told from those who came home after being held."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Ten civilians held captive in Russia came home to Ukraine.", ("returned_to_ua_civilian", 10)),
        (
            "In the exchange Russian forces turned over 103 Ukrainians whom they had been holding.",
            ("returned_to_ua", 103),
        ),
        (
            "Москалькова сообщила о возвращении домой восьми жителей Курской области, которые удерживались на Украине.",
            ("returned_to_ru_civilian", 8),
        ),
    ],
)
def test_those_who_had_been_held_came_home(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Росія може утримувати в полоні щонайменше 20 тисяч цивільних українців.", ("held_by_ru_civilian", 20000)),
        (
            "Переговоры о возвращении домой 12 курян, которых держат на Украине, продолжаются.",
            ("held_by_ua_civilian", 12),
        ),
    ],
)
def test_those_who_are_held_are_a_stock(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


def test_places_where_prisoners_are_held_count_no_one() -> None:
    assert said("Росія утримує українських полонених у 186 місцях.") == set()


def test_people_who_are_there_are_held() -> None:
    text = "Exchanges go on. There are currently 6,300 Ukrainian prisoners of war in Russia."
    assert said(text) == {("held_by_ru", 6300)}


def test_how_long_the_freed_had_been_held_is_no_stock() -> None:
    text = "Додому повернулися 157 українців. 139 звільнених були в російській неволі з 2022 року."
    assert said(text) == {("returned_to_ua", 157)}


def test_the_number_of_those_still_there_is_of_people_held() -> None:
    text = "After the exchange Moskalkova put the number of Kursk residents still in Ukraine at 15."
    assert said(text) == {("held_by_ua_civilian", 15)}


def test_the_other_side_holds_its_own_number() -> None:
    text = "Prisoners remain. At present Moscow holds over 6,000 Ukrainian soldiers, Kyiv perhaps 2,000."
    assert said(text) == {("held_by_ru_military", 6000), ("held_by_ua_military", 2000)}


def test_prisoners_in_a_country_are_held_there() -> None:
    text = "Exchanges go on. The office dismissed the other figure, 6,150 Ukrainian prisoners in Russia."
    assert said(text) == {("held_by_ru", 6150)}


@pytest.mark.parametrize(
    "text",
    [
        "The swap is over. Civilians of Ukraine were not in it. Some 15,000 of them are believed to be imprisoned.",
        "Из украинских гражданских Россия вернула немногих. Из них 15 000 остаются в плену.",
    ],
)
def test_of_those_named_before_many_are_held(text: str) -> None:
    assert said(text) == {("held_by_ru_civilian", 15000)}


def test_an_amount_may_fall_to_a_small_number() -> None:
    text = "Обмен с Украиной. Число удерживаемых на Украине курян сократилось до 14."
    assert said(text) == {("held_by_ua_civilian", 14)}


def test_those_of_the_held_who_are_confirmed_are_held() -> None:
    text = "Exchanges go on. Russia holds 15,000 Ukrainian civilians; only 1,700 have been confirmed."
    assert said(text) == {("held_by_ru_civilian", 15000), ("held_by_ru_civilian", 1700)}

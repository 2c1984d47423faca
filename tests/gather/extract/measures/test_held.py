"""Prisoners held, by who holds them, and as the answer to a question."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

HELD = [
    ("Russia has confirmed holding 1,650 civilians. An exchange is not near.", ("held_by_ru_civilian", 1650)),
    ("Москва признаёт, что удерживает 1650 гражданских; обмена нет.", ("held_by_ru_civilian", 1650)),
    ("Київ каже про обмін полоненими. Росія утримує 1650 цивільних.", ("held_by_ru_civilian", 1650)),
    ("Exchanges go on. Ukraine says Russia keeps 1,650 civilians.", ("held_by_ru_civilian", 1650)),
]
ASKED = [
    ("Сколько гражданских удерживает Россия?\n\nПо нашим оценкам, больше 17 тысяч.", "held_by_ru_civilian", 17000),
    ("Скільки військових у російському полоні?\n\nПонад 7 тисяч.", "held_by_ru_military", 7000),
    ("How many Ukrainians are still in captivity?\n\nAbout 6,400.", "held_by_ru", 6400),
    ("Сколько курян остаётся на Украине после обменов?\n\nОколо двадцати.", "held_by_ua_civilian", 20),
]


@pytest.mark.parametrize(("text", "statement"), HELD)
def test_who_holds_people_holds_those_of_the_other_country(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(("text", "measure", "value"), ASKED)
def test_a_bare_number_answers_how_many_are_held(text: str, measure: str, value: int) -> None:
    assert said("Interview on prisoners of Ukraine and Russia\n\n" + text) == {(measure, value)}


def test_an_answer_that_tells_of_a_return_is_no_stock() -> None:
    text = "Скільки українців у полоні?\n\nНе скажу. Але 84 українців повернулися з полону."
    assert ("returned_to_ua", 84) in said(text)

"""Numbers that stand beside a handover, and those that go with it by a word of their own."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims
from tests.gather.extract.said import DAY, said

NOTHING = [
    "Ukraine and Russia exchanged prisoners. In Kyiv some 300 came to the square to wait.",
    "Обмен телами между Россией и Украиной продолжается. Соотношение, таким образом, один к шестидесяти.",
    "Після обміну полоненими з Росією експерти знайшли щонайменше 20 росіян.",
    "After the exchange with Ukraine an aircraft with 80 prisoners turned back.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_handover_is_no_claim(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Україна повернула з полону 86 людей. Серед росіян було 15 жінок, їх віддали взамін.",
            {("returned_to_ua", 86), ("returned_to_ru_women", 15)},
        ),
        (
            "The UAE has helped to free 190 prisoners held by Russia and Ukraine.",
            {("returned_both", 190)},
        ),
        (
            "Обмін полоненими. Росія прийняла 150 своїх військових, 150 українських віддала. Разом — 300.",
            {("returned_to_ru_military", 150), ("returned_to_ua_military", 150), ("returned_both", 300)},
        ),
        (
            "Moscow spoke of 1,000 bodies given to Ukraine and said it had got the remains of 30 of its servicemen.",
            {("bodies_to_ua", 1000), ("bodies_to_ru", 30)},
        ),
        (
            "Это двадцать вторая посредническая операция Эмиратов по обмену пленными Украины и России.",
            {("exchange_ordinal", 22)},
        ),
        (
            "Kyiv says 9,000 Russian soldiers have been taken prisoner; roughly 6,000 of these have gone home already.",
            {("total_returned_to_ru_military", 6000)},
        ),
    ],
)
def test_words_beside_the_number_tell_whom_it_counts(text: str, statements: set[tuple[str, int]]) -> None:
    assert said(text) == statements


def test_so_many_each_time_came_on_each_day() -> None:
    text = "Репатріації до України відбувалися щомісяця: 3 січня та 20 січня — щоразу по тисячі тіл."
    found = {(one.measure, one.value, one.event_date) for one in extract_claims(text, DAY, "uk")}
    assert found == {("bodies_to_ua", 1000, date(2024, 1, day)) for day in (3, 20)}


def test_since_the_beginning_of_any_work_numbers_add_up() -> None:
    text = "Від початку роботи Уповноваженого в Україну вдалося доправити 827 тіл."
    assert said(text) == {("total_bodies_to_ua", 827)}


def test_since_last_autumn_people_add_up() -> None:
    text = "More than 160 Kursk residents have come home from Ukraine since last autumn."
    assert said(text) == {("total_returned_to_ru_civilian", 160)}


def test_then_after_a_time_that_is_no_day_gives_no_day() -> None:
    text = (
        "Обмен с Украиной прошёл 20 января. Омбудсмены встречались, последний раз в декабре. "
        "Тогда домой вернулись пятнадцать гражданских."
    )
    assert [one.event_date for one in extract_claims(text, DAY, "ru")] == [None]


def test_four_of_the_seventy_five_are_a_part_of_everyone() -> None:
    text = "Украина вернула из плена 75 человек: четверо из семидесяти пяти — гражданские."
    assert said(text) == {("returned_to_ua", 75), ("returned_to_ua_civilian", 4)}

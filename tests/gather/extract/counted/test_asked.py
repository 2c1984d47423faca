"""Answers: what the question says is not said again."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims
from tests.gather.extract.said import said

DAY = date(2025, 12, 28)
ANSWERS = [
    (
        "Обмены Украины и России\n\nСколько всего человек вернулось?\n\nКоординационный штаб называет 2310.",
        {("total_returned_to_ua", 2310)},
    ),
    (
        "Обмены с Украиной\n\nСколько тел передали?\n\nРоссия передала больше 1000, получила 20.",
        {("bodies_to_ua", 1000), ("bodies_to_ru", 20)},
    ),
    (
        "Обмены с Украиной\n\nА россиян?\n\nИтога нет. Известно, что 24 августа из плена вернулись 146 человек.",
        {("returned_to_ru", 146)},
    ),
    (
        "Prisoners of Ukraine\n\nWill there be more exchanges?\n\nUmerov promises 1,200 people by the New Year.",
        {("planned_to_ua", 1200)},
    ),
]


@pytest.mark.parametrize(("text", "statements"), ANSWERS)
def test_an_answer_counts_what_the_question_asks(text: str, statements: set[tuple[str, int]]) -> None:
    assert said(text, DAY) == statements


def test_a_month_before_the_number_is_not_the_day_of_the_next_one() -> None:
    text = "В мае из плена вернулись 1000 украинцев, 14 августа — 84."
    found = {one.value: one.event_date for one in extract_claims(text, DAY, "ru")}
    assert found == {1000: None, 84: date(2025, 8, 14)}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Скольких вернули в четверг из украинского плена в Россию?", "Девяносто пять, все здоровы."),
        ("Скільки повернулося вчора з українського полону в Росію?", "Дев'яносто п'ять."),
        ("How many came home to Russia from Ukrainian captivity?", "Ninety-five."),
    ],
)
def test_how_many_came_home_asks_for_people(question: str, answer: str) -> None:
    assert {value for _, value in said(f"{question}\n\n{answer}")} == {95}


@pytest.mark.parametrize(
    "text",
    [
        "За обміном повернули 84 українців.\n\nЧи були серед них жінки?\n\nТак, п'ятеро.",
        "84 Ukrainians came home from captivity.\n\nWere there women among them?\n\nYes, five.",
        "Из плена вернулись 84 украинца.\n\nЕсть среди них женщины?\n\nТолько пять.",
    ],
)
def test_whether_there_are_women_asks_how_many(text: str) -> None:
    assert ("returned_to_ua_women", 5) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Россия и Украина провели обмен.\n\nКакой он по счёту?\n\nПятьдесят второй.",
        "Росія й Україна провели обмін.\n\nЯкий він за рахунком?\n\nП'ятдесят другий.",
        "Russia and Ukraine held an exchange.\n\nWhich exchange was it?\n\nThe 52nd.",
        "Russia and Ukraine held an exchange.\n\nDo you count the exchanges?\n\nYes, this was the 52nd.",
    ],
)
def test_an_ordinal_answers_which_exchange_it_was(text: str) -> None:
    assert said(text) == {("exchange_ordinal", 52)}

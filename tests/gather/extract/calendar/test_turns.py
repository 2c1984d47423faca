"""Interviews: the day that one answer tells is that of the next ones, and of the deal that the question names."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY, BEGUN = date(2025, 6, 20), date(2025, 5, 23)
ENGLISH = """Andrii Yusov on the exchange

The spokesman of the Coordination Headquarters talks to us.

— The "1,000 for 1,000" swap took three days. What was hardest?

— Silence. From 23 to 25 May we brought home 880 soldiers.

— How many women were among them?

— Only three women.
"""
RUSSIAN = """Андрей Юсов: «Тысяча»

Представитель Координационного штаба об обмене.

— Обмен «1000 на 1000» длился три дня. Что было труднее всего?

— Молчать. С 23 по 25 мая Украина вернула 880 военных.

— Сколько среди них женщин?

— Только три женщины.
"""
UKRAINIAN = """Андрій Юсов: «Тисяча»

Речник Координаційного штабу про обмін.

— Обмін «1000 на 1000» тривав три дні. Що було найважче?

— Мовчати. З 23 до 25 травня Україна повернула 880 військових.

— Скільки серед них жінок?

— Лише три жінки.
"""


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (RUSSIAN, "ru"), (UKRAINIAN, "uk")])
def test_question_and_answers_are_about_the_day_that_one_answer_tells(text: str, language: str) -> None:
    days = {one.value: one.event_date for one in extract_claims(text, DAY, language)}
    assert days == {1000: BEGUN, 880: BEGUN, 3: BEGUN}


def test_an_answer_with_a_day_of_its_own_keeps_it() -> None:
    text = ENGLISH + "\n— And before that?\n\n— On 6 May 205 soldiers came home.\n"
    days = {one.value: one.event_date for one in extract_claims(text, DAY, "en")}
    assert days[205] == date(2025, 5, 6)

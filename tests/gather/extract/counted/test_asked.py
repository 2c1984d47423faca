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

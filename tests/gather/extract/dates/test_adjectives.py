from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

MONDAY = date(2024, 9, 16)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "In Saturday's swap 103 Ukrainian soldiers came home.", date(2024, 9, 14)),
        ("en", "In yesterday's swap 103 Ukrainian soldiers came home.", date(2024, 9, 15)),
        ("uk", "У п'ятничному обміні додому повернулися 49 українських військових.", date(2024, 9, 13)),
        ("uk", "Під час вчорашнього обміну додому повернулися 49 українських військових.", date(2024, 9, 15)),
        ("ru", "В ходе субботнего обмена домой вернулись 103 украинских военных.", date(2024, 9, 14)),
        ("ru", "В воскресном обмене домой вернулись 103 украинских военных.", date(2024, 9, 15)),
    ],
)
def test_a_day_may_be_told_by_its_adjective(language: str, text: str, day: date) -> None:
    (one,) = extract_claims(text, MONDAY, language)
    assert one.event_date == day

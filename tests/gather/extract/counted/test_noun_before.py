"""Numbers whose noun stands before them."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

TITLE = "Україна і Росія провели обмін\n\n"


def test_soldiers_may_be_named_before_the_verb() -> None:
    assert said(TITLE + "Військових повернулося 117.") == {("returned_to_ua_military", 117)}


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        ("Військових, яких повернули сьогодні, — 117.", {("returned_to_ua_military", 117)}),
        (
            "Повернули 117 людей. Жінок — дев'ять, цивільних — 27.",
            {("returned_to_ua", 117), ("returned_to_ua_women", 9), ("returned_to_ua_civilian", 27)},
        ),
        (
            "Обмінялися військовими у форматі 32 на 32.",
            {("returned_to_ua_military", 32), ("returned_to_ru_military", 32)},
        ),
        ("Обмінів від початку великої війни було 71.", {("total_exchanges", 71)}),
        ("Загалом Україна й Росія провели 71 обмін.", {("total_exchanges", 71)}),
    ],
)
def test_the_noun_may_stand_before_the_number(sentence: str, statements: set[tuple[str, int]]) -> None:
    assert said(TITLE + sentence) == statements

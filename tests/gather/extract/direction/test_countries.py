"""Who gives and who gets, by the country that a sentence names."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

TITLE = "Україна і Росія провели обмін\n\n"


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        ("РФ передала 1000 тіл, які, за її твердженням, належать українським військовим.", {("bodies_to_ua", 1000)}),
        ("РФ передали 38 тіл.", {("bodies_to_ru", 38)}),
        ("Росія повернула 1000 тіл.", {("bodies_to_ua", 1000)}),
        ("Росія повернула 38 тіл своїх військових.", {("bodies_to_ru", 38)}),
        ("Москві повернули 117 полонених.", {("returned_to_ru", 117)}),
        ("Україна чекає на передачу 6000 тіл.", {("planned_bodies_to_ua", 6000)}),
        ("Росія обіцяє звільнити 1200 полонених.", {("planned_to_ua", 1200)}),
        ("Росія звільнила 117 полонених в обмін на 55 своїх.", {("returned_to_ua", 117), ("returned_to_ru", 55)}),
        ("Росія звільнила 117 своїх військових.", {("returned_to_ru_military", 117)}),
        ("Ворог забрав 117 своїх військових.", {("returned_to_ru_military", 117)}),
        (
            "Додому повернулися 117 воїнів, до Росії — 102 полонених.",
            {("returned_to_ua_military", 117), ("returned_to_ru", 102)},
        ),
    ],
)
def test_the_country_tells_the_direction(sentence: str, statements: set[tuple[str, int]]) -> None:
    assert said(TITLE + sentence) == statements

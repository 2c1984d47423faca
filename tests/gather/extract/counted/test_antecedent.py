"""People who were named before the number."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

POINTED = [
    (
        "Russia swapped prisoners and got 20 residents of Kursk. Moskalkova said 13 more are still held in Sumy.",
        ("held_by_ua_civilian", 13),
    ),
    (
        "Swaps leave out Ukrainian civilians. No fewer than 16,000 of them are being held by Russia, Lubinets said.",
        ("held_by_ru_civilian", 16000),
    ),
    (
        "У російській неволі підтверджено 4337 українців. З цього числа 3574 — військові, 763 — цивільні.",
        ("held_by_ru_military", 3574),
    ),
]


@pytest.mark.parametrize(("text", "statement"), POINTED)
def test_a_number_of_people_held_may_point_back(text: str, statement: tuple[str, int]) -> None:
    assert statement in said(text)


def test_those_who_were_held_before_they_came_home_are_no_stock() -> None:
    text = "В Россию вернулись 20 жителей Курской области. Десятерых из них держали в спецучреждениях Украины."
    assert said(text) == {("returned_to_ru_civilian", 20)}


def test_such_counts_those_named_before() -> None:
    text = (
        "Минобороны раскрыло, сколько российских военных удалось вернуть из плена Украины с начала войны. "
        "По состоянию на 16 января таких 2411."
    )
    assert said(text) == {("total_returned_to_ru_military", 2411)}

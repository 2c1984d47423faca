"""Captivity named beside a number."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


def test_parts_of_those_in_the_other_side_s_hands_are_held_too() -> None:
    text = (
        "After the exchange Yusov said that 4,337 Ukrainians were in Russian hands, "
        "3,574 of them military and 763 civilians."
    )
    assert said(text) == {("held_by_ru", 4337), ("held_by_ru_military", 3574), ("held_by_ru_civilian", 763)}


@pytest.mark.parametrize(
    "text",
    [
        "Росія підтвердила полон 4337 українців, повідомили у штабі.",
        "Москва подтвердила плен 4337 украинцев.",
        "Russia has confirmed the captivity of 4,337 Ukrainians.",
    ],
)
def test_people_whose_captivity_is_confirmed_are_held(text: str) -> None:
    assert said(text) == {("held_by_ru", 4337)}

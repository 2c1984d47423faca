"""The direction that the words of a trade tell."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

TRADES = [
    ("Трёх лётчиков обменяли на 41 украинского военного из плена.", 3, 41),
    ("Трьох бойовиків обміняли на 41 українського військового з полону.", 3, 41),
    ("Three pilots were traded for 41 captive Ukrainian soldiers.", 3, 41),
    ("Пленных меняют и на Украине: троих ополченцев обменяли на 41 военного.", 3, 41),
]


@pytest.mark.parametrize(("text", "to_ru", "to_ua"), TRADES)
def test_those_who_were_traded_for_the_other_side_s_people_went_the_other_way(
    text: str, to_ru: int, to_ua: int
) -> None:
    assert said(text) == {("returned_to_ru_military", to_ru), ("returned_to_ua_military", to_ua)}


@pytest.mark.parametrize(
    "text",
    [
        "Росіяни отримали 61 свого, ми повернули 62 наших з полону.",
        "Russians received 61 of theirs, we got 62 from captivity.",
    ],
)
def test_what_we_received_after_them_came_the_other_way(text: str) -> None:
    assert ("returned_to_ua", 62) in said(text)

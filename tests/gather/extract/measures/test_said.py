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


@pytest.mark.parametrize(
    "text",
    [
        "Under the exchange Ukraine got 71 prisoners, the separatists 104.",
        "За обміном полоненими Україна отримала 71 людину, бойовики — 104.",
        "Обмен пленными: Украина получила 71 человека, ополченцы — 104.",
        "Обмен пленными России: они получили 104 своих, мы — 71.",
    ],
)
def test_another_subject_after_the_first_got_the_other_number(text: str) -> None:
    assert {value for measure, value in said(text) if measure == "returned_to_ru"} in ({104}, {71})
    assert len({measure for measure, _ in said(text)}) == 2


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Россия передала 930 тел; 41 тело забрала российская сторона.", ("bodies_to_ru", 41)),
        ("Обмін тілами: 930 тіл отримала Україна, 41 — Росія.", ("bodies_to_ua", 930)),
    ],
)
def test_the_verb_may_stand_before_its_country(text: str, statement: tuple[str, int]) -> None:
    assert statement in said(text)

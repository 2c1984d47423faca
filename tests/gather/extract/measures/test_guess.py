"""Directions that no word near the number says."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Russia's defence ministry said it got 90 servicemen in the exchange with Kyiv.",
            ("returned_to_ru_military", 90),
        ),
        ("Обмін тілами з Україною: у Міноборони РФ заявили, що їм передали 27 тіл.", ("bodies_to_ru", 27)),
        (
            "В ходе обмена между Россией и Украиной были освобождены 157 наших защитников.",
            ("returned_to_ua_military", 157),
        ),
    ],
)
def test_what_the_speaker_s_side_got_came_to_it(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


def test_civilians_after_a_sentence_about_kursk_came_home_to_russia() -> None:
    text = "Возвращение курян из Украины готовили месяц. Вчера домой приехали девять жителей приграничья."
    assert said(text) == {("returned_to_ru_civilian", 9)}

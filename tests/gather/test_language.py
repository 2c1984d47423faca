"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.language import code_of, language_of
from tests.gather.pages import PARAGRAPHS, TITLES


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("declared", ["", "en", "uk-UA", "ru_RU"])
def test_the_text_tells_its_language_whatever_is_declared(language: str, declared: str) -> None:
    assert language_of(" ".join(PARAGRAPHS[language]), declared) == language


def test_a_ukrainian_text_that_quotes_russian_is_ukrainian() -> None:
    assert language_of(" ".join(PARAGRAPHS["uk"] * 2) + " «" + PARAGRAPHS["ru"][1][:60] + "»") == "uk"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Русия и Украйна си размениха по двеста военнопленни, съобщи министерството на отбраната в София.", "bg"),
        ("Russland und die Ukraine haben am Mittwoch erneut Gefangene ausgetauscht, teilten beide Seiten mit.", "de"),
        ("تبادلت روسيا وأوكرانيا مئات الأسرى بوساطة إماراتية بحسب ما أعلنته وزارة الخارجية يوم الأربعاء", "ar"),
    ],
)
def test_a_fourth_language_is_named(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_short_text_is_what_the_page_declares() -> None:
    assert language_of("207", "ua") == "uk"
    assert language_of("207") == ""
    assert language_of("", "uk") == "uk"


def test_letters_of_one_language_decide_even_a_short_title() -> None:
    assert language_of(TITLES["uk"][:20] + " їх", "ru") == "uk"


@pytest.mark.parametrize(
    ("declared", "code"), [("uk-UA", "uk"), ("ru_RU", "ru"), ("EN", "en"), ("", ""), ("english", "")]
)
def test_a_declared_language_is_a_code(declared: str, code: str) -> None:
    assert code_of(declared) == code


@given(st.text(max_size=300), st.text(max_size=10))
def test_any_text_has_a_language_code_or_none(text: str, declared: str) -> None:
    code = language_of(text, declared)
    assert code == "" or 2 <= len(code) <= 3

"""People who stay."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

ENGLISH = "The exchange of prisoners between Ukraine and Russia goes on.\n\n"
UKRAINIAN = "Обміни полоненими між Україною і Росією тривають.\n\n"
RUSSIAN = "Обмены пленными между Украиной и Россией продолжаются.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Two women refused to return.",
        UKRAINIAN + "За його словами, дві жінки відмовилися повертатися.",
        RUSSIAN + "По его словам, две женщины отказались возвращаться.",
    ],
)
def test_who_refused_to_return_did_not(text: str) -> None:
    assert said(text) == set()

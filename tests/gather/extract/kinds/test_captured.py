"""People who were taken prisoner."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

UKRAINIAN = "Обміни полоненими між Україною і Росією тривають.\n\n"
RUSSIAN = "Обмены пленными между Украиной и Россией продолжаются.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        UKRAINIAN + "Під Іловайськом у полон потрапили 300 військових.",
        RUSSIAN + "За сутки в плен взяты семь украинских военных.",
    ],
)
def test_those_taken_prisoner_are_no_handover(text: str) -> None:
    assert said(text) == set()

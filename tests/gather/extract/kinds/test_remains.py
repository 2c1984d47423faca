"""Bodies that are only found, named or lost."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

ENGLISH = "The exchange of prisoners between Ukraine and Russia goes on.\n\n"
UKRAINIAN = "Обміни полоненими між Україною і Росією тривають.\n\n"
RUSSIAN = "Обмены пленными между Украиной и Россией продолжаются.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The morgue in Odesa has 1,200 bodies; its staff cannot cope.",
        UKRAINIAN + "Під Ізюмом ексгумували тіла 447 людей.",
        RUSSIAN + "В морге Ростова лежит 1200 тел.",
    ],
)
def test_bodies_in_a_morgue_or_a_grave_are_no_handover(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "At least 20 bodies handed over in June were Russian.",
        UKRAINIAN + "Щонайменше 20 переданих тіл виявилися російськими.",
        RUSSIAN + "Не менее 20 переданных тел оказались российскими.",
    ],
)
def test_whose_bodies_turned_out_to_be_is_no_handover(text: str) -> None:
    assert said(text) == set()


def test_the_russian_bodies_that_were_handed_over_are_one() -> None:
    assert said(ENGLISH + "The bodies of 20 Russian soldiers were handed over to Moscow.") == {("bodies_to_ru", 20)}

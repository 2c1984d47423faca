"""People who wait to be freed, or are not back yet, are held; people whose return was waited for came home."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

TITLE = "Україна і Росія провели обмін полоненими\n\n"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (TITLE + "На обмін чекають 6000 наших полонених.", ("held_by_ru", 6000)),
        (TITLE + "На волю чекають ще 6000 наших воїнів.", ("held_by_ru_military", 6000)),
        (TITLE + "Досі не повернулися з полону 6000 українців.", ("held_by_ru", 6000)),
        (TITLE + "Чекаємо на повернення 6000 українців, які досі в полоні.", ("held_by_ru", 6000)),
        ("Обмен пленными\n\nОбмена ждут ещё 6000 украинских военных.", ("held_by_ru_military", 6000)),
        ("A prisoner swap took place.\n\n6,000 Ukrainians have yet to return from captivity.", ("held_by_ru", 6000)),
    ],
)
def test_those_who_wait_to_be_freed_are_held(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (TITLE + "117 воїнів повернулися, рідні чекали на обмін роками.", ("returned_to_ua_military", 117)),
        (TITLE + "Україна веде переговори про повернення 1200 полонених.", ("planned_to_ua", 1200)),
        (TITLE + "За оцінками омбудсмана, кількість полонених українців становить 6300.", ("held_by_ru", 6300)),
    ],
)
def test_waiting_for_a_swap_is_told_from_the_swap_and_from_a_plan(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}

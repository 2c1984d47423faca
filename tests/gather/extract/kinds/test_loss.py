"""The killed, the wounded in an attack and those taken prisoner were not handed over."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

ENGLISH = "The exchange of prisoners between Ukraine and Russia goes on.\n\n"
UKRAINIAN = "Обміни полоненими між Україною і Росією тривають.\n\n"
RUSSIAN = "Обмены пленными между Украиной и Россией продолжаются.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Another 40 people were injured in the attack on Kyiv.",
        ENGLISH + "Two killed, 15 wounded in a night strike on Odesa.",
        UKRAINIAN + "Удар по Запоріжжю: 1 загиблий, 10 поранених.",
        UKRAINIAN + "Рятувальники дістали з-під завалів 15 людей.",
        RUSSIAN + "Ещё 40 человек ранены при обстреле Белгорода.",
    ],
)
def test_an_attack_hands_nobody_over(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            ENGLISH + "Despite the night's attack, 95 Ukrainian soldiers returned home.",
            ("returned_to_ua_military", 95),
        ),
        (UKRAINIAN + "Попри нічну атаку, сьогодні додому повернулися 95 військових.", ("returned_to_ua_military", 95)),
        (
            RUSSIAN + "Несмотря на удары по Белгороду, Россия вернула 95 военных из украинского плена.",
            ("returned_to_ru_military", 95),
        ),
    ],
)
def test_a_handover_after_an_attack_stays(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Among the killed were 12 civilians.",
        UKRAINIAN + "Серед загиблих 12 цивільних.",
        RUSSIAN + "Среди погибших 12 мирных жителей.",
    ],
)
def test_those_among_the_killed_did_not_return(text: str) -> None:
    assert said(text) == set()


def test_the_last_noun_of_a_compound_is_counted() -> None:
    assert said(ENGLISH + "Ukraine has received 17 fighter planes.") == set()


def test_prisoners_held_are_a_stock_also_after_a_strike() -> None:
    text = ENGLISH + "Russia holds about 8,000 Ukrainian servicemen, Zelensky said after the missile strike on Kyiv."
    assert said(text) == {("held_by_ru_military", 8000)}


def test_a_formula_is_a_handover_also_beside_drones() -> None:
    text = "Обмін полоненими між Україною та Росією: 95 на 95, попри нічну атаку дронів."
    assert said(text) == {("returned_to_ua", 95), ("returned_to_ru", 95)}

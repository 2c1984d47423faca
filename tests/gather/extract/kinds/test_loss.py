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


@pytest.mark.parametrize(
    "text",
    [
        UKRAINIAN + "Під Іловайськом у полон потрапили 300 військових.",
        RUSSIAN + "За сутки в плен взяты семь украинских военных.",
    ],
)
def test_those_taken_prisoner_are_no_handover(text: str) -> None:
    assert said(text) == set()


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
        ENGLISH + "Two women refused to return.",
        UKRAINIAN + "За його словами, дві жінки відмовилися повертатися.",
        RUSSIAN + "По его словам, две женщины отказались возвращаться.",
    ],
)
def test_who_refused_to_return_did_not(text: str) -> None:
    assert said(text) == set()


def test_the_last_noun_of_a_compound_is_counted() -> None:
    assert said(ENGLISH + "Ukraine has received 17 fighter planes.") == set()


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


def test_prisoners_held_are_a_stock_also_after_a_strike() -> None:
    text = ENGLISH + "Russia holds about 8,000 Ukrainian servicemen, Zelensky said after the missile strike on Kyiv."
    assert said(text) == {("held_by_ru_military", 8000)}


def test_a_formula_is_a_handover_also_beside_drones() -> None:
    text = "Обмін полоненими між Україною та Росією: 95 на 95, попри нічну атаку дронів."
    assert said(text) == {("returned_to_ua", 95), ("returned_to_ru", 95)}

"""Noun phrases after a number: pairs of men and women, nouns in apposition, the fallen on their shields."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

TITLE = "Україна і Росія провели обмін\n\n"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (TITLE + "Свободу здобули 117 захисників і захисниць.", ("returned_to_ua_military", 117)),
        (TITLE + "З полону повернулися 117 українців та українок.", ("returned_to_ua", 117)),
        (TITLE + "З полону повернулися 117 наших хлопців і дівчат.", ("returned_to_ua", 117)),
        (TITLE + "З полону повернулися 17 захисниць.", ("returned_to_ua_women", 17)),
        ("Обмен пленными\n\nВ Киев из плена вернулись 117 защитников и защитниц.", ("returned_to_ua_military", 117)),
        (
            "Ukraine brought home 117 servicemen and servicewomen in a prisoner exchange.",
            ("returned_to_ua_military", 117),
        ),
    ],
)
def test_men_and_women_of_one_kind_are_no_group_of_women(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (TITLE + "Вдалося витягнути з полону 117 хлопців, військових ЗСУ.", ("returned_to_ua_military", 117)),
        (TITLE + "З полону повернулися 117 людей, військових і цивільних.", ("returned_to_ua", 117)),
    ],
)
def test_a_noun_in_apposition_names_the_group_unless_it_opens_a_list(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    "sentence",
    [
        "На щиті додому повернулись 1000 воїнів.",
        "На щиті — 1000 воїнів.",
        "Додому 1000 захисників повернулися на щиті.",
    ],
)
def test_those_who_come_home_on_their_shields_are_bodies(sentence: str) -> None:
    assert said("Репатріація загиблих\n\n" + sentence) == {("bodies_to_ua", 1000)}


def test_those_told_after_a_dash_do_not_narrow_the_number() -> None:
    text = TITLE + "Серед 117 звільнених військових — бійці ЗСУ, Нацгвардії та прикордонники."
    assert said(text) == {("returned_to_ua_military", 117)}


@pytest.mark.parametrize("number", ["Три сотні", "Триста"])
def test_hundreds_may_be_counted_in_words(number: str) -> None:
    assert said(TITLE + number + " військових повернулися з полону.") == {("returned_to_ua_military", 300)}

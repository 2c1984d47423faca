"""Numbers for each side, and for one side each time."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


def test_so_many_each_time_for_one_side_is_not_each_side() -> None:
    text = "Обмены телами: в каждом случае Украина получала по 1000 тел."
    assert ("bodies_to_ru", 1000) not in said(text)


def test_two_sides_named_one_after_the_other_get_their_own_numbers() -> None:
    text = "The exchange included 150 prisoners from the Ukrainian side and 150 prisoners from the Russian side."
    assert said(text) == {("returned_to_ua", 150), ("returned_to_ru", 150)}


def test_a_parenthesis_may_stand_between_who_gets_and_the_verb() -> None:
    text = "Росії, за словами депутата, передали 48 тіл."
    assert said(text) == {("bodies_to_ru", 48)}


def test_each_may_close_the_clause() -> None:
    text = "Росія та Україна обміняли близько 250 полонених кожна."
    assert said(text) == {("returned_to_ua", 250), ("returned_to_ru", 250)}


def test_those_who_have_been_freed_came_home() -> None:
    text = "Since 2024 some 2,800 Ukrainians have been freed by Russia, against 1,358 the year before."
    assert ("total_returned_to_ru", 1358) not in said(text)


def test_from_either_side_is_from_each() -> None:
    text = "On May 31 Russia and Ukraine exchanged prisoners, 75 from either side."
    assert said(text) == {("returned_to_ua", 75), ("returned_to_ru", 75)}


@pytest.mark.parametrize("side", ["per side", "a side", "apiece"])
def test_so_many_a_side_are_each(side: str) -> None:
    text = f"Russia and Ukraine exchanged 140 prisoners {side} on Friday."
    assert said(text) == {("returned_to_ua", 140), ("returned_to_ru", 140)}


def test_captured_soldiers_who_are_swapped_are_no_loss() -> None:
    text = "Moscow and Kyiv swapped 140 captured soldiers apiece."
    assert said(text) == {("returned_to_ua_military", 140), ("returned_to_ru_military", 140)}


def test_on_both_sides_of_the_front_is_not_each() -> None:
    text = "Более двухсот человек вернулись из плена по обе стороны фронта, сообщили Украина и Россия."
    assert ("returned_both", 200) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the swap 260 soldiers and 110 civilians from each side went home to Russia and Ukraine.",
        "Вернулись из плена 260 военных и 110 гражданских с каждой стороны, России и Украины.",
        "З полону України й Росії повернулися 260 військових і 110 цивільних з кожного боку.",
    ],
)
def test_from_each_side_is_said_of_both_numbers_before_it(text: str) -> None:
    groups = {("military", 260), ("civilian", 110)}
    assert said(text) == {(f"returned_to_{way}_{group}", value) for way in ("ua", "ru") for group, value in groups}

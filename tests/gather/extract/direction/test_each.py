"""Numbers for each side, and for one side each time."""

from __future__ import annotations

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

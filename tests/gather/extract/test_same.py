"""“The same number” for the other direction."""

from __future__ import annotations

from tests.gather.extract.said import said


def test_the_same_number_counts_whom_its_own_noun_names() -> None:
    text = "Russia got back 95 servicemen, and the same number of Ukrainian prisoners of war were handed to Kyiv."
    assert said(text) == {("returned_to_ru_military", 95), ("returned_to_ua", 95)}


def test_the_same_number_of_prisoners_of_the_armed_forces_are_soldiers() -> None:
    text = "Из украинского плена вернулись 95 военнослужащих. Взамен передано столько же пленных ВСУ."
    assert said(text) == {("returned_to_ru_military", 95), ("returned_to_ua_military", 95)}


def test_the_same_number_without_a_noun_counts_the_same_people() -> None:
    text = "Росія отримала 95 своїх військових, стільки ж повернула Україні."
    assert said(text) == {("returned_to_ru_military", 95), ("returned_to_ua_military", 95)}


def test_as_many_may_open_a_sentence_soon_after() -> None:
    text = (
        "В Подмосковье доставили 95 российских бойцов из украинского плена\n\n"
        "Там им грозила опасность. Столько же солдат ВСУ переданы Киеву."
    )
    assert said(text) == {("returned_to_ru_military", 95), ("returned_to_ua_military", 95)}


def test_those_given_to_representatives_of_ukraine_came_to_ukraine() -> None:
    text = "Из плена вернулись российские военные. Такое же количество, 90 человек, переданы представителям Украины."
    assert said(text) == {("returned_to_ua", 90)}

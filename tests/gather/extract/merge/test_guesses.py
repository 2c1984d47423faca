"""Guessed directions give way to told ones."""

from __future__ import annotations

from tests.gather.extract.said import said


def test_a_caption_counts_those_whose_direction_the_text_tells() -> None:
    text = (
        "Россия и Украина обменялись пленными\n\nМинобороны РФ сообщило о возвращении 94 военнослужащих.\n\n"
        "94 военнослужащих в автобусе по дороге домой. Фото из открытых источников."
    )
    assert said(text) == {("returned_to_ru_military", 94)}


def test_two_speakers_of_one_side_may_count_soldiers_and_everyone() -> None:
    text = (
        "Обмен пленными с Украиной\n\nИз плена вернулись 50 человек, написал Денис Пушилин.\n\n"
        "Минобороны РФ сообщило о возвращении 50 российских военнослужащих."
    )
    assert said(text) == {("returned_to_ru", 50), ("returned_to_ru_military", 50)}


def test_a_number_told_before_the_other_side_s_equal_number_stays() -> None:
    text = (
        "Обмін полоненими\n\n10 січня додому повернулися 117 військових. "
        "Того ж дня Росія отримала 117 своїх військових."
    )
    assert said(text) == {("returned_to_ua_military", 117), ("returned_to_ru_military", 117)}

"""Shares are no numbers of people."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    "text",
    [
        "Nine of ten prisoners who came back from Russia have been tortured.",
        "Росія порушує конвенцію щодо дев'яти полонених українців із десяти.",
        "Девять пленных из десяти, вернувшихся на Украину, подвергались пыткам.",
    ],
)
def test_so_many_of_ten_are_a_share(text: str) -> None:
    assert said(text) == set()


def test_so_many_of_the_ten_who_came_home_are_a_part() -> None:
    text = "Ten civilians came home to Ukraine from Russian captivity. Nine of the ten are women."
    assert said(text) == {("returned_to_ua_civilian", 10), ("returned_to_ua_women", 9)}


@pytest.mark.parametrize(
    "text",
    [
        "Bodies are exchanged with Russia. Each train carries 200 bodies.",
        "Обміни полоненими з Росією тривають. Кожен список на обмін перевіряють п'ятеро людей.",
        "Обмены пленными с Украиной идут. Каждый автобус на обмен везёт 50 пленных.",
    ],
)
def test_so_many_for_one_thing_are_no_handover(text: str) -> None:
    assert said(text) == set()


def test_so_many_from_each_side_are_a_handover() -> None:
    text = "Обмены пленными России и Украины идут. Каждая сторона передала 50 пленных."
    assert said(text) == {("returned_to_ua", 50), ("returned_to_ru", 50)}


@pytest.mark.parametrize(
    "text",
    [
        "Swaps between Ukraine and Russia go on. Only one of three prisoners gets a letter home.",
        "Обміни полоненими з Росією тривають. Лише один із трьох отримує листи.",
        "Обмены пленными с Украиной идут. Лишь один из троих получает письма.",
    ],
)
def test_one_of_a_few_is_a_share(text: str) -> None:
    assert said(text) == set()

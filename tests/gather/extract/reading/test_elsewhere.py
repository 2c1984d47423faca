"""Questions, views, and other countries' prisoners: what an article on the two countries tells besides."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

QUESTIONS = [
    "Обміни полоненими з Україною тривають. Чи справді Росія утримує 20 тисяч цивільних?",
    "Обмены с Украиной идут. Правда ли, что из плена вернулась 1000 солдат? Подтверждений, что вернулись 1000, нет.",
    "Swaps between Ukraine and Russia go on. Does Russia still hold 20,000 civilians?",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_claims_nothing(text: str) -> None:
    assert said(text) == set()


OTHERS = [
    "Ukraine hopes for swaps. The largest swap between the United States and Russia freed 16 people in August.",
    "Україна чекає обмінів. Під час найбільшого обміну між США та Росією в серпні звільнили 16 людей.",
    "Украина ждёт обменов. В ходе крупнейшего обмена между США и Россией в августе освободили 16 человек.",
    "Ukraine and Russia swap captives often. In the Korean War 75,000 prisoners were exchanged.",
    "Обмен пленными состоялся в Сирии. В Алеппо вооружённая оппозиция освободила 20 граждан.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_prisoners_of_other_countries_are_not_counted(text: str) -> None:
    assert said(text) == set()


def test_a_swap_brokered_by_america_is_counted() -> None:
    text = "После переговоров с США Россия и Украина обменяли пленных: вернулись 95 российских военных."
    assert said(text) == {("returned_to_ru_military", 95)}


VIEWS = [
    "Swaps of prisoners between Kyiv and Moscow go on. In an exchange of fire two soldiers were left dead.",
    "Обміни полоненими з Росією тривають. Сторони обмінялися думками; 20 журналістів чекали біля дверей.",
    "Обмены пленными с Украиной идут. Главы держав провели обмен мнениями; 20 журналистов ждали за дверью.",
]


@pytest.mark.parametrize("text", VIEWS)
def test_an_exchange_of_views_or_of_fire_hands_nobody_over(text: str) -> None:
    assert said(text) == set()


def test_an_article_on_a_swap_with_the_west_has_no_claims() -> None:
    text = (
        "Что известно об обмене в Анкаре. Россия и Запад обменяли заключённых. Из Германии, США и Норвегии "
        "вернулись восемь человек. Москва отпустила пятерых граждан Германии. США встретили троих американцев."
    )
    assert said(text) == set()


def test_prisoners_whom_belarus_frees_are_others() -> None:
    title = "Belarus frees 52 prisoners after talks with Washington\n\n"
    body = "A bus with 52 former prisoners crossed into Lithuania. Russia and Ukraine often swap captives there."
    assert said(title + body) == set()


def test_captives_who_come_through_belarus_are_counted() -> None:
    text = "Из украинского плена через Белоруссию вернулись 33 российских военных."
    assert said(text) == {("returned_to_ru_military", 33)}


def test_an_exchange_of_the_two_countries_is_read_among_news_of_another_war() -> None:
    others = (
        "Israel strikes Gaza again\n\nHamas names hostages to be freed\n\nIsrael and Hamas hold talks on prisoners\n\n"
    )
    assert said(others + "Israel frees 90 prisoners") == set()
    assert said(others + "Russia and Ukraine exchange 300 prisoners") == {("returned_both", 300)}

"""Plans are told from what was done."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims
from tests.gather.extract.said import said

AGREED = [
    "Достигнуто соглашение об обмене пленными: по 45 человек с каждой стороны, Россия и Украина готовятся.",
    "У Стамбулі домовлялися про обмін полоненими України й Росії: по 45 людей з кожної сторони.",
    "The envoy spoke of an exchange of 45 Russian and Ukrainian prisoners each.",
    "Утром объявляли обмен пленными Украины и России «45 на 45», но он не состоялся.",
]


@pytest.mark.parametrize("text", AGREED)
def test_an_exchange_that_is_agreed_talked_of_or_called_off_is_planned_both_ways(text: str) -> None:
    assert said(text) == {("planned_to_ua", 45), ("planned_to_ru", 45)}


def test_what_came_home_under_an_agreement_is_no_plan() -> None:
    text = "По соглашению об обмене домой из украинского плена вернулись 45 российских военных."
    assert said(text) == {("returned_to_ru_military", 45)}


def test_a_number_goes_on_about_the_plan_of_the_sentence_before() -> None:
    text = "Prisoners of Russia and Ukraine are to be swapped. The envoy put it at between 500 and 600 on each side."
    assert said(text) == {("planned_to_ua", None), ("planned_to_ru", None)}


def test_a_plan_of_one_paragraph_is_no_plan_of_the_next() -> None:
    text = "Ukraine and Russia agreed to release 246 each.\nThe Emirates, who mediated, spoke of 538 captives in all."
    assert ("returned_both", 538) in said(text)


def test_a_list_of_those_who_came_home_is_no_plan() -> None:
    text = "З російського полону повернулися 95 українців; у списку 26 офіцерів."
    assert said(text) == {("returned_to_ua", 95), ("returned_to_ua_officers", 26)}


def test_a_list_of_prisoners_is_an_offer() -> None:
    assert said("Россия передала Киеву список на 640 украинских пленных.") == {("planned_to_ua", 640)}


def test_a_formula_that_was_completed_is_no_plan() -> None:
    text = "Россия и Украина: обмен пленными по формуле «1000 на 1000» завершён."
    assert said(text) == {("returned_to_ua", 1000), ("returned_to_ru", 1000)}


def test_bodies_that_have_arrived_at_the_exchange_point_wait_to_be_handed_over() -> None:
    text = "Medinsky said trucks with 1,212 bodies of Ukrainian soldiers had already arrived at the exchange point."
    assert said(text) == {("planned_bodies_to_ua", 1212)}


@pytest.mark.parametrize(
    "text",
    [
        "Russia will give Ukraine 5,000 bodies. 1,100 of them wait at the border.",
        "Росія віддасть Україні 5000 тіл. 1100 із них лежать на кордоні й чекають відправлення.",
        "Россия отдаст Украине 5000 тел. 1100 из них уже ждут отправки у границы.",
    ],
)
def test_bodies_that_wait_at_the_border_are_planned(text: str) -> None:
    assert said(text) == {("planned_bodies_to_ua", 5000), ("planned_bodies_to_ua", 1100)}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Состоялся обмен пленными. Домой вернутся 48 украинцев.", "returned_to_ua"),
        ("Состоялся обмен пленными. Завтра домой вернутся 48 украинцев.", "planned_to_ua"),
        ("Відбувся обмін полоненими. Додому повернуться 48 українців.", "returned_to_ua"),
        ("Відбувся обмін полоненими. Згодом додому повернуться 48 українців.", "planned_to_ua"),
        ("A prisoner swap took place. 48 Ukrainians will return home.", "returned_to_ua"),
        ("A prisoner swap took place. 48 more Ukrainians will return home.", "planned_to_ua"),
    ],
)
def test_who_will_return_from_a_swap_that_took_place_has_come_over(text: str, measure: str) -> None:
    assert said(text) == {(measure, 48)}


def test_an_exchange_in_preparation_is_planned() -> None:
    text = "Москалькова говорила о готовящемся обмене пленными «160 на 160»."
    assert said(text) == {("planned_to_ua", 160), ("planned_to_ru", 160)}


def test_a_speaker_who_would_like_to_stress_plans_nothing() -> None:
    text = "I would like to stress that 33 Ukrainian soldiers were released from captivity."
    assert {measure for measure, _ in said(text)} == {"returned_to_ua_military"}


def test_the_exchange_before_is_no_part_of_the_plan_told_above() -> None:
    text = (
        "В среду Владимир Зеленский сообщил, что в субботу домой смогут вернуться 500 человек.\n\n"
        "Предыдущий большой обмен пленными, «тысяча на тысячу», занял три дня, с 23 по 25 мая."
    )
    found = {(one.measure, one.value) for one in extract_claims(text, date(2025, 6, 8), "ru")}
    assert found == {("planned_to_ua", 500), ("returned_to_ua", 1000), ("returned_to_ru", 1000)}


def test_a_bare_number_after_a_plan_and_a_semicolon_is_planned_too() -> None:
    text = "At least 900 prisoners from each side are to be released, said Moscow; Kyiv said the same, 950, of its own."
    assert {measure for measure, _ in said(text)} == {"planned_to_ua", "planned_to_ru"}


@pytest.mark.parametrize(
    "text",
    [
        "В списке на обмен с Украиной 214 россиян.",
        "Канал пишет, что в списке на апрель 214 россиян; обмена не было.",
        "У списку на обмін з Україною 214 росіян.",
    ],
)
def test_who_is_on_a_list_for_an_exchange_is_planned(text: str) -> None:
    assert said(text) == {("planned_to_ru", 214)}


def test_what_someone_promised_is_a_plan() -> None:
    text = "Канал пообещал обмен Украины и России «150 на 150»."
    assert said(text) == {("planned_to_ua", 150), ("planned_to_ru", 150)}


def test_a_swap_of_an_earlier_day_is_no_part_of_the_plan_before_it() -> None:
    text = "Russia has offered to hand over 300 Ukrainian prisoners. The swap of Jan. 5, 140 for 140, broke a pause."
    assert {measure for measure, value in said(text) if value == 140} == {"returned_to_ua", "returned_to_ru"}


def test_bodies_of_another_part_of_the_sentence_do_not_wait() -> None:
    text = "Чиновник в Киеве ожидает обмена и репатриации тел; последнюю, 6 января, провели по схеме 1000 за 36."
    assert said(text) == {("bodies_to_ua", 1000), ("bodies_to_ru", 36)}

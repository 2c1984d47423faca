"""Turns of the language that decide what a number counts."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    "text",
    [
        "Three of the prisoners freed from Russia are from Poltava, and 71 per cent of Ukrainians heard of the swap.",
        "After the exchange with Russia reporters interviewed 40 freed Ukrainians.",
        "Семеро звільнених - із Полтавщини, розповіли рідні українців, які були в російському полоні.",
        "Since 2022 over 900 Russian soldiers have been taken prisoner by Ukraine.",
    ],
)
def test_origins_shares_interviews_and_captures_are_no_claims(text: str) -> None:
    assert said(text) == set()


def test_prisoners_of_war_handed_over_are_no_total() -> None:
    text = "The Russian side said it had received 85 servicemen and handed over 85 Ukrainian prisoners of war."
    assert said(text) == {("returned_to_ru_military", 85), ("returned_to_ua", 85)}


def test_having_wounds_is_no_plan() -> None:
    text = "З російського полону повернулися сто українців. Не менше 17 звільнених мають поранення."
    assert said(text) == {("returned_to_ua", 100), ("returned_to_ua_wounded", 17)}


def test_the_latest_swap_in_the_sentence_before_makes_no_plan() -> None:
    text = (
        "The latest swap between Kyiv and Moscow ended a pause. The envoy announced it as an exchange of 230 prisoners."
    )
    assert said(text) == {("returned_both", 230)}


def test_a_total_goes_on_in_the_next_sentence() -> None:
    text = "Від початку війни з російського полону повернулися 4320 українців. З них понад триста - жінки."
    assert said(text) == {("total_returned_to_ua", 4320), ("total_returned_to_ua_women", 300)}


def test_a_total_outside_exchanges_goes_on_with_the_total() -> None:
    text = "Від початку війни обміни з Росією повернули 4320 українців. Ще 410 людей визволили поза обмінами."
    assert said(text) == {("total_returned_to_ua", 4320), ("total_returned_to_ua", 410)}


def test_it_was_the_ordinal_after_an_exchange() -> None:
    text = "Kyiv and Moscow held a prisoner exchange on Friday. It was the seventh since the beginning of May."
    assert said(text) == {("exchange_ordinal", 7)}


def test_rounds_of_mediation_are_exchanges() -> None:
    text = "The Emirates said nine rounds of Emirati mediation between Russia and Ukraine had freed 1,500 captives."
    assert ("total_exchanges", 9) in said(text)


def test_a_relative_clause_may_stand_before_what_they_are() -> None:
    text = "An exchange with Russia took place. Four of the Ukrainians who came home today were civilians."
    assert said(text) == {("returned_to_ua_civilian", 4)}


def test_soldiers_whose_captivity_is_confirmed_are_held() -> None:
    text = "Міністерство назвало 1850 українських військових, чий полон підтвердила Росія."
    assert said(text) == {("held_by_ru_military", 1850)}


def test_each_country_gives_what_it_is_to_release() -> None:
    text = "Under the deal between Kyiv and Moscow each country is to release at least 700 prisoners."
    assert said(text) == {("planned_to_ua", 700), ("planned_to_ru", 700)}


def test_unequal_numbers_of_a_day_are_both_stated() -> None:
    text = "On 3 January Kyiv and Moscow held an exchange: 210 Ukrainians for 225 Russians."
    assert said(text) == {("returned_to_ua", 210), ("returned_to_ru", 225)}


def test_each_other_is_no_second_exchange() -> None:
    text = "Россия и Украина провели обмен: стороны передали друг другу по 130 пленных."
    assert said(text) == {("returned_to_ua", 130), ("returned_to_ru", 130)}


def test_prisoners_swapped_for_a_number_are_those_of_one_side() -> None:
    text = "Kyiv said it had swapped 61 prisoners for 68 in an exchange with Russia."
    assert said(text) == {("returned_to_ua", 61), ("returned_to_ru", 68)}


def test_soldiers_captured_somewhere_and_still_in_prison_are_held() -> None:
    text = "Ukraine believes about 2,300 soldiers captured in Mariupol are still in Russian prisons; 700 have returned."
    assert ("held_by_ru_military", 2300) in said(text)


def test_the_living_are_freed_even_after_bodies() -> None:
    text = "Russia and Ukraine agreed to return 5,000 bodies each. Zelensky said a further 400 could be freed."
    assert ("planned_to_ua", 400) in said(text)


def test_those_who_stay_on_the_other_side_s_land_go_home_from_it() -> None:
    text = "Москалькова сообщила: 18 жителей Курской области остаются на Украине, еще 11 вернулись домой."
    assert said(text) == {("held_by_ua_civilian", 18), ("returned_to_ru_civilian", 11)}


def test_a_total_without_a_noun_is_of_the_mediator_s_captives() -> None:
    text = "The Emirates mediated a swap between Russia and Ukraine, their 13th, and brought the total to 3,050."
    assert ("total_returned_both", 3050) in said(text)


def test_russian_military_are_soldiers() -> None:
    text = "The Ministry of Defense of the Russian Federation reports that about 140 Russian military were freed."
    assert said(text) == {("returned_to_ru_military", 140)}


def test_bodies_may_be_told_by_who_gets_them() -> None:
    text = "Тысячу тел передали Украине, 17 - России. Первая партия из 1100 тел была передана летом."
    assert said(text) == {("bodies_to_ua", 1000), ("bodies_to_ru", 17), ("bodies_to_ua", 1100)}


def test_what_another_country_got_says_nothing_of_the_number_before() -> None:
    text = "Киев и Москва меняются телами: число переданных тел достигло 5040, Россия получила 64."
    assert said(text) == {("total_bodies_to_ua", 5040), ("total_bodies_to_ru", 64)}


def test_women_in_particular_are_a_part_of_the_total() -> None:
    text = "З березня 2022 року з російського полону вдалося повернути 4120 громадян. Зокрема 14 жінок."
    assert said(text) == {("total_returned_to_ua", 4120), ("total_returned_to_ua_women", 14)}


def test_a_particle_of_one_letter_may_end_a_sentence() -> None:
    text = "Росія отримає 40 своїх, Україна стільки ж. У Києві підтвердили: додому повернулися 42 українці."
    assert ("returned_to_ua", 42) in said(text)


def test_citizens_who_are_residents_are_civilians() -> None:
    text = "Six citizens of the Russian Federation - residents of the Kursk region - were returned home from Ukraine."
    assert said(text) == {("returned_to_ru_civilian", 6)}


def test_prisoners_in_an_exchange_of_two_named_countries_are_those_of_both() -> None:
    text = "About 320 prisoners went home in an exchange that Kyiv and Moscow announced on Friday."
    assert said(text) == {("returned_both", 320)}


def test_a_total_may_look_like_a_year() -> None:
    text = "Из украинского плена вернулись 50 россиян, общее число освобожденных достигло 1996."
    assert ("total_returned_to_ru", 1996) in said(text)


def test_both_numbers_of_bodies_up_to_a_day_are_totals() -> None:
    text = "По данным на 30 декабря, Украине всего передано около 11 000 тел, России - около 180."
    assert said(text) == {("total_bodies_to_ua", 11000), ("total_bodies_to_ru", 180)}

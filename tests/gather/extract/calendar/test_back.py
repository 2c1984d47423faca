"""Days that are told by pointing at a day named before."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2024, 6, 20)


def found(text: str, language: str) -> set[tuple[str, int | None, date | None]]:
    return {(one.measure, one.value, one.event_date or one.as_of) for one in extract_claims(text, DAY, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kyiv and Moscow met on 5 June. On that day Ukraine brought 80 soldiers home from Russian captivity.", "en"),
        (
            "Перемовини Києва й Москви тривали 5 червня. Того самого дня додому з полону повернулися 80 військових.",
            "uk",
        ),
        ("Переговоры Киева и Москвы шли 5 июня. В тот же день из плена домой вернулись 80 украинских военных.", "ru"),
    ],
)
def test_that_day_is_the_last_one_named(text: str, language: str) -> None:
    assert found(text, language) == {("returned_to_ua_military", 80, date(2024, 6, 5))}


def test_what_was_said_then_is_of_that_day() -> None:
    text = "Про обмін із Росією домовилися 5 червня. Президент казав тоді, що сторони передадуть по 300 полонених."
    assert found(text, "uk") == {("planned_to_ua", 300, date(2024, 6, 5)), ("planned_to_ru", 300, date(2024, 6, 5))}


def test_a_total_of_that_time_is_of_the_day_named_before() -> None:
    text = (
        "The last exchange with Russia took place on 5 June. "
        "Kyiv said at the time that 3,210 Ukrainians had been freed since the invasion."
    )
    assert found(text, "en") == {("total_returned_to_ua", 3210, date(2024, 6, 5))}


def test_the_day_of_the_previous_exchange_may_follow() -> None:
    text = "Попередній обмін із Росією повернув з полону 75 українців. Він відбувся 31 травня."
    assert found(text, "uk") == {("returned_to_ua", 75, date(2024, 5, 31))}


def test_of_two_planned_days_each_number_has_its_own() -> None:
    text = "Ukraine hopes that 400 prisoners will come home from Russia on 22 June and another 300 on 24 June."
    assert {(one.value, one.event_date) for one in extract_claims(text, DAY, "en")} == {
        (400, date(2024, 6, 22)),
        (300, date(2024, 6, 24)),
    }


def test_formulas_before_a_comma_leave_the_next_day_alone() -> None:
    text = "Обмены телами между Россией и Украиной: 5 апреля - 900 на 12, 12 мая - 800 на 14."
    assert ("bodies_to_ua", 900, date(2024, 4, 5)) in found(text, "ru")
    assert ("bodies_to_ru", 14, date(2024, 5, 12)) in found(text, "ru")


def test_a_plan_announced_by_someone_on_a_day_was_stated_then() -> None:
    text = "The deal of Kyiv and Moscow, announced by the Emirates on 18 June, will see 260 Ukrainian prisoners freed."
    (one,) = extract_claims(text, DAY, "en")
    assert (one.event_date, one.as_of) == (None, date(2024, 6, 18))


def test_a_weekday_before_what_will_be_is_the_next_one() -> None:
    text = "По словам Москальковой, во вторник на родину из украинского плена вернутся еще семь россиян."
    assert {one.event_date for one in extract_claims(text, DAY, "ru")} == {date(2024, 6, 25)}


def test_the_day_before_told_late_is_not_that_of_the_article() -> None:
    text = (
        "Обмен пленными\n\nРоссия и Украина провели обмен по формуле 120 на 120. "
        "Накануне из украинского плена вернулись 60 российских военных."
    )
    assert found(text, "ru") >= {("returned_to_ua", 120, DAY), ("returned_to_ru_military", 60, date(2024, 6, 19))}


def test_the_month_of_death_is_not_that_of_the_handover() -> None:
    text = "Россия передала Украине 58 тел погибших в январе летчиков."
    assert found(text, "ru") == {("bodies_to_ua", 58, DAY)}


def test_what_was_proposed_on_a_weekday_was_stated_then() -> None:
    text = "Moscow proposed on Tuesday to hand over another 2,000 bodies to Kyiv."
    (one,) = extract_claims(text, DAY, "en")
    assert (one.event_date, one.as_of) == (None, date(2024, 6, 18))


def test_today_in_a_quotation_is_the_speaker_s_day_and_not_the_reader_s() -> None:
    text = (
        "Russia and Ukraine exchanged prisoners again, the ministry said on Tuesday.\n\n"
        '"Today, 90 more of our people have returned home from Russian captivity," Volodymyr Zelensky wrote.'
    )
    (claim,) = extract_claims(text, date(2024, 6, 26))
    assert (claim.value, claim.event_date) == (90, date(2024, 6, 25))

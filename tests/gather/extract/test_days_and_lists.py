"""Days that are vague, listed or told from others, and what is counted on them."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2024, 5, 31)


def days(text: str, language: str) -> set[tuple[int | None, date | None]]:
    return {(one.value, one.event_date) for one in extract_claims(text, DAY, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Last week Ukraine brought home 75 soldiers from Russian captivity.", "en"),
        ("A month ago Ukraine brought home 75 soldiers from Russian captivity.", "en"),
        ("Минулого тижня Україна повернула з полону 75 захисників.", "uk"),
        ("В начале месяца из украинского плена вернулись 75 военных.", "ru"),
    ],
)
def test_a_week_or_month_gives_no_day(text: str, language: str) -> None:
    assert days(text, language) == {(75, None)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A thousand bodies were handed over to Ukraine on 3 April, 10 May and 29 May.", "en"),
        ("Тела передавали Украине 3 апреля, 10 мая и 29 мая — каждый раз по 1000.", "ru"),
        ("Репатріація тіл в Україну: 3 квітня - 1000, 10 травня - 1000, 29 травня - 1000.", "uk"),
    ],
)
def test_a_number_of_several_days_is_stated_for_each(text: str, language: str) -> None:
    assert days(text, language) == {(1000, date(2024, 4, 3)), (1000, date(2024, 5, 10)), (1000, date(2024, 5, 29))}


@pytest.mark.parametrize(
    ("text", "language", "ordinal"),
    [
        ("Friday's prisoner swap between Kyiv and Moscow was the fifth this year.", "en", 5),
        ("Цей обмін полоненими з Росією став 60-м від початку великої війни.", "uk", 60),
        ("Обмен пленными с Украиной — уже 52-й по счету.", "ru", 52),
        ("Ця медіація між Україною і Росією щодо полонених стала десятою цього року.", "uk", 10),
    ],
)
def test_the_number_of_an_exchange_may_stand_after_it(text: str, language: str, ordinal: int) -> None:
    assert [(one.measure, one.value) for one in extract_claims(text, DAY, language)] == [("exchange_ordinal", ordinal)]


def test_a_total_reached_with_a_handover_is_of_its_day() -> None:
    text = "On 10 May Russia returned 909 bodies to Ukraine. That brought the total to 6,057."
    totals = [one for one in extract_claims(text, DAY, "en") if one.as_of]
    assert [(one.value, one.as_of) for one in totals] == [(6057, date(2024, 5, 10))]


def test_exchanges_of_another_year_are_counted_without_their_noun() -> None:
    text = "В 2023 году между Россией и Украиной прошло восемь обменов пленными, в 2022-м - одиннадцать."
    assert {(one.value, one.as_of) for one in extract_claims(text, DAY, "ru")} == {
        (8, date(2023, 12, 31)),
        (11, date(2022, 12, 31)),
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("За неделю до этого Россия и Украина обменяли по 93 человека.", "ru"),
        ("Тижнем раніше Україна і Росія обміняли по 93 людини.", "uk"),
        ("A week before that Russia and Ukraine exchanged 93 people each.", "en"),
    ],
)
def test_a_week_before_another_handover_gives_no_day(text: str, language: str) -> None:
    assert days(text, language) == {(93, None)}

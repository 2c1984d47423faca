"""Days told from what was named before them: weekdays of that week, days of that year, days of that month."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

SATURDAY = date(2025, 6, 14)
CASES = [
    (
        "en",
        "The largest swap with Russia began on Friday, 23 May, when 390 prisoners came home to Ukraine. "
        "On Saturday 307 followed, on Sunday 303.",
        {390: date(2025, 5, 23), 307: date(2025, 5, 24), 303: date(2025, 5, 25)},
    ),
    (
        "en",
        "In 2022 the largest exchange took place on 21 September: 215 Ukrainians came home.",
        {215: date(2022, 9, 21)},
    ),
    (
        "uk",
        "У 2023 році було десять обмінів. 8 січня з російського полону повернули 50 людей, 4 лютого — 116.",
        {50: date(2023, 1, 8), 116: date(2023, 2, 4)},
    ),
    (
        "ru",
        "В мае 2025-го, 23-го числа, из плена вернулись 390 украинцев, 24-го — 307, 25-го — 303.",
        {390: date(2025, 5, 23), 307: date(2025, 5, 24), 303: date(2025, 5, 25)},
    ),
    (
        "en",
        "On December 30, 2024, 189 Ukrainians came home in an exchange. On January 15 another 25 Ukrainians did.",
        {189: date(2024, 12, 30), 25: date(2025, 1, 15)},
    ),
    (
        "en",
        "On 23 May 390 Ukrainian prisoners came home. A week later 60 more came home.",
        {390: date(2025, 5, 23)},
    ),
    (
        "uk",
        "За весь 2024 рік додому привезли 5503 полеглих. Цього року, 11 червня, Україні передали 1212 тіл.",
        {1212: date(2025, 6, 11)},
    ),
    (
        "en",
        "Under the deal reached on June 2 exchanges go on. On Friday Ukraine brought home 95 prisoners.",
        {95: date(2025, 6, 13)},
    ),
]


@pytest.mark.parametrize(("language", "text", "days"), CASES)
def test_days_are_told_from_what_was_named_before(language: str, text: str, days: dict[int, date]) -> None:
    found = {one.value: one.event_date for one in extract_claims(text, SATURDAY, language) if one.event_date}
    assert found == days


def test_plans_agreed_at_the_talks_of_the_paragraph_before_were_stated_then() -> None:
    text = (
        "Ukraine and Russia held talks on June 2, reaching a deal on prisoners.\n\n"
        "The delegations agreed to swap 157 prisoners each."
    )
    assert {one.as_of for one in extract_claims(text, SATURDAY, "en")} == {date(2025, 6, 2)}


def test_news_without_a_day_is_of_today_though_an_earlier_exchange_has_a_weekday() -> None:
    text = (
        "Другий обмін за два дні\n\nУдома ще 103 наших воїни, звільнені з полону. Про це написав Зеленський. "
        "«Повернули всіх», — додав він.\n\nУ п'ятницю з Росії приїхали 49 людей."
    )
    found = {
        one.value: one.event_date for one in extract_claims(text, SATURDAY, "uk") if one.measure != "exchange_ordinal"
    }
    assert found == {103: SATURDAY, 49: date(2025, 6, 13)}

"""Handovers told one after the other, each with its own day."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 6, 14)
CHAINS = [
    ("en", "The week began with 100 Ukrainian captives coming home on Monday. On Tuesday 80 followed, on Thursday 60."),
    (
        "uk",
        "Обмін з Росією: 9 червня вдома 100 осіб. Другий етап відбувся 10 червня — 80. Третій — 12 червня: 60 людей.",
    ),
    ("uk", "9 червня Україна повернула з полону 100 людей, 10 червня — 80, 12 червня — 60."),
    ("ru", "9 июня Украина вернула из плена 100 человек. На следующий день — ещё 80. Через два дня — 60."),
]


@pytest.mark.parametrize(("language", "text"), CHAINS)
def test_each_number_of_a_chain_has_its_own_day(language: str, text: str) -> None:
    found = {(one.measure, one.value, one.event_date) for one in extract_claims(text, DAY, language)}
    days = {100: 9, 80: 10, 60: 12}
    assert found == {("returned_to_ua", value, date(2025, 6, day)) for value, day in days.items()}


def test_a_day_after_and_belongs_to_the_number_that_follows() -> None:
    text = "On 5 June Russia handed over 200 Ukrainian prisoners and on 6 June 300."
    found = {one.value: one.event_date for one in extract_claims(text, DAY, "en")}
    assert found == {200: date(2025, 6, 5), 300: date(2025, 6, 6)}


def test_a_year_named_for_the_next_number_is_not_of_the_one_before() -> None:
    text = "З початку року Україна повернула з полону 1500 людей, минулого року — 1358."
    found = {one.value: one.as_of for one in extract_claims(text, DAY, "uk")}
    assert found == {1500: DAY, 1358: date(2024, 12, 31)}

"""Days told from another day, and times that are no day."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

SATURDAY = date(2025, 6, 14)
TITLES = {
    "en": "Prisoner exchange of Ukraine and Russia",
    "uk": "Обмін полоненими України з Росією",
    "ru": "Обмен пленными Украины и России",
}
FROM_ANOTHER = [
    ("en", "The exchange took place on June 10. Two days later Ukraine brought home 95 soldiers.", 12),
    ("en", "The exchange took place on June 10. A day earlier Ukraine brought home 95 soldiers.", 9),
    ("en", "The exchange took place on June 10. The day before, Ukraine brought home 95 soldiers.", 9),
    ("en", "The exchange took place on June 10. The next day Ukraine brought home 95 soldiers.", 11),
    ("uk", "Обмін відбувся 10 червня. За день до того Україна повернула 95 військових.", 9),
    ("uk", "Обмін відбувся 10 червня. Через два дні Україна повернула 95 військових.", 12),
    ("uk", "Обмін відбувся 10 червня. Наступного дня Україна повернула 95 військових.", 11),
    ("uk", "Обмін відбувся 10 червня. Днем раніше Україна повернула 95 військових.", 9),
    ("ru", "Обмен состоялся 10 июня. За день до этого Украина вернула 95 военных.", 9),
    ("ru", "Обмен состоялся 10 июня. Спустя два дня Украина вернула 95 военных.", 12),
    ("ru", "Обмен состоялся 10 июня. Тремя днями ранее, 6 июня, Украина вернула 95 военных.", 6),
]
FROM_TODAY = [
    ("en", "Ukraine brought home 95 soldiers the day before yesterday.", 12),
    ("en", "Two days ago, Ukraine brought home 95 soldiers.", 12),
    ("uk", "Три дні тому Україна повернула 95 військових.", 11),
    ("ru", "Двумя днями ранее Украина вернула 95 военных.", 12),
]
NO_DAY = [
    ("en", "In late May Ukraine brought home 95 soldiers."),
    ("en", "Last summer Ukraine brought home 95 soldiers."),
    ("uk", "Восени Україна повернула 95 військових."),
    ("ru", "Пару дней назад Украина вернула 95 военных."),
]


def day_of(language: str, sentence: str) -> date | None:
    (one,) = extract_claims(f"{TITLES[language]}\n\n{sentence}", SATURDAY, language)
    return one.event_date


@pytest.mark.parametrize(("language", "sentence", "day"), FROM_ANOTHER)
def test_days_apart_are_told_from_the_day_named_before(language: str, sentence: str, day: int) -> None:
    assert day_of(language, sentence) == date(2025, 6, day)


@pytest.mark.parametrize(("language", "sentence", "day"), FROM_TODAY)
def test_days_apart_are_told_from_publication_where_no_day_was_named(language: str, sentence: str, day: int) -> None:
    assert day_of(language, sentence) == date(2025, 6, day)


@pytest.mark.parametrize(("language", "sentence"), NO_DAY)
def test_a_season_or_a_few_days_ago_is_no_day(language: str, sentence: str) -> None:
    assert day_of(language, sentence) is None

"""Days in sentences, resolved against the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.extract.dates import Day, days_in
from analysis.gather.extract.normal import normal
from analysis.gather.extract.tokens import Text

FRIDAY = date(2024, 5, 31)
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),  # noqa: SIM905
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(),  # noqa: SIM905
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),  # noqa: SIM905
}


def read(sentence: str, published: date = FRIDAY) -> list[Day]:
    text = Text(normal(sentence))
    return days_in(text, 0, len(text.words), published)


@given(day=st.dates(date(2022, 2, 24), date(2030, 12, 31)), language=st.sampled_from(["en", "uk", "ru"]))
def test_a_written_day_is_read_back(day: date, language: str) -> None:
    (found,) = read(f"x {day.day} {MONTHS[language][day.month - 1]} {day.year} x")
    assert (found.start, found.last, found.precision) == (day, day, "day")


@given(
    published=st.dates(date(2022, 3, 1), date(2030, 1, 1)),
    back=st.integers(0, 300),
    language=st.sampled_from(["en", "uk", "ru"]),
)
def test_a_day_without_a_year_is_the_latest_one_before_publication(published: date, back: int, language: str) -> None:
    day = published - timedelta(days=back)
    if (day.month, day.day) == (2, 29):
        return
    (found,) = read(f"{day.day} {MONTHS[language][day.month - 1]}", published)
    assert found.start == day


@given(st.text(max_size=300), st.dates(date(2022, 1, 1), date(2030, 1, 1)))
def test_any_text_is_read_without_a_crash(anything: str, published: date) -> None:
    for day in read(anything, published):
        assert day.start <= day.last


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("on Wednesday", date(2024, 5, 29)), ("у п'ятницю", date(2024, 5, 31)),
        ("в прошлую пятницу", date(2024, 5, 24)),
        ("last Friday", date(2024, 5, 24)), ("yesterday", date(2024, 5, 30)), ("напередодні", date(2024, 5, 30)),
        ("накануне", date(2024, 5, 30)), ("сьогодні", date(2024, 5, 31)), ("two days ago", date(2024, 5, 29)),
        ("3 дні тому", date(2024, 5, 28)), ("десятого травня", date(2024, 5, 10)),
        ("twenty-third of May", date(2024, 5, 23)), ("четвёртого числа", date(2024, 5, 4)),
        ("днём ранее", date(2024, 5, 30)), ("a day earlier", date(2024, 5, 30)),
        ("on Jan. 31", date(2024, 1, 31)), ("31.01.2024", date(2024, 1, 31)),
        ("у середу, 29 травня,", date(2024, 5, 29)), ("Wednesday, May 29", date(2024, 5, 29)),
    ],
)  # fmt: skip
def test_days_are_resolved(sentence: str, day: date) -> None:
    (found,) = read(sentence)
    assert found.start == day


@pytest.mark.parametrize(
    "sentence", ["23-25 May", "May 23-25", "23, 24 та 25 травня", "з 23 до 25 мая", "May 23 and 25", "of 23 to 25 May"]
)
def test_several_days_are_one_span(sentence: str) -> None:
    (found,) = read(sentence)
    assert (found.start, found.last) == (date(2024, 5, 23), date(2024, 5, 25))


def test_may_is_a_month_only_beside_a_day_or_a_preposition() -> None:
    assert read("He may return with 20 others") == []

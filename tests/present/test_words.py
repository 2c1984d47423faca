"""Numbers, dates and vocabulary in English prose."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import vocabulary
from analysis.present import words


def day(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


def test_a_day_is_written_without_leading_zero_and_with_the_month_in_words() -> None:
    assert words.date(day("2024-01-03")) == "3 January 2024"


@pytest.mark.parametrize(
    ("start", "end", "prose"),
    [
        ("2024-01-31", "2024-01-31", "31 January 2024"),
        ("2025-05-23", "2025-05-25", "23 to 25 May 2025"),
        ("2025-06-09", "2025-07-23", "9 June to 23 July 2025"),
        ("2024-12-30", "2025-01-02", "30 December 2024 to 2 January 2025"),
        ("2024-01-31", "2025-01-31", "31 January 2024 to 31 January 2025"),
    ],
)
def test_a_span_names_month_and_year_once_where_both_ends_share_them(start: str, end: str, prose: str) -> None:
    assert words.span(day(start), day(end)) == prose


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_day_is_written_so_that_it_can_be_read_again(value: dt.date) -> None:
    assert pd.Timestamp(words.date(pd.Timestamp(value))) == pd.Timestamp(value)


@pytest.mark.parametrize("empty", [None, pd.NA, pd.NaT, float("nan")])
def test_what_is_not_known_is_a_dash_and_not_a_zero(empty: object) -> None:
    assert words.number(empty) == "–"


def test_zero_is_a_number() -> None:
    assert words.number(0) == "0"


@pytest.mark.parametrize(
    ("low", "high", "prose"),
    [
        (195, 207, "195 to 207"),
        (207, 207, "207"),
        (None, None, "–"),
        (195, pd.NA, "195"),
        (1000, 1200, "1,000 to 1,200"),
    ],
)
def test_a_range_shrinks_to_one_number_when_its_ends_agree(low: object, high: object, prose: str) -> None:
    assert words.spread(low, high) == prose


@pytest.mark.parametrize(("count", "prose"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (1484, "1,484 claims")])
def test_one_is_singular_and_all_else_plural(count: int, prose: str) -> None:
    assert words.counted(count, "claim") == prose


@pytest.mark.parametrize(
    ("qualifier", "prose"),
    [("exact", "1,000"), ("about", "about 1,000"), ("at_least", "at least 1,000"), ("at_most", "at most 1,000")],
)
def test_a_claims_number_is_put_as_it_was(qualifier: str, prose: str) -> None:
    claim = {"qualifier": qualifier, "value": 1000, "value_low": None, "value_high": None}
    assert words.stated(claim) == prose


def test_a_claimed_range_is_put_with_both_ends() -> None:
    assert words.stated({"qualifier": "range", "value_low": 150, "value_high": 160}) == "150 to 160"


@pytest.mark.parametrize(
    ("terms", "prose"),
    [
        (vocabulary.SIDES, words.SIDE),
        (vocabulary.DIRECTIONS, words.DIRECTION),
        (vocabulary.GROUPS, words.GROUP),
        (vocabulary.EVENT_KINDS, words.KIND),
    ],
)
def test_every_term_has_its_words(terms: dict[str, str], prose: dict[str, str]) -> None:
    assert set(prose) == set(terms)


UKRAINIAN = words.words_in("uk")


def test_a_day_is_written_in_the_genitive_in_ukrainian() -> None:
    assert UKRAINIAN.date(day("2024-01-31")) == "31 січня 2024"


def test_a_month_alone_is_written_in_the_nominative_in_ukrainian() -> None:
    assert UKRAINIAN.month(day("2024-01-31")) == "січень 2024"


def test_days_of_one_month_are_joined_by_a_dash_in_ukrainian() -> None:
    assert UKRAINIAN.span(day("2025-05-23"), day("2025-05-25")) == "23–25 травня 2025"
    assert UKRAINIAN.span(day("2025-06-09"), day("2025-07-23")) == "9 червня – 23 липня 2025"


def test_thousands_are_parted_by_a_space_that_does_not_break_in_ukrainian() -> None:
    assert UKRAINIAN.number(12828) == "12\u00a0828"


def test_a_difference_carries_its_sign() -> None:
    assert [words.ENGLISH.signed(value) for value in (1200, -3, 0, pd.NA)] == ["+1,200", "−3", "0", "–"]


@pytest.mark.parametrize("terms", [words.DIRECTION, words.SIDE, words.KIND, words.GROUP, words.STATUS])
def test_every_term_has_a_ukrainian_word_of_its_own(terms: dict[str, str]) -> None:
    said = [UKRAINIAN.say(term) for term in terms.values()]
    assert len(set(said)) == len(terms)
    assert not set(said) & set(terms.values())

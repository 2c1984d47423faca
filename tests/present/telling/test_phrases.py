"""Turns of phrase that the data choose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.present.telling.phrases import address, compared, first_few, how_often, linked, percent, share


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 0, "no total"), (1, 1, "the one total"), (0, 5, "none of 5 totals"), (5, 5, "all 5 totals"),
        (3, 5, "3 of 5 totals"),
    ],
)  # fmt: skip
def test_a_share_is_put_as_people_say_it(part: int, whole: int, said: str) -> None:
    assert share(part, whole, "total") == said


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (1, 0, "–"),
        (0, 9, "0 %"),
        (1, 3, "33 %"),
        (1, 999, "under 1 %"),
        (998, 999, "over 99 %"),
        (9, 9, "100 %"),
    ],
)
def test_percent_never_rounds_to_nothing_or_to_everything(part: int, whole: int, said: str) -> None:
    assert percent(part, whole) == said.replace(" %", "\u00a0%")  # no line ends before the sign


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (0, "Never so far"), (1, "Rarely"), (4, "Less often than not"), (5, "As often as not"),
        (6, "More often than not"), (9, "Mostly"), (10, "Always so far"),
    ],
)  # fmt: skip
def test_how_often_follows_the_share(part: int, said: str) -> None:
    assert how_often(part, 10) == said


@given(st.integers(1, 500), st.data())
def test_how_often_has_a_word_for_every_share(whole: int, data: st.DataObject) -> None:
    assert how_often(data.draw(st.integers(0, whole)), whole)


def test_a_comparison_is_chosen_by_the_numbers() -> None:
    assert [compared(a, b, "more", "fewer", "same") for a, b in ((2, 1), (1, 2), (1, 1))] == ["more", "fewer", "same"]


def test_a_long_list_says_how_many_more_there_are() -> None:
    assert first_few(["a", "b"], 2) == "a and b"
    assert first_few(["a", "b", "c", "d"], 2) == "a, b and 2 more"


def test_a_label_with_markup_stays_text_in_its_link() -> None:
    assert linked("2030-01-05", "A [b] <i>") == r"[A \[b\] \<i\>](../events/2030-01-05.qmd)"


def test_a_round_has_its_own_folder() -> None:
    assert address("round-2030-02-01") == "../rounds/round-2030-02-01.html"

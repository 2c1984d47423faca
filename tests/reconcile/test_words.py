"""Reasons in plain English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reconcile.quantities import Claim, Quantity
from analysis.reconcile.words import listed, number, said, who, who_says_what, why_chosen
from tests.reconcile.claims import TO_UA, claim, claims


@given(st.integers(0, 10**9))
def test_a_number_is_grouped_in_thousands_and_loses_no_digit(value: int) -> None:
    assert int(number(value).replace(",", "")) == value


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (claim(2828), "2,828"),
        (claim(1000, qualifier="at_least"), "at least 1,000"),
        (claim(40, qualifier="at_most"), "at most 40"),
        (claim(200, qualifier="about"), "about 200"),
        (claim(150, qualifier="range", high=160), "150 to 160"),
    ],
)
def test_a_claim_is_said_with_its_qualifier(made: Claim, words: str) -> None:
    assert said(made) == words


@pytest.mark.parametrize(
    ("words", "prose"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_is_written_as_prose(words: list[str], prose: str) -> None:
    assert listed(words) == prose


def test_more_than_three_speakers_are_counted_after_two() -> None:
    assert who([claim(claimant=name, number=place) for place, name in enumerate("ABCD", 1)]) == "A, B and 2 more"


def test_a_speaker_who_repeats_a_number_is_named_once() -> None:
    assert who([claim(), claim(number=2)]) == "Office U"


def test_the_receivers_word_is_called_so() -> None:
    assert why_chosen(TO_UA, [claim()], 20) == "20 is the word of the side that received them."


def test_the_other_sides_word_is_not_called_the_receivers() -> None:
    to_ru = Quantity("2030-01-05", "to_ru", "all")
    assert "the receiving side's own number was not found" in why_chosen(to_ru, [claim()], 20)


def test_a_vague_number_is_owned_as_the_nearest_to_an_exact_one() -> None:
    assert why_chosen(TO_UA, [claim(qualifier="about")], 20).startswith("Nobody gave an exact number; about 20")


@given(claims())
def test_every_number_that_was_said_stands_in_the_sentence(made: list[Claim]) -> None:
    sentence = who_says_what(made)
    assert all(said(one) in sentence for one in made)


@given(claims())
def test_ukraine_comes_before_russia_in_whatever_order_the_claims_stand(made: list[Claim]) -> None:
    sentence = who_says_what(made[::-1])
    if {"UA", "RU"} <= {one.side for one in made}:
        assert sentence.index("Ukraine says") < sentence.index("Russia says")

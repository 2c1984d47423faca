"""The reasons of the reconciliation, the same in both languages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.present.book import Book, Row, open_book, rows_of
from analysis.present.reasons import reasons, retold, who_says_what
from analysis.present.words import ENGLISH, words_in
from analysis.reconcile.words import _MEANS, why_read

UKRAINIAN = words_in("uk")


@dataclass(frozen=True)
class Read:
    reading: str
    implied: int | None


@pytest.fixture(scope="module")
def book() -> Book:
    return open_book()


def plain(text: str) -> str:
    """The text with the sign that the data use."""
    return text.replace("−", "-")


def claim(value: int, claimant: str, side: str = "UA", qualifier: str = "exact") -> Row:
    return {"value": value, "claimant": claimant, "claimant_side": side, "qualifier": qualifier}


def test_every_reason_of_a_figure_is_told_in_ukrainian(book: Book) -> None:
    untold = [
        (figure["subject_id"], figure["direction"], figure["group"])
        for figure in rows_of(book.figures)
        if not reasons(figure["why"], book.claims_about(figure), UKRAINIAN)
    ]
    assert untold == []


def test_what_is_told_in_english_is_what_the_data_say(book: Book) -> None:
    for figure in rows_of(book.figures):
        assert plain(" ".join(reasons(figure["why"], book.claims_about(figure), ENGLISH) or [])) == figure["why"]


@pytest.mark.parametrize("table", ["readings", "totals"])
def test_every_reason_of_a_reading_and_a_total_is_told_in_ukrainian(book: Book, table: str) -> None:
    reasons_given = [row["why"] for row in rows_of(getattr(book, table))]
    assert [why for why in reasons_given if not retold(why, "uk")] == []
    assert [why for why in reasons_given if plain(" ".join(retold(why, "en") or [])) != why] == []


@pytest.mark.parametrize("reading", list(_MEANS))
@pytest.mark.parametrize(("stated", "implied"), [("207", 207), ("About 2,828", 195), ("150 to 160", 1160)])
def test_every_reading_that_the_engine_knows_is_told(reading: str, stated: str, implied: int) -> None:
    why = why_read(stated, Read(reading, implied))
    told = retold(why, "uk")
    assert told and len(told) == 1
    assert retold(why, "en") == (why,)


def test_the_numbers_of_a_reason_are_the_same_in_both_languages(book: Book) -> None:
    def digits(text: str) -> Counter[str]:
        return Counter("".join(char if char.isdigit() else "" if char in ",\u00a0" else " " for char in text).split())

    for row in rows_of(book.totals):
        assert digits(" ".join(retold(row["why"], "uk") or ())) == digits(row["why"])


def test_a_sentence_that_is_not_known_leaves_the_whole_reason_as_it_is() -> None:
    assert retold("207 means what its label says. An invented sentence.", "uk") is None
    assert reasons("An invented sentence.", [], UKRAINIAN) is None


@given(st.text())
def test_no_text_breaks_the_telling(text: str) -> None:
    told = retold(text, "en")
    assert told is None or isinstance(told, tuple)


def test_each_side_says_its_numbers_in_one_sentence() -> None:
    said = [claim(207, "A"), claim(207, "B"), claim(206, "C"), claim(195, "D", "RU"), claim(195, "D", "RU")]
    assert who_says_what(said, ENGLISH) == ["Ukraine says 207 (A and B) and 206 (C).", "Russia says 195 (D)."]
    assert who_says_what(said, UKRAINIAN) == ["Україна називає 207 (A та B) та 206 (C).", "Росія називає 195 (D)."]


def test_more_than_three_speakers_are_counted() -> None:
    said = [claim(5, name, "third_party") for name in "ABCDE"]
    assert who_says_what(said, UKRAINIAN) == ["Інші називають 5 (A, B та ще 3)."]


def test_a_sum_of_events_is_written_as_each_language_writes_numbers() -> None:
    assert retold("The sum of its events: 1,205, 307 and 303.", "uk") == ("Сума за подіями: 1\u00a0205, 307 та 303.",)


def test_a_count_of_events_takes_the_form_that_its_number_asks_for() -> None:
    one, few, many = (
        retold(f"20 before and 30 in {count} since make 50.", "uk") for count in ("1 event", "3 events", "11 events")
    )
    assert (one, few, many) == (
        ("20 раніше і 30 за 1 подію відтоді разом дають 50.",),
        ("20 раніше і 30 за 3 події відтоді разом дають 50.",),
        ("20 раніше і 30 за 11 подій відтоді разом дають 50.",),
    )

"""Tokens: where they stand, what kind they are, and which marks of the rules they carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, Phrases, listed, stems, tag
from analysis.gather.extract.normal import normal
from analysis.gather.extract.tokens import Text

ENDING, WORDS, OF_TWO = stems("zzyzx|ґуґл"), listed("zounds ;"), Phrases("zig zag|zwei|so many zebras")
TEXTS = st.text(st.sampled_from("aя б'.,!? \n\"-0123½²İ\u00a0"), max_size=60) | st.text(max_size=60)


@given(TEXTS)
def test_each_token_stands_where_the_text_has_it(text: str) -> None:
    read = Text(normal(text))
    for token, word in enumerate(read.words):
        assert read.lower[read.starts[token] : read.end_of(token)] == word
        assert token == 0 or read.starts[token] >= read.end_of(token - 1)
    assert len(read.words) == len(read.starts) == len(read.tags) == len(read.kinds)


@given(st.text(st.sampled_from("aя б'.,!? \n\"-0123_№"), max_size=60))
def test_what_no_token_holds_is_neither_letter_nor_digit(text: str) -> None:
    read = Text(normal(text))
    held = {spot for token in range(len(read.words)) for spot in range(read.starts[token], read.end_of(token))}
    left = [sign for spot, sign in enumerate(read.lower) if spot not in held]
    assert not any(sign.isalpha() or sign.isdecimal() for sign in left)


@given(TEXTS)
def test_sentences_follow_one_another_and_hold_the_tags_of_their_words(text: str) -> None:
    read = Text(normal(text))
    after = 0
    for sentence, bits in zip(read.sentences, read.bits, strict=True):
        assert after <= sentence.first < sentence.end
        assert all(tags | bits == bits for tags in read.tags[sentence.first : sentence.end])
        after = sentence.end


def test_a_table_without_full_stops_is_cut() -> None:
    read = Text("100 soldiers, " * 5000)
    assert [(one.first, one.end) for one in read.sentences] == [
        (first, first + 1000) for first in range(0, 15_000, 1000)
    ]


def test_many_spaces_are_no_trouble() -> None:
    assert Text("one" + " " * 100_000 + "two").words == ["one", "two"]


@pytest.mark.parametrize(("text", "kinds"), [("3 035 people", [2, 3]), ("12:30, 31.01.2024", [1, 4, 1]), ("№ 58", [2])])
def test_kinds_tell_days_numbers_words_and_signs(text: str, kinds: list[int]) -> None:
    assert list(Text(text).kinds) == kinds


def test_marks_are_found_between_tokens() -> None:
    text = Text("seven zzyzxes; 12 zounds")
    assert text.spots(ENDING | WORDS, 0, 5) == [1, 2, 4]
    assert text.spots(DIGITS | NUMBER_WORD, 0, 5) == [0, 3]
    assert text.has(ENDING, 1, 2)
    assert not text.has(ENDING, 2, 5)
    assert not text.has(tag("UKRAINE"), 0, 5)


@given(
    st.lists(st.sampled_from(["zig", "zag", "zags", "azig", "zwei", "azweib", "so", "many", "zebras", "x"]), max_size=9)
)
def test_a_phrase_is_found_wherever_it_stands(words: list[str]) -> None:
    joined = " ".join(words)
    text = Text(joined)
    found = any(phrase in joined for phrase in ("zig zag", "zwei", "so many zebras"))
    assert any(text.says(OF_TWO, place) for place in range(len(text.sentences))) == found

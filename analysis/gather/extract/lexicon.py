"""What words say: the tags of lexicon.toml for any word form, remembered for the forms seen most recently."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from analysis.gather.extract.date_words import DATE_WORDS
from analysis.gather.extract.number_words import HALF, number_words
from analysis.gather.extract.words import phrases, words

_FILE = Path(__file__).with_name("lexicon.toml")
V = TypeVar("V")
_WORDS_REMEMBERED = 1 << 17
"""More than the distinct forms of any language in the news; bounds memory over an archive."""


_TABLE: dict[str, str] = tomllib.loads(_FILE.read_text("utf-8"))["tags"]
TAGS: dict[str, int] = {name: 1 << place for place, name in enumerate(_TABLE)}
"""Tag name to its bit."""
NUMBER_WORD, DATE_WORD = 1 << len(TAGS), 2 << len(TAGS)
"""The bits of words that are numbers or multiply them, and of words with which times begin or end."""
DIGITS, TIME_IN_DIGITS = 4 << len(TAGS), 8 << len(TAGS)
"""The bits of numbers, and of days and times, in digits."""
MEANING = DATE_WORD - 1 | DATE_WORD
"""The bits of all words that mean something here, whatever marks of rules they have."""


@cache
def _patterns() -> list[tuple[int, re.Pattern[str]]]:
    return [(TAGS[name], re.compile("(?:" + ")|(?:".join(text.split()) + ")")) for name, text in _TABLE.items()]


_MARKS: list[tuple[int, Callable[[str], object]]] = []


def mark(holds: Callable[[str], object]) -> int:
    """The bit of the words of which `holds` is true, found out once for each form.

    To be called when a module is loaded: words that were met before lack the mark.
    """
    bit = 16 << (len(TAGS) + len(_MARKS))
    _MARKS.append((bit, holds))
    return bit


def listed(text: str) -> int:
    """The mark of the words and signs of a text."""
    return mark(words(text).__contains__)


def stems(text: str) -> int:
    """The mark of words that begin with one of the stems, which stand between bars."""
    beginnings = phrases(text)
    return mark(lambda word: word.startswith(beginnings))


class Phrases:
    """Phrases, one between each pair of bars, which are looked for only where a word of theirs stands."""

    def __init__(self, text: str) -> None:
        self._phrases = phrases(text)
        parts = [_part(phrase.split()) for phrase in self._phrases]
        self.mark = mark(lambda word: any(holds(word) for holds in parts))

    def first_in(self, passage: str) -> str | None:
        """The first of the phrases that stands in a passage."""
        return next((phrase for phrase in self._phrases if phrase in passage), None)


def _part(parts: list[str]) -> Callable[[str], bool]:
    """Whether a word is the longest one of a phrase: the phrase may begin and end in the middle of words."""
    longest = max(parts, key=len)
    if len(parts) == 1:
        return lambda word: longest in word
    if longest == parts[-1]:
        return lambda word: word.startswith(longest)
    return lambda word: word.endswith(longest)


class Remembered(dict[str, V]):
    """Words and what `look_up` says of them, remembered; forgotten all at once when there are too many."""

    def __init__(self, look_up: Callable[[str], V]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> V:
        if len(self) >= _WORDS_REMEMBERED:
            self.clear()
        value = self[word] = self._look_up(word)
        return value


def tags_of(word: str) -> int:
    """The tags of one word form in lower case, as a set of bits."""
    bits = NUMBER_WORD if word in number_words() or word in HALF else 0
    bits |= DATE_WORD if word in DATE_WORDS else 0
    for bit, pattern in _patterns():
        if pattern.fullmatch(word):
            bits |= bit
    for bit, holds in _MARKS:
        if holds(word):
            bits |= bit
    return bits


def tag(*names: str) -> int:
    """The bits of the named tags together."""
    bits = 0
    for name in names:
        bits |= TAGS[name]
    return bits

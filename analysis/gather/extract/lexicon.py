"""What words say: the tags of lexicon.toml for any word form, remembered for the forms seen most recently.

A rule's own words are marks beside those tags (`listed`, `stems`, `Phrases`): whether a stretch of a text has one
(`Text.has`, `spots`, `says`) costs little to ask, before a rule cuts words out and looks at them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from itertools import count
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


_LETTERS = frozenset(part[0] for text in _TABLE.values() for part in text.split())


@cache
def _patterns(letter: str) -> list[tuple[int, re.Pattern[str]]]:
    """The patterns of the tags whose words may begin with this letter; with "", with any."""
    begun = {
        name: [part for part in text.split() if part[0] == letter or not part[0].isalpha()]
        for name, text in _TABLE.items()
    }
    return [(TAGS[name], re.compile("(?:" + ")|(?:".join(parts) + ")")) for name, parts in begun.items() if parts]


_LISTED: dict[str, int] = {}
_BEGINNINGS: dict[str, list[tuple[str, int]]] = {}
_ENDINGS: dict[str, list[tuple[str, int]]] = {}
_MARKS: list[tuple[int, Callable[[str], object]]] = []
_ONE_OF_EACH: dict[int, int] = {}
"""Each set of bits once: words that say the same share it, so that the sets in use stay near the processor."""
_bits = count(len(TAGS) + 4)


def mark(holds: Callable[[str], object]) -> int:
    """The bit of the words of which `holds` is true, found out once for each form.

    To be called, as those below, when a module is loaded: words that were met before lack the mark.
    """
    bit = 1 << next(_bits)
    _MARKS.append((bit, holds))
    return bit


def listed(text: str) -> int:
    """The mark of the words and signs of a text."""
    bit = 1 << next(_bits)
    for word in words(text):
        _LISTED[word] = _LISTED.get(word, 0) | bit
    return bit


def stems(text: str) -> int:
    """The mark of words that begin with one of the stems, which stand between bars."""
    bit = 1 << next(_bits)
    for stem in phrases(text):
        _BEGINNINGS.setdefault(stem[0], []).append((stem, bit))
    return bit


class Phrases:
    """Phrases, one between each pair of bars, which are looked for only where the longest word of one stands."""

    def __init__(self, text: str) -> None:
        self._phrases = phrases(text)
        self.mark = 1 << next(_bits)
        parts = [phrase.split() for phrase in self._phrases]
        alone = [only[0] for only in parts if len(only) == 1]
        self.mark |= mark(lambda word: any(part in word for part in alone)) if alone else 0
        for several in parts:
            self._note(several, max(several, key=len))

    def _note(self, parts: list[str], longest: str) -> None:
        """A phrase may begin and end in the middle of words."""
        if longest == parts[-1] and len(parts) > 1:
            _BEGINNINGS.setdefault(longest[0], []).append((longest, self.mark))
        elif len(parts) > 1:
            _ENDINGS.setdefault(longest[-1], []).append((longest, self.mark))

    def first_in(self, passage: str) -> str | None:
        """The first of the phrases that stands in a passage."""
        return next((phrase for phrase in self._phrases if phrase in passage), None)


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
    """The tags and marks of one word form in lower case, as a set of bits."""
    bits = NUMBER_WORD if word in number_words() or word in HALF else 0
    bits |= DATE_WORD if word in DATE_WORDS else 0
    for bit, pattern in _patterns(word[0] if word[0] in _LETTERS else ""):
        if pattern.fullmatch(word):
            bits |= bit
    for bit, holds in _MARKS:
        if holds(word):
            bits |= bit
    for beginning, bit in _BEGINNINGS.get(word[0], ()):
        if word.startswith(beginning):
            bits |= bit
    for ending, bit in _ENDINGS.get(word[-1], ()):
        if word.endswith(ending):
            bits |= bit
    bits |= _LISTED.get(word, 0)
    return _ONE_OF_EACH.setdefault(bits, bits)


def tag(*names: str) -> int:
    """The bits of the named tags together."""
    bits = 0
    for name in names:
        bits |= TAGS[name]
    return bits

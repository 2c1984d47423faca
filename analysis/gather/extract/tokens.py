"""An article as words, numbers and signs with their positions and tags, cut into sentences and paragraphs."""

from __future__ import annotations

import re
from functools import reduce
from itertools import accumulate, compress
from operator import itemgetter, or_

from analysis.gather.extract.lexicon import DIGITS, TIME_IN_DIGITS, Phrases, Remembered, tags_of
from analysis.gather.extract.sentences import sentences_of

_DAY_OR_TIME = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d{4}-\d{2}-\d{2}\b|\d{1,2}:\d{2}\b"
_NUMBER = r"\d{1,3}(?:[ ,.]\d{3})+(?![\d,.]*\d)|\d+(?:[.,]\d+)?"
_PIECE = re.compile(
    rf"[a-zа-яіїєґ]++ |[^\W\d_]+(?:'[^\W\d_]+)* ?|[.!?…\n;:,()\"-] ?|(?:{_DAY_OR_TIME}|{_NUMBER}) ?| +|.", re.DOTALL
)
"""Words, signs, days and times in digits, numbers, each with the space after it, and any other sign.

Every character belongs to one piece. What most words are, letters of the three languages and a space, is tried first.
"""
_IS_DAY = re.compile(_DAY_OR_TIME)
_SIGNS = frozenset('.!?…\n;:,()"-')
_STOPS = re.compile(b"\x05")
_SIGNS_ALIKE = bytes.maketrans(b"\x05", b"\x04")


def _known(piece: str) -> tuple[str, int, int]:
    """The word of a piece, its kind (5 for what may end a sentence, 0 for spaces and rare signs), and its tags."""
    word = piece.rstrip(" ")
    if word and word != piece:
        return _KNOWN[word]
    if piece in _SIGNS:
        return piece, 5 if piece in ".!?…\n" else 4, tags_of(piece)
    if piece[0].isalpha():
        return piece, 3, tags_of(piece)
    if piece[0].isdecimal():
        return (piece, 1, TIME_IN_DIGITS) if _IS_DAY.fullmatch(piece) else (piece, 2, DIGITS)
    return piece, 0, 0


_KNOWN = Remembered(_known)
_WORD, _KIND, _TAGS = itemgetter(0), itemgetter(1), itemgetter(2)


def _lower(text: str) -> str:
    """The text in lower case, every character at its place: some rare capitals have small forms of two characters."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


class Text:
    """An article's tokens: words in lower case (numbers and signs as they stand), positions, tags, kinds, sentences.

    kinds: 1 a date or time in digits, 2 a number in digits, 3 a word, 4 a sign; as bytes, since those are searched
    fastest. `bits` are all tags of each sentence.
    """

    __slots__ = ("bits", "kinds", "lower", "normal", "sentences", "starts", "tags", "words")

    def __init__(self, normal: str) -> None:
        self.normal, self.lower = normal, _lower(normal)
        pieces = _PIECE.findall(self.lower)
        known = list(map(_KNOWN.__getitem__, pieces))
        starts = list(accumulate(map(len, pieces), initial=0))
        kinds = bytes(map(_KIND, known))
        if 0 in kinds:
            known, starts = list(compress(known, kinds)), list(compress(starts, kinds))
            kinds = kinds.replace(b"\x00", b"")
        self.starts = starts[: len(known)]
        self.words: list[str] = list(map(_WORD, known))
        self.tags: list[int] = list(map(_TAGS, known))
        self.kinds = kinds.translate(_SIGNS_ALIKE)
        self.sentences = sentences_of(self, [stop.start() for stop in _STOPS.finditer(kinds)])
        self.bits = [reduce(or_, self.tags[one.first : one.end]) for one in self.sentences]

    def end_of(self, token: int) -> int:
        """The position after a token."""
        return self.starts[token] + len(self.words[token])

    def has(self, marks: int, first: int, end: int) -> bool:
        """Whether one of the tokens from `first` to `end` has one of the marks."""
        for tags in self.tags[first:end]:  # noqa: SIM110  # twice as fast as `any`
            if tags & marks:
                return True
        return False

    def spots(self, marks: int, first: int, end: int) -> list[int]:
        """The tokens from `first` to `end` that have one of the marks."""
        return [spot for spot, tags in enumerate(self.tags[first:end], first) if tags & marks]

    def says(self, phrases: Phrases, place: int) -> bool:
        """Whether one of the phrases stands in a sentence."""
        if not self.bits[place] & phrases.mark:
            return False
        sentence = self.sentences[place]
        return phrases.first_in(" ".join(self.words[sentence.first : sentence.end])) is not None

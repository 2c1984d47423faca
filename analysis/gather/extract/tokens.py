"""An article as words, numbers and signs with their positions and tags, cut into sentences and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate, compress
from operator import or_, sub

from analysis.gather.extract.lexicon import Remembered, tags_of
from analysis.gather.extract.words import words

_DAY_OR_TIME = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d{4}-\d{2}-\d{2}\b|\d{1,2}:\d{2}\b"
_NUMBER = r"\d{1,3}(?:[ ,.]\d{3})+(?![\d,.]*\d)|\d+(?:[.,]\d+)?"
_PIECE = re.compile(rf"[^\W\d_]+(?:'[^\W\d_]+)*| +|[.!?…\n;:,()\"-]|{_DAY_OR_TIME}|{_NUMBER}|.", re.DOTALL)
"""Words, spaces, signs, days and times in digits, numbers, and any other sign: every character belongs to one piece."""
_IS_DAY = re.compile(_DAY_OR_TIME)
_SIGNS = frozenset('.!?…\n;:,()"-')


_ABBREVIATIONS = words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mr mrs dr st gen col lt maj no vs u s a m p тис млн "
    "млрд тыс т р рр г гг обл ім им св о в н ст ред прим пн вт ср чт пт сб нд вс січ лют"
)


_STOPS = frozenset(".!?…\n")


def _told(piece: str) -> int:
    """The kind of a piece in the last three bits, its tags above; nothing for spaces and rare signs."""
    if piece in _SIGNS:
        return 4
    if piece[0].isalpha():
        return tags_of(piece) << 3 | 3
    if piece[0].isdecimal():
        return 1 if _IS_DAY.fullmatch(piece) else 2
    return 0


_KNOWN = Remembered(_told)


def _lower(text: str) -> str:
    """The text in lower case, every character at its place: some rare capitals have small forms of two characters."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its first token, the one after its last, and the number of its paragraph."""

    first: int
    end: int
    paragraph: int


class Text:
    """An article's tokens: words in lower case (numbers and signs as they stand), positions, tags, kinds, sentences.

    kinds: 1 a date or time in digits, 2 a number in digits, 3 a word, 4 a sign. `bits` are all tags of each sentence.
    """

    __slots__ = ("bits", "ends", "kinds", "lower", "normal", "sentences", "starts", "tags", "words")

    def __init__(self, normal: str) -> None:
        lower = _lower(normal)
        pieces = _PIECE.findall(lower)
        known = list(map(_KNOWN.__getitem__, pieces))
        self.normal, self.lower = normal, lower
        self.words: list[str] = list(compress(pieces, known))
        self.ends: list[int] = list(compress(accumulate(map(len, pieces)), known))
        self.starts: list[int] = list(map(sub, self.ends, map(len, self.words)))
        told = list(filter(None, known))
        self.kinds: list[int] = [one & 7 for one in told]
        self.tags: list[int] = [one >> 3 for one in told]
        self.sentences = self._sentences()
        self.bits = [reduce(or_, self.tags[one.first : one.end], 0) for one in self.sentences]

    def _sentences(self) -> list[Sentence]:
        sentences: list[Sentence] = []
        first = paragraph = 0
        words, count = self.words, len(self.words)
        for place in [place for place, word in enumerate(words) if word in _STOPS]:
            word = words[place]
            if word == "\n":
                if place > first:
                    sentences.append(Sentence(first, place, paragraph))
                first, paragraph = place + 1, paragraph + 1
            elif self._ends_here(place):
                end = place + 2 if place + 1 < count and words[place + 1] == '"' and self._glued(place) else place + 1
                sentences.append(Sentence(first, end, paragraph))
                first = end
        if first < count:
            sentences.append(Sentence(first, count, paragraph))
        return [sentence for sentence in sentences if sentence.end > sentence.first]

    def _glued(self, place: int) -> bool:
        return self.starts[place + 1] == self.ends[place]

    def _ends_here(self, place: int) -> bool:
        """Whether a full stop ends its sentence: not after abbreviations and initials, nor before a small letter."""
        after = self.ends[place]
        if self.words[place] != ".":
            following = self.normal[after : after + 3].lstrip(' "')
            return not following[:1].islower() and not following.startswith(("-", ","))
        before = self.words[place - 1] if place else ""
        if self.normal[after : after + 1] not in ("", " ", '"', "\n"):
            return False
        following = self.normal[after : after + 4].lstrip(' "')
        if following[:1].islower():
            return False
        if before in _ABBREVIATIONS or (len(before) == 1 and self.normal[self.starts[place - 1]].isupper()):
            return before in ("р", "г", "т") and following[:1].isupper() and self._year_before(place - 1)
        return True

    def _year_before(self, place: int) -> bool:
        return place > 0 and self.kinds[place - 1] == 2 and len(self.words[place - 1]) == 4

"""An article as words, numbers and signs with their positions and tags, cut into sentences and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.gather.extract.lexicon import tags_of
from analysis.gather.extract.words import words

_TOKEN = re.compile(
    r"(\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d{4}-\d{2}-\d{2}\b|\d{1,2}:\d{2}\b)"  # 1: a date or a time in digits
    r"|(\d{1,3}(?:[ ,.]\d{3})+(?![\d,.]*\d)|\d+(?:[.,]\d+)?)"  # 2: a number in digits
    r"|([^\W\d_]+(?:'[^\W\d_]+)*)"  # 3: a word
    r"|([.!?…\n;:,()\"-])"  # 4: a sign
)
_ABBREVIATIONS = words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mr mrs dr st gen col lt maj no vs u s a m p тис млн "
    "млрд тыс т р рр г гг обл ім им св о в н ст ред прим пн вт ср чт пт сб нд вс січ лют"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its first token, the one after its last, and the number of its paragraph."""

    first: int
    end: int
    paragraph: int


class Text:
    """An article's tokens: words in lower case (numbers and signs as they stand), positions, tags, kinds, sentences.

    kinds: 1 a date or time in digits, 2 a number in digits, 3 a word, 4 a sign.
    """

    __slots__ = ("ends", "kinds", "normal", "sentences", "starts", "tags", "words")

    def __init__(self, normal: str) -> None:
        self.normal = normal
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        kinds: list[int] = []
        tags: list[int] = []
        lower = normal.lower()
        same = len(lower) == len(normal)
        for match in _TOKEN.finditer(lower if same else normal):
            word, kind = match.group(), match.lastindex or 4
            if not same:
                word = word.lower()
            words.append(word)
            starts.append(match.start())
            ends.append(match.end())
            kinds.append(kind)
            tags.append(tags_of(word) if kind == 3 else 0)
        self.words, self.starts, self.ends, self.kinds, self.tags = words, starts, ends, kinds, tags
        self.sentences = self._sentences()

    def _sentences(self) -> list[Sentence]:
        sentences: list[Sentence] = []
        first = paragraph = 0
        words, count = self.words, len(self.words)
        for place, word in enumerate(words):
            if self.kinds[place] != 4 or word not in ".!?…\n":
                continue
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
        if before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
            return before in ("р", "г", "т") and following[:1].isupper() and self._year_before(place - 1)
        return True

    def _year_before(self, place: int) -> bool:
        return place > 0 and self.kinds[place - 1] == 2 and len(self.words[place - 1]) == 4

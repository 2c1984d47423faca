"""A number in its sentence: what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import or_

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text

AMONG = tag("AMONG")


@dataclass(slots=True)
class Mention:
    """A number, what it counts, its sentence (number `place`, tokens `first` to `end`), and the mention before it."""

    text: Text
    number: Number
    counted: Counted
    place: int
    first: int
    end: int
    before: Mention | None = None
    direction: str | None = None
    running: bool = False
    plan: bool = False
    stock: bool = False
    event: date | None = None
    as_of: date | None = None
    noun_end: int = field(init=False)
    """The token after the number and its noun."""

    def __post_init__(self) -> None:
        self.noun_end = max(self.counted.end, self.number.end)

    @property
    def among(self) -> bool:
        """Whether the number is said to be among those of the number before."""
        if self.before is None or self.before.place < self.place - 1:
            return False
        begin = self.before.noun_end if self.before.place == self.place else self.first
        return self.text.has(AMONG, begin, self.number.first)

    def words_before(self, reach: int) -> list[str]:
        """Up to `reach` words of the sentence before the number."""
        begin, first = self.number.first - reach, self.first
        return self.text.words[begin if begin > first else first : self.number.first]

    def words_after(self, reach: int) -> list[str]:
        """Up to `reach` words of the sentence after the noun."""
        return self.text.words[self.noun_end : min(self.end, self.noun_end + reach)]

    def bits(self, first: int | None = None, end: int | None = None) -> int:
        """All tags between two tokens of the sentence, by default of the whole."""
        text = self.text
        if first is None and end is None:
            return text.bits[self.place]
        start = self.first if first is None or first < self.first else first
        stop = self.end if end is None or end > self.end else end
        return reduce(or_, filter(None, text.tags[start:stop]), 0)

    def has(self, marks: int, first: int | None = None, end: int | None = None) -> bool:
        """Whether a token of the sentence has one of the marks, by default between its ends."""
        text = self.text
        if not text.bits[self.place] & marks:
            return False
        start = self.first if first is None or first < self.first else first
        stop = self.end if end is None or end > self.end else end
        return text.has(marks, start, stop)

"""People of whom a number told something else than a handover: parts of that number are no claims either."""

from __future__ import annotations

from analysis.gather.extract.counted.groups import PERSON, RANK
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_ELSE = tag("CASUALTY", "DEED")
_THEM = words("them these those whom which них яких которых тих тех")
_NOUN = 3


class Others:
    """The last number of people who were interviewed, killed, deported …, and what is said of parts of it."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._number: Number | None = None
        self._place = -1

    def note(self, place: int, number: Number) -> None:
        """Remember a number that made no statement, if its sentence tells of another deed."""
        if self._text.bits[place] & _ELSE and self._text.has(PERSON | RANK, number.end, number.end + _NOUN):
            self._number, self._place = number, place

    def are_whole_of(self, at: Mention) -> bool:
        """“Of these, 58 told of beatings”, after “interviewed 60 men”."""
        whole, text = self._number, self._text
        if whole is None or whole.value < at.number.value or at.place - self._place > 1:
            return False
        if text.sentences[self._place].paragraph != text.sentences[at.place].paragraph:
            return False
        if at.before is not None and at.before.number.first > whole.first:
            return False
        near = at.words_before(4) + text.words[at.number.end : at.number.end + 2]
        return not _THEM.isdisjoint(near)

"""Numbers of something else, or of people of whom something else is told: their parts are no claims either."""

from __future__ import annotations

from analysis.gather.extract.counted.groups import PERSON, RANK, UNIT
from analysis.gather.extract.counted.phrase import phrase_at
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_ELSE = tag("CASUALTY", "DEED") | stems("aboard|board|crew|борту|екіпаж|экипаж")
_PEOPLE = PERSON | RANK | stems("crew|member|екіпаж|экипаж|член")
_KIN = stems("relativ|famil|родич|родствен") | listed("родин родини семей семьи сімей сім'ї")
_THEM = words("them these those whom which них яких которых тих тех")
_OF = words("of із з из")
_HANDOVER = tag("COMEBACK", "GIVE", "RECEIVE", "SWAPPED", "FREED", "CAPTIVITY") | listed("who whom які що которые")
_NOUN, _REACH = 3, 8


class Others:
    """The last number of people who were interviewed, killed, aboard …, or of things, and what is said of its parts."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._number: Number | None = None
        self._place = -1

    def note(self, place: int, number: Number) -> None:
        """Remember a number that made no statement, if its sentence tells of another deed, or of a part of things."""
        text = self._text
        people = text.has(_PEOPLE, number.end, number.end + _NOUN)
        kin = text.has(_KIN, number.end, number.end + _NOUN)
        if (text.bits[place] & _ELSE and people) or kin or self._opens_whole(place, number):
            self._number, self._place = number, place

    def _opens_whole(self, place: int, number: Number) -> bool:
        """“Of 38 statements …”, “Из 38 жалоб …”: a number of things of which the sentence tells a part."""
        first, end = self._text.sentences[place].first, self._text.sentences[place].end
        opens = number.first - first in (1, 2) and not _OF.isdisjoint(self._text.words[first : number.first])
        if not opens or number.end >= end or self._text.kinds[number.end] != 3:
            return False
        bits, after = phrase_at(self._text, number.end, min(end, number.end + _REACH))
        return bits == UNIT or (after == number.end and not self._text.tags[number.end] & _HANDOVER)

    def are_whole_of(self, at: Mention) -> bool:
        """“Of these, 58 told of beatings”, after “interviewed 60 men”; “Of 38 statements 21 were false”."""
        whole, text = self._number, self._text
        if whole is None or whole.value < at.number.value or at.place - self._place > 1:
            return False
        if text.sentences[self._place].paragraph != text.sentences[at.place].paragraph:
            return False
        if at.before is not None and at.before.number.first > whole.first:
            return False
        if at.place == self._place and self._opens_whole(at.place, whole):
            return True
        near = at.words_before(4) + text.words[at.number.end : at.number.end + 2]
        return not _THEM.isdisjoint(near)

"""The times that the sentences of an article state, each sentence read when its days are first asked for."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from analysis.gather.extract.calendar.anchors import Anchor, settled
from analysis.gather.extract.calendar.asides import is_aside
from analysis.gather.extract.calendar.chronicle import year_lines, year_of_title
from analysis.gather.extract.calendar.lead import lead_day
from analysis.gather.extract.dates import Day, days_in
from analysis.gather.extract.lexicon import DATE_WORD, DIGITS, TIME_IN_DIGITS, tag
from analysis.gather.extract.tokens import Text

HANDOVER = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "BODY")
"""What tells of a handover, and not only of words or talks about one."""
_PLAN, _DONE = tag("PLAN", "INFINITIVE"), tag("DONE")
_REACH = 3
_HEADING = 4
"""Tokens that a heading such as “2023” or “31 May” may take."""
_TIMES = DATE_WORD | DIGITS | TIME_IN_DIGITS


class Days(dict[int, list[Day]]):
    """The times that each sentence states, by its place."""

    def __init__(self, text: Text, published: date) -> None:
        super().__init__()
        self._text, self._published = text, published
        self._of_handovers: dict[int, list[Day]] = {}
        self._asides: dict[int, bool] = {}

    def __missing__(self, place: int) -> list[Day]:
        text, sentence = self._text, self._text.sentences[place]
        found: list[Day] = []
        if text.bits[place] & _TIMES:
            ahead, done = bool(text.bits[place] & _PLAN), bool(text.bits[place] & _DONE)
            found = days_in(text, sentence.first, sentence.end, self._published, ahead, done and not ahead)
            if any(day.precision in ("apart", "year") or day.by != "date" for day in found):
                self[place] = found  # for what stands before to be settled without this
                found = settled(text, found, self._anchor(place), self._base(place, found), self._published)
        self[place] = found
        return found

    def _anchor(self, place: int) -> Anchor:
        """What the sentences just before, in its paragraph or a heading above it, name."""
        line, anchor = self._of_chronicle(place)
        paragraph = self._text.sentences[place].paragraph
        for spot in range(max(line, place - _REACH), place):
            if self._text.sentences[spot].paragraph == paragraph or self._is_heading(spot):
                anchor.take(self._text, self[spot], self._published)
        return anchor

    def _of_chronicle(self, place: int) -> tuple[int, Anchor]:
        """The year of the last line above that names nothing else, or of the title; and the sentence below it."""
        spot = self._text.sentences[place].first
        for line, year in reversed(self._year_lines):
            if line < place:
                return line + 1, Anchor(year=year, spot=spot)
        return 0, Anchor(year=self._year_of_title, spot=spot, titled=True) if place else Anchor()

    @cached_property
    def _year_lines(self) -> list[tuple[int, int]]:
        return year_lines(self._text, self._published)

    @cached_property
    def _year_of_title(self) -> int | None:
        return year_of_title(self._text, self._published)

    def _is_heading(self, place: int) -> bool:
        sentence = self._text.sentences[place]
        return sentence.end - sentence.first <= _HEADING

    def _base(self, place: int, found: list[Day]) -> date:
        """What “two days later” is told from, where the sentence says so."""
        return self._named_before(place) if any(day.precision == "apart" for day in found) else self._published

    def _named_before(self, place: int) -> date:
        """The last day named in one of the sentences just before, else the day that the article is about."""
        for spot in range(place - 1, max(-1, place - 1 - _REACH), -1):
            days = [day for day in self[spot] if day.precision == "day" and day.start <= self._published]
            if days:
                return days[-1].start
        return lead_day(self._text, self, self._published)

    def asked(self, place: int) -> list[Day]:
        """The times of the question that a sentence answers: “How many in 2025? - 2,310.”"""
        sentences = self._text.sentences
        if not place or sentences[place].paragraph == sentences[place - 1].paragraph:
            return []
        return self[place - 1] if self._text.words[sentences[place - 1].end - 1] == "?" else []

    def of_handovers(self, place: int) -> list[Day]:
        """The days of the sentence that are not those of talks, captures or deadlines."""
        found = self._of_handovers.get(place)
        if found is None:
            exact = [day for day in self[place] if day.precision == "day"]
            found = self._of_handovers[place] = [day for day in exact if not self.is_aside(day)]
        return found

    def is_aside(self, day: Day) -> bool:
        """Whether it is a day of talks, of capture or of a deadline, not of the handover."""
        aside = self._asides.get(day.first)
        if aside is None:
            aside = self._asides[day.first] = is_aside(self._text, day)
        return aside

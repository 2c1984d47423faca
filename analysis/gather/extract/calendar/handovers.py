"""The day of a handover: the one that its sentence names, or the one told before, after or in a question."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.calendar.as_far_as_asked import AsFarAsAsked
from analysis.gather.extract.calendar.back import (
    is_of_an_earlier,
    is_of_that_time,
    is_today_quoted,
    is_told_next,
    names_that_day,
)  # fmt: skip
from analysis.gather.extract.calendar.choice import chosen
from analysis.gather.extract.calendar.days import Days
from analysis.gather.extract.calendar.lead import lead_day
from analysis.gather.extract.calendar.listed import is_of_list
from analysis.gather.extract.calendar.roles import is_vague
from analysis.gather.extract.calendar.rounds import day_of_round, last_of, of_listed
from analysis.gather.extract.calendar.spans import counts_over
from analysis.gather.extract.calendar.told import Told
from analysis.gather.extract.calendar.turns import answer_to
from analysis.gather.extract.dates import Day
from analysis.gather.extract.kinds.fulfilled import is_done_next
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.tokens import Text

_PLAN = tag("PLAN") | listed("follow")
_PRESENT, _NEAR = stems("нинішн|нынешн") | listed("current"), 4
"""“Учорашній був 72-м, нинішній - 73-м”: the one that the article is about."""


def _vague_first(text: Text, days: list[Day], events: list[Day], first: int) -> bool:
    """“In May 1,000 came home, on 14 August 84”: the number before token `first` has a time that is no day."""
    before = [day for day in days if day.end <= first]
    if not before or before[-1] in events or not is_vague(text, before[-1]):
        return False
    within = before[-1].precision == "month" and before[-1].start.month == events[0].start.month
    return not within and "," in text.words[first : events[0].first]


class HandoverDays:
    """The days of an article's handovers."""

    def __init__(self, text: Text, published: date, days: Days, told: AsFarAsAsked[Told]) -> None:
        self._text, self._published, self._days, self._told = text, published, days, told

    def day(self, place: int, first: int, end: int) -> date | None:
        """The day of a handover: the sentence's own, none where it is vague, or the inherited one."""
        text, days = self._text, self._days[place]
        if is_done_next(text, place) and (days or self._days[place + 1]):
            return self._of_next(place)
        told = self._told[place]
        if text.bits[place] & _PRESENT and text.has(_PRESENT, max(0, first - _NEAR), first):
            return lead_day(text, self._days, self._published)
        events = [day for day in self._days.of_handovers(place) if day.start <= self._published] if days else []
        events = [day for day in events if not is_of_list(text, day, end)]
        if events and not _vague_first(text, days, events, first):
            day = chosen(text, events, first, end)
            quoted = told.event and is_today_quoted(text, place, day)
            return told.event if quoted else last_of(text, day, first)
        in_round = None if days else self.in_round(place, first)
        if in_round is not None:
            return in_round
        pointed = names_that_day(text, place) or is_of_that_time(text, place)
        if pointed and told.latest is not None:
            return None if self._vague_before(place) else told.latest
        vague = any(is_vague(text, day) and not text.has(_PLAN, end, day.first) for day in days)
        if vague or is_of_an_earlier(text, place) or (place and days and not events and counts_over(text, days)):
            return self._of_next(place)
        return self._of_answer(place) or told.event

    def in_round(self, place: int, first: int) -> date | None:
        """The day that is told by its place: “on the second day”, or “the second” of those just listed."""
        told = self._told[place]
        before = self._days.of_handovers(place - 1) if place else []
        listed = of_listed(self._text, place, first, before) if before else None
        return listed or day_of_round(self._text, place, first, told.begun, told.event)

    def _of_answer(self, place: int) -> date | None:
        """The day of a handover named in a question of an interview, if none was told and its answer tells it."""
        if self._told[place].event != self._published:
            return None
        days = (day for spot in answer_to(self._text, place) for day in self._days.of_handovers(spot))
        return next((day.start for day in days if day.start <= self._published), None)

    def _vague_before(self, place: int) -> bool:
        """“The last time in December. Then …”: the sentence before names a time that is no day."""
        days = self._days[place - 1] if place else []
        return bool(days) and all(is_vague(self._text, day) for day in days)

    def _of_next(self, place: int) -> date | None:
        """The day of “the previous exchange …”, if the next sentence tells it: “It took place on 8 January”."""
        told = self._days.of_handovers(place + 1) if is_told_next(self._text, place) else []
        return told[0].start if told and told[0].start <= self._published else None

"""The days that an article names, sentence by sentence, and those of each of its numbers."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from analysis.gather.extract.calendar.back import (
    counts_it_in,
    is_of_an_earlier,
    is_of_that_time,
    is_today_quoted,
    is_told_next,
    names_that_day,
    points_at_talks,
)  # fmt: skip
from analysis.gather.extract.calendar.choice import as_of, chosen, planned
from analysis.gather.extract.calendar.context import AsFarAsAsked, spoken_days, stated_day, told_days
from analysis.gather.extract.calendar.days import Days
from analysis.gather.extract.calendar.entries import opens_with_day
from analysis.gather.extract.calendar.lead import lead_day
from analysis.gather.extract.calendar.listed import each_time, is_of_list
from analysis.gather.extract.calendar.roles import is_vague
from analysis.gather.extract.calendar.rounds import day_of_round, last_of, of_listed
from analysis.gather.extract.calendar.spans import counts_over
from analysis.gather.extract.calendar.speech import same_speaker, told_next
from analysis.gather.extract.calendar.turns import answer_to
from analysis.gather.extract.calendar.when import When
from analysis.gather.extract.calendar.year_end import in_review, year_end
from analysis.gather.extract.dates import Day
from analysis.gather.extract.kinds.fulfilled import is_done_next
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text

_PLAN = tag("PLAN") | listed("follow")
_PRESENT, _NEAR = stems("нинішн|нынешн") | listed("current"), 4
"""“Учорашній був 72-м, нинішній - 73-м”: the one that the article is about."""
_NONE: frozenset[int] = frozenset()


def _vague_first(text: Text, days: list[Day], events: list[Day], first: int) -> bool:
    """“In May 1,000 came home, on 14 August 84”: the number before token `first` has a time that is no day."""
    before = [day for day in days if day.end <= first]
    if not before or before[-1] in events or not is_vague(text, before[-1]):
        return False
    within = before[-1].precision == "month" and before[-1].start.month == events[0].start.month
    return not within and "," in text.words[first : events[0].first]


class Calendar:
    """The days that an article names."""

    def __init__(self, text: Text, published: date) -> None:
        self._text, self._published = text, published
        self._days = Days(text, published)
        self._told = AsFarAsAsked(told_days(text, self._days, published))
        self._spoken = AsFarAsAsked(spoken_days(text, self._days, published))

    @cached_property
    def _stated(self) -> tuple[date, int | None]:
        return stated_day(self._text, self._days, self._published)

    @property
    def stated_in(self) -> int | None:
        """The early sentence that tells on which day its speaker spoke, if any."""
        return self._stated[1]

    def days(self, place: int) -> list[Day]:
        """The times that the sentence states."""
        return self._days[place]

    def taken(self, place: int) -> frozenset[int]:
        """The tokens of the sentence that belong to dates."""
        days = self._days[place]
        return frozenset([spot for day in days for spot in range(day.first, day.end)]) if days else _NONE

    def has_other_day(self, mention: Mention) -> bool:
        """Whether the sentence names any time of its own."""
        days = self._days[mention.place]
        if days and any(day.precision != "time" for day in days):
            return True
        return self._in_round(mention.place, mention.number.first) is not None

    def is_dated(self, mention: Mention, when: When) -> bool:
        """Whether the text gives the number's day, in its sentence or before."""
        return self.has_other_day(mention) or (when.as_of is not None and when.as_of != self._stated[0])

    def opens_with_day(self, place: int) -> bool:
        """Whether the sentence is an entry of a list by days: “31 May: …”, “31 May, after a pause. 75 for 75.”"""
        return opens_with_day(self._text, self._days, place)

    def has_day(self, place: int) -> bool:
        """Whether the sentence names a day of a handover."""
        return bool(self._days[place]) and bool(self._days.of_handovers(place))

    def is_past(self, place: int) -> bool:
        """Whether the sentence names an earlier day of a handover and nothing planned for it."""
        days = self._days.of_handovers(place) if self._days[place] else []
        return bool(days) and all(day.last < self._published for day in days)

    def span(self, place: int) -> str | None:
        """“year” when the sentence counts over a year that it names (“in 2024”, “торік”) and names no day."""
        days = self._days[place] or self._days.asked(place)
        return "year" if days and counts_over(self._text, days) and not self.has_day(place) else None

    def when(self, mention: Mention, kind: str, span: str | None, heard: bool = True) -> When:
        """The days of a number.

        kind: count, plan, total or reached (“brought the total to”); span: what a total adds up over; heard: whether
        its speaker is the one whose day of speaking the article tells.
        """
        place, first, end = mention.place, mention.number.first, mention.noun_end
        if kind == "count":
            return When(self._event(place, first, end), None)
        days, inherited = self._days[place], self._told[place]
        if kind == "plan":
            when = planned(self._text, days, first, end, self._published, self._stated_at(place, heard))
            that_day = inherited.latest if names_that_day(self._text, place) else None
            return When(when.event or that_day, when.as_of)
        reached = kind == "reached" or (kind == "total" and counts_it_in(self._text, place))
        if reached and not days and (inherited.here or (inherited.event and kind == "total")):
            return When(None, inherited.here or inherited.event)
        day = as_of(self._text, days or self._days.asked(place), first, end, span, self._published)
        day = day or year_end(self._text, place, span, self._published) or self._stated_at(place, heard)
        plain = day == self._published and not days and not mention.stock
        return When(None, in_review(self._text, span, self._published) if plain else day)

    def _stated_at(self, place: int, heard: bool) -> date:
        """The day on which a sentence was said."""
        latest, spoken = self._told[place].latest, self._spoken[place]
        if latest and (is_of_that_time(self._text, place) or names_that_day(self._text, place)):
            return latest
        words = spoken.words if same_speaker(self._text, place) else None
        if spoken.those_talks and points_at_talks(self._text, place):
            return spoken.those_talks
        early = self._stated[0] if heard else self._published
        return spoken.talks or words or told_next(self._text, self._days, place, self._published) or early

    def each_time(self, mention: Mention) -> list[date]:
        """The days of a number that was the same on each of several; none where it was once."""
        return each_time(self._text, mention, [day for day in self._days[mention.place] if day.precision == "day"])

    def _event(self, place: int, first: int, end: int) -> date | None:
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
        in_round = None if days else self._in_round(place, first)
        if in_round is not None:
            return in_round
        pointed = names_that_day(text, place) or is_of_that_time(text, place)
        if pointed and told.latest is not None:
            return None if self._vague_before(place) else told.latest
        vague = any(is_vague(text, day) and not text.has(_PLAN, end, day.first) for day in days)
        if vague or is_of_an_earlier(text, place) or (place and days and not events and counts_over(text, days)):
            return self._of_next(place)
        return self._of_answer(place) or told.event

    def _in_round(self, place: int, first: int) -> date | None:
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

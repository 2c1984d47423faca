"""The days that an article names, sentence by sentence, and those of each of its numbers."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from analysis.gather.extract.calendar.as_far_as_asked import AsFarAsAsked
from analysis.gather.extract.calendar.back import (
    counts_it_in,
    is_of_that_time,
    names_that_day,
    points_at_talks,
)  # fmt: skip
from analysis.gather.extract.calendar.choice import as_of, planned
from analysis.gather.extract.calendar.days import Days
from analysis.gather.extract.calendar.entries import opens_with_day
from analysis.gather.extract.calendar.handovers import HandoverDays
from analysis.gather.extract.calendar.listed import each_time
from analysis.gather.extract.calendar.spans import counts_over
from analysis.gather.extract.calendar.speech import same_speaker, told_next
from analysis.gather.extract.calendar.told import told_days
from analysis.gather.extract.calendar.when import When
from analysis.gather.extract.calendar.words_said import spoken_days, stated_day
from analysis.gather.extract.calendar.year_end import in_review, year_end
from analysis.gather.extract.dates import Day
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text

_NONE: frozenset[int] = frozenset()


class Calendar:
    """The days that an article names."""

    def __init__(self, text: Text, published: date) -> None:
        self._text, self._published = text, published
        self._days = Days(text, published)
        self._told = AsFarAsAsked(told_days(text, self._days, published))
        self._spoken = AsFarAsAsked(spoken_days(text, self._days, published))
        self._handovers = HandoverDays(text, published, self._days, self._told)

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
        return self._handovers.in_round(mention.place, mention.number.first) is not None

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
            return When(self._handovers.day(place, first, end), None)
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

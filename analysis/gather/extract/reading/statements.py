"""What a number states, once it is known to be about a handover, prisoners held, or exchanges."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from analysis.gather.extract import kinds, measures
from analysis.gather.extract.attribution import Attribution
from analysis.gather.extract.calendar import Calendar, When
from analysis.gather.extract.direction import BOTH
from analysis.gather.extract.found import Found, found_at
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.ordinals import exchange_total, ordinal
from analysis.gather.extract.reading import before
from analysis.gather.extract.reading.after_total import is_another_figure, is_part_of_total, keep_group
from analysis.gather.extract.reading.entries import is_of_a_list
from analysis.gather.extract.reading.handover import handover
from analysis.gather.extract.reading.planning import goes_on_planning
from analysis.gather.extract.reading.topic import is_beside_the_point, is_of_other_people
from analysis.gather.extract.reading.totals import adds_up
from analysis.gather.extract.speakers import OUTLET
from analysis.gather.extract.tokens import Text

_UNIT, _NEAR = listed("brigade regiment battalion бригади полку батальйону бригады полка батальона"), 3
"""Those of one brigade are counted by no measure."""
_SIDES = tag("UKRAINIAN", "RUSSIAN")


class Statements:
    """The statements of an article's numbers, in the order in which they are asked for."""

    def __init__(self, text: Text, calendar: Calendar, russian: bool) -> None:
        self._text, self._calendar, self._russian = text, calendar, russian
        self.exchanges_in = self._totalled_in = -1

    @cached_property
    def attribution(self) -> Attribution:
        """Who says what; found out when a statement first asks."""
        return Attribution(self._text)

    def of_exchanges(self, mention: Mention) -> list[Found]:
        """The number of an exchange in a count, or how many there have been."""
        one = ordinal(mention, self._calendar) or exchange_total(mention, self._calendar, self._is_heard)
        if one is None:
            return []
        one.speaker = self.attribution.of(mention.place, mention.number.first)
        one.dated = self._calendar.is_dated(mention, one.when)
        self.exchanges_in = mention.place
        self._totalled_in = mention.place if one.measure == "total_exchanges" else -1
        return [one]

    def of_people_or_bodies(self, mention: Mention) -> list[Found]:
        """What is planned, held, added up, or came over once."""
        mention.plan = kinds.is_plan(mention) or (
            goes_on_planning(mention) and not self._calendar.is_past(mention.place)
        )
        direction = measures.said_direction(mention)
        if mention.plan and is_of_other_people(mention, direction):
            return []
        if mention.plan:
            return self._handed_over(mention, direction, None)
        calendar = self._calendar
        span = calendar.span(mention.place) or kinds.span_of(mention, calendar.days(mention.place))
        span = None if span and kinds.is_in_one_exchange(mention) else span
        if (span is None or kinds.is_beside_holding(mention)) and kinds.is_stock(mention):
            return self._stock(mention, direction)
        if before.goes_on_holding(mention):
            named = mention.has(_SIDES, mention.number.end, mention.noun_end)
            return self._stock(mention, direction if named or mention.before is None else mention.before.direction)
        mention.running = self._is_running(mention, direction, span)
        if mention.running:
            keep_group(mention)
        elif is_beside_the_point(mention) and not is_of_a_list(mention, calendar, self.exchanges_in):
            return []
        return self._handed_over(mention, direction, span)

    def _is_running(self, mention: Mention, direction: str | None, span: str | None) -> bool:
        """Whether the number adds up several handovers."""
        part = is_part_of_total(mention, self._calendar) or is_another_figure(mention)
        adds = part or adds_up(mention, self._calendar)
        once = direction == BOTH and not kinds.is_beyond_one_handover(mention)
        summed = span is not None and not (once and mention.number.formula is not None)
        return summed or (adds and not once) or self._totalled_in == mention.place

    def _handed_over(self, mention: Mention, direction: str | None, span: str | None) -> list[Found]:
        """What came or is to come over, once or in all."""
        when = self._when(mention, span)
        mention.event, mention.as_of = when.event, when.as_of
        place, first = mention.place, mention.number.first
        made = handover(mention, direction, when, self.attribution.of(place, first), self._russian)
        dated = self._calendar.is_dated(mention, when)
        for one in made:
            one.dated = dated
            if one.measure == "returned_both" or mention.direction == BOTH:
                one.speaker = self.attribution.of_both(place, first)
            if one.start >= self._text.end_of(mention.end - 1):
                one.speaker = self.attribution.of_passage(one.start) or one.speaker
        each = self._calendar.each_time(mention) if when.event else []
        return [replace(one, when=When(day, None)) for one in made for day in each] or made

    def _when(self, mention: Mention, span: str | None) -> When:
        kind = _kind(mention)
        heard = kind == "count" or self._is_heard(mention)
        when, last = self._calendar.when(mention, kind, span, heard), mention.before
        if kind == "total" and span is None and is_part_of_total(mention, self._calendar) and last is not None:
            return When(None, last.as_of or when.as_of)
        if kind != "count" or not when.event or last is None or not last.event or last.plan:
            return when
        return When(last.event, None) if before.is_same_day(mention, self._calendar) else when

    def _is_heard(self, mention: Mention) -> bool:
        """Whether the speaker is the one of whom the article tells on which day he spoke, or is not told."""
        place = self._calendar.stated_in
        if place is None:
            return True
        speaker = self.attribution.of(mention.place, mention.number.first)
        return speaker is OUTLET or speaker == self.attribution.of(place, self._text.sentences[place].first)

    def _stock(self, mention: Mention, direction: str | None) -> list[Found]:
        """Prisoners who are held."""
        speaker = self.attribution.of(mention.place, mention.number.first)
        guessed = (
            direction
            or measures.direction_of_holder(mention)
            or measures.direction_before(mention)
            or measures.guessed_direction(mention, speaker, self._russian)
        )
        measure = measures.stock_measure(mention, guessed)
        if measure is None or mention.has(_UNIT, mention.number.end, mention.noun_end + _NEAR):
            return []
        mention.stock, mention.direction = True, measures.held_direction(measure)
        when = self._calendar.when(mention, "total", None, self._is_heard(mention))
        held = found_at(mention, measure, when, speaker)
        held.dated = self._calendar.is_dated(mention, when)
        return [held]


def _kind(mention: Mention) -> str:
    """What the number's day is the day of: a plan's statement, a handover, a total, or the day a total was reached."""
    if mention.plan:
        return "plan"
    if not mention.running:
        return "count"
    return "reached" if kinds.is_reached(mention) else "total"

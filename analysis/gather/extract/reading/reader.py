"""An article, read once: its sentences, their numbers, and what each of them states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property

from analysis.gather.extract import kinds, measures
from analysis.gather.extract.attribution import Attribution
from analysis.gather.extract.calendar import Calendar, When
from analysis.gather.extract.direction import BOTH
from analysis.gather.extract.found import Found, found_at
from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number, numbers_in
from analysis.gather.extract.ordinals import exchange_total, ordinal
from analysis.gather.extract.reading import before
from analysis.gather.extract.reading.elsewhere import is_of_another_war
from analysis.gather.extract.reading.handover import handover
from analysis.gather.extract.reading.mentions import mention_of
from analysis.gather.extract.reading.others import Others
from analysis.gather.extract.reading.planning import goes_on_planning
from analysis.gather.extract.reading.reach import in_reach
from analysis.gather.extract.reading.screen import counts_nothing, is_no_part_counted
from analysis.gather.extract.reading.topic import (
    HANDOVER,
    goes_on,
    is_beside_the_point,
    is_listed,
    is_of_a_list,
    is_of_other_people,
    is_on_topic,
)
from analysis.gather.extract.reading.totals import adds_up
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.speakers import OUTLET
from analysis.gather.extract.tokens import Text

_PARTS, _SIDES = tag("AMONG") | listed(":"), tag("UKRAINIAN", "RUSSIAN")


class Reader:
    """An article, its days and its speakers; `statements` reads it once."""

    def __init__(self, text: Text, published: date, language: str) -> None:
        self._text, self._russian = text, language == "ru"
        self._calendar = Calendar(text, published)
        self._last: Mention | None = None
        self._lost = self._exchanges_in = self._totalled_in = -1
        self._others = Others(text)

    @cached_property
    def _attribution(self) -> Attribution:
        return Attribution(self._text)

    def statements(self) -> list[Found]:
        """Everything that the article states in numbers, repeats included."""
        if is_of_another_war(self._text):
            return []
        return [found for place in self._with_numbers() for found in self._sentence(place)]

    def _with_numbers(self) -> list[int]:
        """The sentences that have a number, in digits or words."""
        return [place for place, bits in enumerate(self._text.bits) if bits & (NUMBER_WORD | DIGITS)]

    def _sentence(self, place: int) -> list[Found]:
        text, sentence = self._text, self._text.sentences[place]
        if not is_on_topic(text, self._calendar, place):
            return []
        numbers = numbers_in(text, sentence.first, sentence.end, self._calendar.taken(place))
        stops = [*(number.first for number in numbers[1:]), sentence.end]
        found: list[Found] = []
        for number, stop in zip(numbers, stops, strict=False):
            mention = self._mention(place, sentence, number, stop)
            made = self._read(mention) if mention is not None else []
            if not made:
                self._others.note(place, number)
            found += made
        return found

    def _mention(self, place: int, sentence: Sentence, number: Number, stop: int) -> Mention | None:
        if counts_nothing(self._text, number):
            return None
        last = in_reach(self._text, self._last, place, sentence, self._calendar)
        return mention_of(self._text, place, number, stop, last, self._exchanges_in == place)

    def _read(self, mention: Mention) -> list[Found]:
        if "exchanges" in mention.counted.groups:
            return self._exchanges(mention)
        if mention.number.ordinal or self._is_lost(mention) or not self._is_handover(mention):
            return []
        if is_no_part_counted(mention) or self._others.are_whole_of(mention):
            return []
        found = self._people_or_bodies(mention)
        if found:
            self._last = mention
        return found

    def _exchanges(self, mention: Mention) -> list[Found]:
        """The number of an exchange in a count, or how many there have been."""
        one = ordinal(mention, self._calendar) or exchange_total(mention, self._calendar, self._is_heard)
        if one is None:
            return []
        one.speaker = self._attribution.of(mention.place, mention.number.first)
        one.dated = self._calendar.is_dated(mention, one.when)
        self._exchanges_in = mention.place
        self._totalled_in = mention.place if one.measure == "total_exchanges" else -1
        return [one]

    def _is_lost(self, mention: Mention) -> bool:
        """Whether the people were killed or captured, or are among such."""
        if kinds.is_loss(mention):
            self._lost = mention.place
            return True
        return self._lost == mention.place and mention.has(_PARTS, mention.first, mention.number.first)

    def _is_handover(self, mention: Mention) -> bool:
        if mention.bits() & HANDOVER or is_listed(mention, self._calendar) or kinds.are_there(mention):
            return True
        return goes_on(mention, self._calendar, self._attribution.says(mention.place))

    def _people_or_bodies(self, mention: Mention) -> list[Found]:
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
        if (span is None or kinds.is_beside_holding(mention)) and kinds.is_stock(mention):
            return self._stock(mention, direction)
        if before.goes_on_holding(mention):
            named = mention.has(_SIDES, mention.number.end, mention.noun_end)
            return self._stock(mention, direction if named or mention.before is None else mention.before.direction)
        adds = adds_up(mention, calendar) or before.is_part_of_total(mention, calendar)
        once = direction == BOTH and not kinds.is_beyond_one_handover(mention)
        summed = span is not None and not (once and mention.number.formula is not None)
        mention.running = summed or (adds and not once) or self._totalled_in == mention.place
        if mention.running:
            before.keep_group(mention)
        elif is_beside_the_point(mention) and not is_of_a_list(mention, calendar, self._exchanges_in):
            return []
        return self._handed_over(mention, direction, span)

    def _handed_over(self, mention: Mention, direction: str | None, span: str | None) -> list[Found]:
        """What came or is to come over, once or in all."""
        when = self._when(mention, span)
        mention.event, mention.as_of = when.event, when.as_of
        place, first = mention.place, mention.number.first
        made = handover(mention, direction, when, self._attribution.of(place, first), self._russian)
        dated = self._calendar.is_dated(mention, when)
        for one in made:
            one.dated = dated
            if one.measure == "returned_both" or mention.direction == BOTH:
                one.speaker = self._attribution.of_both(place, first)
            if one.start >= self._text.end_of(mention.end - 1):
                one.speaker = self._attribution.of_passage(one.start) or one.speaker
        each = self._calendar.each_time(mention) if when.event else []
        return [replace(one, when=When(day, None)) for one in made for day in each] or made

    def _when(self, mention: Mention, span: str | None) -> When:
        kind = _kind(mention)
        heard = kind == "count" or self._is_heard(mention)
        when, last = self._calendar.when(mention, kind, span, heard), mention.before
        if kind == "total" and span is None and before.is_part_of_total(mention, self._calendar) and last is not None:
            return When(None, last.as_of or when.as_of)
        if kind != "count" or not when.event or last is None or not last.event:
            return when
        return When(last.event, None) if before.is_same_day(mention, self._calendar) else when

    def _is_heard(self, mention: Mention) -> bool:
        """Whether the speaker is the one of whom the article tells on which day he spoke, or is not told."""
        place = self._calendar.stated_in
        if place is None:
            return True
        speaker = self._attribution.of(mention.place, mention.number.first)
        return speaker is OUTLET or speaker == self._attribution.of(place, self._text.sentences[place].first)

    def _stock(self, mention: Mention, direction: str | None) -> list[Found]:
        """Prisoners who are held."""
        speaker = self._attribution.of(mention.place, mention.number.first)
        guessed = (
            direction
            or measures.direction_of_holder(mention)
            or measures.direction_before(mention)
            or measures.guessed_direction(mention, speaker, self._russian)
        )
        measure = measures.stock_measure(mention, guessed)
        if measure is None:
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

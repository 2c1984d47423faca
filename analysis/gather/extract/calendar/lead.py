"""The day that an article is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from analysis.gather.extract.calendar.asides import is_aside
from analysis.gather.extract.calendar.roles import is_of_a_truce, is_recalled
from analysis.gather.extract.date_words import OFFSETS
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases

_PLAN, _DONE = tag("PLAN"), tag("DONE")
_RECALLS = phrases("ранее|раніше|earlier|previous|нагада|напомн|предыдущ|попередн|о последнем")
_NUMBER, _MOVED = NUMBER_WORD | DIGITS, tag("COMEBACK", "GIVE", "SWAPPED")
_NEAR = 6
_DATE = 2
"""Tokens of a day without its year; a title that dates the article in full does not tell when it happened."""
_LEAD_SENTENCES, _LEAD_DAYS = 6, 12


def lead_day(text: Text, days: Mapping[int, list[Day]], published: date) -> date:
    """The day that the article is about: the first one named near its beginning, else that of publication."""
    for place in range(min(len(text.sentences), _LEAD_SENTENCES)):
        if place and text.words[text.sentences[place].first].startswith(_RECALLS):
            continue
        if place > 1 and _told_undated(text, days, place):
            return published
        planned = place > 1 and text.bits[place] & _PLAN and not text.bits[place] & _DONE
        for day in () if planned else days[place]:
            if place > 1 and _tells_of_before(text, day):
                break
            if day.precision != "day" or is_recalled(text, day) or (place > 2 and day.start != day.last):
                continue
            if place == 0 and day.start == published and day.end - day.first > _DATE:
                continue
            if is_of_a_truce(text, day) and not text.has(_MOVED, max(0, day.first - _NEAR), day.end + _NEAR):
                continue
            near = day.start <= published and (published - day.last).days <= _LEAD_DAYS
            if near and not is_aside(text, day):
                return day.start
    return published


def _told_undated(text: Text, days: Mapping[int, list[Day]], place: int) -> bool:
    """Whether a sentence before, after the title, tells in numbers who came home and names no time: today's."""
    for spot in range(1, place):
        sentence = text.sentences[spot]
        number = text.has(_NUMBER, sentence.first, sentence.end)
        if number and text.bits[spot] & _MOVED and not days[spot]:
            return spot < place - 1 or _tells_of_others(text, days, place)
    return False


def _tells_of_others(text: Text, days: Mapping[int, list[Day]], place: int) -> bool:
    """“Додому повернулися 146 бійців. … 16 червня звільнили 95.”: none of its numbers has been told before."""
    sentence = text.sentences[place]
    dates = {spot for day in days[place] for spot in range(day.first, day.end)}
    told = {text.words[spot] for spot in text.spots(DIGITS, sentence.first, sentence.end) if spot not in dates}
    return bool(told and text.bits[place] & _MOVED) and told.isdisjoint(text.words[: sentence.first])


def _tells_of_before(text: Text, day: Day) -> bool:
    """“Yesterday another 307 came home”, “the day before …”: below news without a day, these are of today."""
    return day.precision == "apart" or day.by == "apart" or OFFSETS.get(text.words[day.first], 0) < 0

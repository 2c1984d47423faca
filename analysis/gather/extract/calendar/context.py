"""The days that sentences inherit: what the article is about, when its speakers spoke, what was told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from analysis.gather.extract.calendar.back import is_of_that_time
from analysis.gather.extract.calendar.days import Days
from analysis.gather.extract.calendar.lead import lead_day
from analysis.gather.extract.calendar.roles import (
    is_after_from,
    is_spoken,
    is_vague,
    tells_talks,
    tells_words,
)
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_EXCHANGE, _HANDOVER = tag("EXCHANGE"), tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "BODY")
_REPORTS = phrases("про це|об этом|this was|about this|о чем|про що")
_GO_ON = words("among then тоді тогда серед среди of including з из this it these they цей це в during під")
_HE = words("he she they it по за он она они він вона вони also")
_STATED_SENTENCES, _STATED_DAYS = 5, 3


@dataclass(slots=True)
class Context:
    """The day of the handover that a sentence inherits, and the last days of talks and of words before it.

    told: the inherited day where the paragraph itself names it; latest: the last day named before, here or in the
    paragraph before.
    """

    event: date | None
    told: date | None
    talks: date | None
    words: date | None
    latest: date | None


def stated_day(text: Text, days: Days, published: date) -> tuple[date, int | None]:
    """The day on which someone spoke, if an early sentence names it and tells of no handover, and that sentence."""
    for place, sentence in enumerate(text.sentences[:_STATED_SENTENCES]):
        here = days[place]
        if not here or not tells_words(text, sentence.first, sentence.end):
            continue
        for day in here:
            near = day.precision == "day" and 0 <= (published - day.start).days <= _STATED_DAYS
            if near and (is_spoken(text, day) or not text.bits[place] & _HANDOVER):
                return day.start, None if tells_talks(text, sentence.first, sentence.end) else place
    return published, None


def contexts(text: Text, days: Days, published: date) -> Iterator[Context]:
    """For each sentence the day it inherits when it names none, and the last day of words before it."""
    lead = lead_day(text, days, published)
    event: date | None = lead
    talks: date | None = None
    words: date | None = None
    heading: date | None = None
    latest: date | None = None
    paragraph = -1
    for place, sentence in enumerate(text.sentences):
        here = days[place]
        if sentence.paragraph != paragraph:
            opening = text.words[sentence.first]
            talks, words = None, words if opening in _HE else None
            if place == 0 or opening not in _GO_ON:
                event = heading or lead
        heading = (here and heading_of(text, place, here)) or heading
        paragraph = sentence.paragraph
        yield Context(event, event if event != lead else None, talks, words, latest)
        if here:
            event = _event_after(text, place, days, published, event)
            for day in here:
                if day.precision != "day" or day.start > published or is_after_from(text, day):
                    continue
                latest = day.start
                talks = day.start if days.is_aside(day) else talks
                words = day.start if is_spoken(text, day) else words
        if text.bits[place] & SAYING and is_of_that_time(text, place):
            words = latest or words


def heading_of(text: Text, place: int, days: list[Day]) -> date | None:
    """The day of a line that says nothing else: “31 May”, the heading of what follows."""
    sentence = text.sentences[place]
    if not days or days[0].precision != "day" or days[0].first - sentence.first > 1:
        return None
    last = place + 1 == len(text.sentences) or text.sentences[place + 1].paragraph != sentence.paragraph
    return days[0].start if last and sentence.end - days[0].end <= 1 else None


def _event_after(text: Text, place: int, days: Days, published: date, event: date | None) -> date | None:
    """The day that the next sentence inherits."""
    sentence = text.sentences[place]
    if " ".join(text.words[sentence.first : sentence.first + 2]) in _REPORTS:
        return event
    for day in reversed(days[place]):
        if day.precision == "day" and day.start <= published and not days.is_aside(day):
            return day.start
    vague = text.bits[place] & _EXCHANGE and any(is_vague(text, day) for day in days[place])
    return None if vague else event

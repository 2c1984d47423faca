"""The days on which an article's speakers spoke, and those of talks, which sentences inherit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from analysis.gather.extract.calendar.back import is_of_that_time, names_that_day
from analysis.gather.extract.calendar.days import HANDOVER, Days
from analysis.gather.extract.calendar.spoken import is_spoken, tells_talks, tells_words
from analysis.gather.extract.calendar.told import EARLY_SENTENCES, is_past
from analysis.gather.extract.dates import Day
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_HE = words("he she they it по за он она они він вона вони also")
_STATED_DAYS, _FEW = 3, 2


@dataclass(slots=True)
class Spoken:
    """The last days of talks, and of someone's words, before a sentence.

    those_talks: those named in its paragraph or the one before.
    """

    talks: date | None
    those_talks: date | None
    words: date | None


def stated_day(text: Text, days: Days, published: date) -> tuple[date, int | None]:
    """The day on which someone spoke, if an early sentence names it and tells of no handover, and that sentence."""
    for place, sentence in enumerate(text.sentences[:EARLY_SENTENCES]):
        here = days[place]
        if not here or not tells_words(text, sentence.first, sentence.end):
            continue
        for day in here:
            near = day.precision == "day" and 0 <= (published - day.start).days <= _STATED_DAYS
            if near and (is_spoken(text, day) or not text.bits[place] & HANDOVER):
                return day.start, None if tells_talks(text, sentence.first, sentence.end) else place
    return published, None


def spoken_days(text: Text, days: Days, published: date) -> Iterator[Spoken]:
    """For each sentence the last day of talks and of words before it in its paragraph."""
    talks: date | None = None
    those_talks: date | None = None
    words: date | None = None
    latest: date | None = None
    paragraph = -1
    for place, sentence in enumerate(text.sentences):
        if sentence.paragraph != paragraph:
            those_talks, talks, words = talks, None, words if text.words[sentence.first] in _HE else None
        paragraph = sentence.paragraph
        yield Spoken(talks, talks or those_talks, words)
        for day in days[place]:
            if is_past(text, day, published) and day.last <= published:
                latest = day.start
                talks = day.start if days.is_aside(day) else talks
                words = day.start if is_spoken(text, day) else words
            elif day.precision == "month" and day.last <= published and _opens_what_is_said(text, place, day):
                words = day.last
        if text.bits[place] & SAYING and (is_of_that_time(text, place) or names_that_day(text, place)):
            words = latest or words


def _opens_what_is_said(text: Text, place: int, month: Day) -> bool:
    """“In February the president put their number at …”: a month of words, in which he says what follows too."""
    first = month.first - text.sentences[place].first <= _FEW
    return first and bool(text.bits[place] & SAYING) and not text.bits[place] & HANDOVER

"""Which of a sentence's days are those of a number."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.calendar.asides import is_aside
from analysis.gather.extract.calendar.roles import is_of_a_truce, is_of_another, is_of_relative, is_since
from analysis.gather.extract.calendar.spoken import is_of_interview, is_spoken
from analysis.gather.extract.calendar.when import When
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_PLAN = tag("PLAN")
_AGREED = stems("agree|deal|arrange|домовл|договор|соглаш|узгод|согласов|погод|перегов|перемов|talks")
_NEAR = 6
_SAID = words("announced said reported confirmed mentioned disclosed agreed proposed")
_BREAKS = (",", ";", "while", "а")


def chosen(text: Text, events: list[Day], first: int, end: int) -> Day:
    """Of several days: the one after the number in its own clause, else the nearest before it."""
    told = any(day.end <= first for day in events)
    for day in events:
        if told and not AND.isdisjoint(text.words[end : day.first]):
            break
        if day.first >= end and not any(word in _BREAKS for word in text.words[end : day.first]):
            return day
    before = [day for day in events if day.end <= first]
    return before[-1] if before else events[0]


def planned(text: Text, days: list[Day], first: int, end: int, published: date, stated: date) -> When:
    """The day for which a handover is planned, if any, and the day on which that was stated."""
    exact = [day for day in days if day.precision == "day" and not is_of_a_truce(text, day)]
    ahead = [day for day in exact if day.last > published and not is_aside(text, day)]
    event = chosen(text, ahead, first, end).start if ahead else None
    past = [day for day in exact if day.last <= published]
    spoken = [day for day in past if is_spoken(text, day) or _of_words_by(text, day)]
    if spoken:
        said = ([day for day in spoken if day.end <= first] or spoken)[-1].start
        rest = [day for day in exact if day not in spoken and day.start >= said and not is_aside(text, day)]
        named = rest[0].start if rest and rest[0].start == rest[0].last else None
        return When(event or named, said)
    if past:
        day = chosen(text, past, first, end)
        return When(event or (None if is_aside(text, day) else day.start), day.start)
    months = [day for day in days if day.precision == "month" and day.last <= published]
    months = [day for day in months if _is_of_words(text, day)]
    return When(event, months[-1].last if months else stated)


def _is_of_words(text: Text, month: Day) -> bool:
    """“In July Medinsky said”, “the deal reached in June”, “в ноябре рассчитывал”: a month of words."""
    after = text.tags[min(month.end, len(text.tags) - 1)] & _PLAN
    return bool(after) or is_spoken(text, month) or text.has(_AGREED, max(0, month.first - _NEAR), month.first)


def _of_words_by(text: Text, day: Day) -> bool:
    """“announced by the Emirates on Monday”: the day of the words."""
    near = text.words[max(0, day.first - 8) : day.first]
    return "by" in near and "," not in near[near.index("by") :] and near[near.index("by") - 1 :][0] in _SAID


def as_of(text: Text, days: list[Day], first: int, end: int, span: str | None, published: date) -> date | None:
    """The day up to which a total counts, where the sentence names it."""
    days = [day for day in days if not is_of_relative(text, day, end)]
    own = [day for day in days if not is_since(text, day)]
    years = [day for day in own if day.precision == "year" and not is_of_another(text, day, end)]
    if years and span in (None, "year"):
        return min(chosen(text, years, first, end).last, published)
    exact = [day for day in days if day.precision == "day" and day.start <= published]
    exact = [day for day in exact if not is_aside(text, day) or is_of_interview(text, day)]
    exact = [day for day in exact if not is_of_another(text, day, end) and ":" not in text.words[end : day.first]]
    if exact:
        return chosen(text, exact, first, end).last
    months = [day for day in own if day.precision == "month"]
    return min(months[-1].last, published) if months else None

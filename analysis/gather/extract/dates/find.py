"""All the times that a sentence states."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.gather.extract.date_words import DAY_WORDS, LAST_YEAR, MONTHS, OFFSETS, SEASONS, VAGUE_WORDS, WEEKDAYS
from analysis.gather.extract.dates.apart import day_apart, days_apart, week_apart
from analysis.gather.extract.dates.day import Around, Day, small
from analysis.gather.extract.dates.relative import last_year, near_today, weekday, year
from analysis.gather.extract.dates.spelled_day import spelled_day_month
from analysis.gather.extract.dates.vague import season_at, vague_at
from analysis.gather.extract.dates.written import day_month, in_digits, month_day
from analysis.gather.extract.lexicon import DATE_WORD, DIGITS, NUMBER_WORD, TIME_IN_DIGITS
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_TIMES = DATE_WORD | NUMBER_WORD | DIGITS | TIME_IN_DIGITS
_JOINTS = words("and та і и й to through - по до")
_PASSED_OVER = words(", ( on")
_NEAR = 7
_MOST = 60
"""The largest number that is a day of a month, or of days from another."""


def days_in(text: Text, first: int, end: int, published: date, ahead: bool = False, done: bool = False) -> list[Day]:
    """The times stated in tokens `first` to `end`, in order; `ahead` says that the sentence is about what will be,
    `done` that it is about what was.
    """
    around = Around(published, ahead, done)
    found: list[Day] = []
    after = first
    for place in text.spots(_TIMES, first, end):
        if place < after:
            continue
        day = _day_at(text, place, first, end, around)
        if day is not None:
            found.append(day)
            after = day.end
    merged = _merged(text, found) if len(found) > 1 else found
    return [day for day in merged if day.precision != "after"]


def _day_at(text: Text, place: int, first: int, end: int, around: Around) -> Day | None:
    word, kind, published = text.words[place], text.kinds[place], around.published
    if kind == 1:
        return in_digits(word, place)
    if kind == 2:
        if small(text, place, end, _MOST) is None:
            return year(text, place, end)
        return day_month(text, place, end, around) or days_apart(text, place, end, published)
    if text.tags[place] & NUMBER_WORD:
        return spelled_day_month(text, place, end, around) or days_apart(text, place, end, published)
    if word in MONTHS:
        return month_day(text, place, end, around)
    if word in WEEKDAYS:
        return weekday(text, place, first, around)
    if word in OFFSETS:
        return near_today(text, place, end, published)
    if word in VAGUE_WORDS:
        return week_apart(text, place, end, published) or vague_at(text, place, first, end, published)
    if word in SEASONS:
        return season_at(text, place, first, published)
    if word in DAY_WORDS:
        return day_apart(text, place, end, published)
    return last_year(text, place, published) if word in LAST_YEAR or word in ("торік", "позаторік") else None


def _merged(text: Text, days: list[Day]) -> list[Day]:
    """A weekday beside a date is that date; dates joined by “and” or a dash are one span."""
    merged: list[Day] = []
    for day in days:
        joined = _joined(text, merged[-1], day) if merged else None
        if joined:
            merged[-1] = joined
        else:
            merged.append(day)
    return merged


def _after_a_day(text: Text, after: Day, day: Day) -> Day | None:
    """“Three days after the talks on 16 June”: the 19th."""
    between = text.words[after.end : day.first]
    if day.precision != "day" or "," in between or len(between) > _NEAR:
        return None
    start = day.start + timedelta(days=after.shift)
    return Day(after.first, day.end, start, start, by=day.by)


def _joined(text: Text, before: Day, day: Day) -> Day | None:
    """Two times that are one, or None."""
    if before.precision == "after":
        return _after_a_day(text, before, day)
    if before.precision != "day" or day.precision != "day":
        return None
    between = [word for word in text.words[before.end : day.first] if word not in _PASSED_OVER]
    if not between and text.words[before.end - 1] in WEEKDAYS.keys() | OFFSETS.keys():
        return Day(before.first, day.end, day.start, day.last, by=day.by)
    if not between and text.words[day.first] in WEEKDAYS:
        return Day(before.first, day.end, before.start, before.last, by=before.by)
    if len(between) == 1 and between[0] in _JOINTS:
        return Day(before.first, day.end, min(before.start, day.start), max(before.last, day.last), by=day.by)
    return None

"""A stated time, and the calendar arithmetic that gives it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from analysis.gather.extract.tokens import Text

_LONG_AGO = 270
"""Days after which a day without a year, in a sentence about what will be, is that of the next year."""
_AHEAD = 12
"""Days up to which a day without a year is one to come, whatever the sentence says."""
_SOON = 60
"""Days up to which such a day lies ahead; what is further off was last year."""
_LONG = 10
"""Digits of a number that is no day and no year."""
FIRST_YEAR, LAST_YEAR = 2014, 2100


@dataclass(slots=True)
class Day:
    """A stated time: tokens `first` to `end`, its first and last day, and its precision: day, month, year, time,
    vague (“last week”), apart or after (“two days later”, “two days after …”: `shift` days from another day).

    by: how a day is told: date (with its year, or from publication), yearless, or weekday.
    """

    first: int
    end: int
    start: date
    last: date
    precision: str = "day"
    shift: int = 0
    by: str = "date"


@dataclass(slots=True)
class Around:
    """What a stated time is resolved against: publication, and whether its sentence tells what will be or was done."""

    published: date
    ahead: bool = False
    done: bool = False


def made(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(year: int | None, month: int, day: int, around: Around) -> date | None:
    """The day meant: with its year, or the latest one not after publication (for plans: the next one)."""
    if year:
        return made(year, month, day)
    published = around.published
    here = made(published.year, month, day)
    if here is None:
        return None
    if around.ahead and (here - published).days <= _SOON:
        return here if (published - here).days < _LONG_AGO else made(published.year + 1, month, day)
    return here if (here - published).days <= (0 if around.done else _AHEAD) else made(published.year - 1, month, day)


def whole_month(first: int, end: int, year: int, month: int) -> Day:
    """All days of a month."""
    return Day(first, end, date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def whole_year(first: int, end: int, year: int) -> Day:
    """All days of a year."""
    return Day(first, end, date(year, 1, 1), date(year, 12, 31), "year")


def small(text: Text, place: int, end: int, high: int) -> int | None:
    """A whole number from 1 to `high` in digits at this token (“5”, “05”)."""
    if place >= end or text.kinds[place] != 2:
        return None
    word = text.words[place]
    number = int(word) if len(word) < _LONG and word.isdecimal() else 0
    return number if 1 <= number <= high else None

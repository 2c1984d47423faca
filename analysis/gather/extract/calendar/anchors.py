"""Days that are told from what was named before: a weekday of a week told of, a day of a year told of, days apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.gather.extract.calendar.asides import is_aside
from analysis.gather.extract.calendar.roles import is_since
from analysis.gather.extract.calendar.spoken import is_spoken
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import stems
from analysis.gather.extract.tokens import Text

_CAPTURED = stems("captur|полон|плен|захоп|held|утрим|удерж|invasion|вторгн|вторж")
_NEAR = 6
_THIS_YEAR = (["this", "year"], ["цього", "року"], ["цьому", "році"], ["этого", "года"], ["этом", "году"])
_WEEK, _MONTH = 6, 30
"""Days before publication within which a weekday, or a day without a year, is told from publication."""
_PASSED_OVER = frozenset((",", "-", "on", "(", "у", "в"))


@dataclass(slots=True)
class Anchor:
    """What the days of a sentence are told from: a day named before, and a year that is told of.

    titled: the year is that of the article's title, and days near publication are not of it.
    """

    day: date | None = None
    year: int | None = None
    spot: int = 0
    titled: bool = False

    def take(self, text: Text, days: Iterable[Day], published: date) -> None:
        """Go on past the days of a sentence."""
        for day in days:
            if day.precision == "year" and _is_told_of(text, day):
                self.day, self.year, self.spot, self.titled = None, day.start.year, day.end, False
            elif day.precision == "day" and day.start <= published and not is_aside(text, day):
                self.day = day.start
                self.year = day.start.year if day.by == "date" else self.year
                self.spot = day.end


def _is_told_of(text: Text, year: Day) -> bool:
    """“In 2023 there were ten exchanges”; not “captured in 2022”."""
    return not is_since(text, year) and not text.has(_CAPTURED, max(0, year.first - _NEAR), year.first)


def _this_year(text: Text, first: int, end: int) -> bool:
    """Whether “this year” stands between two tokens: what follows is of the year of publication."""
    words = text.words
    return any(words[spot - 1 : spot + 1] in _THIS_YEAR or words[spot] == "цьогоріч" for spot in range(first + 1, end))


def settled(text: Text, found: list[Day], anchor: Anchor, base: date, published: date) -> list[Day]:
    """The days of a sentence, those that are told from others resolved; base: what “two days later” is told from."""
    kept: list[Day] = []
    for spot, day in enumerate(found):
        if day.precision == "apart" and _is_named(text, day, found[spot + 1 :]):
            continue
        known = _known(text, day, anchor, base, published)
        anchor.take(text, [known], published)
        base = known.start if known.precision == "day" else base
        kept.append(known)
    return kept


def _known(text: Text, day: Day, anchor: Anchor, base: date, published: date) -> Day:
    if day.precision == "apart":
        start = base + timedelta(days=day.shift)
        return replace(day, start=start, last=start, precision="day", shift=0, by="apart")
    if day.precision != "day" or day.start > published:
        return day
    if day.by == "yearless" and anchor.titled and (published - day.start).days <= _MONTH:
        return day
    if day.by == "yearless" and anchor.year and not _this_year(text, anchor.spot, day.first):
        return _in_year(day, anchor.year, anchor.day, published)
    if day.by == "weekday" and anchor.day and (published - anchor.day).days > _WEEK and not is_spoken(text, day):
        start = anchor.day + timedelta(days=(day.start.weekday() - anchor.day.weekday()) % 7)
        return replace(day, start=start, last=start)
    return day


def _in_year(day: Day, year: int, near: date | None, published: date) -> Day:
    """A day without a year, in the year told of; beside a whole date in the one that brings it nearest to that."""
    if near is not None and (published - day.start).days <= _MONTH:
        return day
    years = (year - 1, year, year + 1) if near is not None else (year,)
    days = [moved for one in years if (moved := _moved(day, one)).start <= published]
    if not days:
        return day
    return min(days, key=lambda one: abs((one.start - near).days)) if near is not None else days[0]


def _moved(day: Day, year: int) -> Day:
    shift = year - day.start.year
    try:
        start, last = (one.replace(year=one.year + shift) for one in (day.start, day.last))
    except ValueError:
        return day
    return replace(day, start=start, last=last)


def _is_named(text: Text, day: Day, following: list[Day]) -> bool:
    """“Three days earlier, on 26 October”: the day follows."""
    if not following or following[0].precision != "day":
        return False
    return set(text.words[day.end : following[0].first]) <= _PASSED_OVER

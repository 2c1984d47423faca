"""From the day and month that a text names to the date that is meant."""

from __future__ import annotations

from analysis.gather.extract.dates.day import FIRST_YEAR, LAST_YEAR, Around, Day, made, nearest, small
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_LAST_YEAR = (["last", "year"], ["минулого", "року"], ["торішнього", "року"], ["прошлого", "года"])
_YEAR_WORDS = words("року рік р г год года году роках годах -го го")


def this_month(place: int, after: int, day: int, around: Around) -> Day | None:
    """“Четвёртого числа”: the latest such day."""
    published = around.published
    year, month = published.year, published.month
    if day > published.day:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    found = made(year, month, day)
    return Day(place, after, found, found) if found else None


def resolved(text: Text, place: int, after: int, end: int, days: list[int], month: int, around: Around) -> Day | None:
    """The days of a month that begin at `place`, with the year that may follow at `after`."""
    if after + 1 < end and text.words[after] == ".":
        after += 1
    year, after = year_after(text, after, end)
    if year is None and text.words[after : after + 2] in _LAST_YEAR:
        year, after = around.published.year - 1, after + 2
    dates = [found for day in days if (found := nearest(year, month, day, around))]
    by = "date" if year else "yearless"
    return Day(place, after, min(dates), max(dates), by=by) if dates else None


def year_after(text: Text, place: int, end: int) -> tuple[int | None, int]:
    """The year that follows, past a comma, and the token after it with its word for year."""
    spot = place + (place < end and text.words[place] in (",", "of"))
    year = small(text, spot, end, LAST_YEAR)
    if year is None or year < FIRST_YEAR:
        return None, place
    after = spot + 1
    while after < end and text.words[after] in _YEAR_WORDS | {"-"} and after - spot < 4:
        after += 1
    return year, after - (text.words[after - 1] == "-")

"""Days with their month: “31 січня”, “23-25 May 2025”, “January 31, 2024”, “31.01.2024”."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.date_words import ENGLISH_MONTHS, MONTHS, UNSURE_MONTHS
from analysis.gather.extract.dates.bare import OPENS_SPAN, SUFFIXES, bare_day, is_month
from analysis.gather.extract.dates.day import FIRST_YEAR, LAST_YEAR, Around, Day, made, small, whole_month
from analysis.gather.extract.dates.resolve import resolved, year_after
from analysis.gather.extract.lexicon import MEANING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_JOINTS = frozenset(("-", "and", "та", "і", "й", "и", ",", "&", "to", "по", "through"))
_THROUGH = frozenset(("до", "until", "на"))
_FOR = words("на for")
"""“1000 на 19, 19 августа …”: what stands after it is no day."""
_MOST_DAYS = 8
_MONTHS_AHEAD = 6


def in_digits(word: str, place: int) -> Day | None:
    """“31.01.2024”, “2024-01-31”, “12:30” (a time, no day)."""
    if ":" in word:
        return Day(place, place + 1, date.min, date.min, "time")
    parts = [int(part) for part in word.replace("/", ".").replace("-", ".").split(".")]
    year, month, day = parts if parts[0] > 31 else parts[::-1]
    year += 2000 if year < 100 else 0
    if "/" in word and month > 12:
        month, day = day, month
    found = made(year, month, day)
    return Day(place, place + 1, found, found) if found and FIRST_YEAR <= year <= LAST_YEAR else None


def day_month(text: Text, place: int, end: int, around: Around) -> Day | None:
    """“31 січня”, “23-25 May 2025”, “11 and 13 June”, “5th of March”, “4-го числа”."""
    days, spot = _days(text, place, end)
    if not days or spot >= end:
        return None
    if text.words[spot] not in MONTHS:
        return bare_day(text, place, spot, end, days, around)
    return resolved(text, place, spot + 1, end, days, MONTHS[text.words[spot]], around)


def month_day(text: Text, place: int, end: int, around: Around) -> Day | None:
    """“January 31, 2024”, “May 23-25”, “June 11 and 13”; “January 2024”, “у серпні” are months."""
    if text.words[place] in UNSURE_MONTHS and not is_month(text, place, end):
        return None
    month = MONTHS[text.words[place]]
    days, spot = _days_after(text, place, end) if text.words[place] in ENGLISH_MONTHS else ([], place + 1)
    if days:
        return resolved(text, place, spot, end, days, month, around)
    year, after = year_after(text, place + 1, end)
    if year is None:
        published = around.published
        ahead = _MONTHS_AHEAD if around.ahead else 0
        year = published.year if month <= published.month + ahead else published.year - 1
    return whole_month(place, max(after, place + 1), year, month)


def _days(text: Text, place: int, end: int) -> tuple[list[int], int]:
    """The days before a month's name, and the token after them."""
    days: list[int] = []
    if place > 1 and text.words[place - 1] in _FOR and text.kinds[place - 2] == 2:
        return days, place
    spot = place
    joints = _JOINTS | _THROUGH if place > 0 and text.words[place - 1] in OPENS_SPAN else _JOINTS
    while (day := small(text, spot, end, 31)) is not None and len(days) < _MOST_DAYS:
        days.append(day)
        spot = _past_suffix(text, spot + 1, end)
        while spot < end and text.words[spot] in joints and small(text, spot + 1, end, 31) is not None:
            spot += 1
    return days, spot


def _past_suffix(text: Text, spot: int, end: int) -> int:
    """Past the ending of “5th”, “4-го”."""
    if spot + 1 < end and text.words[spot] == "-" and text.words[spot + 1] in SUFFIXES:
        spot += 1
    while spot < end and text.words[spot] in SUFFIXES:
        spot += 1
    return spot


def _days_after(text: Text, place: int, end: int) -> tuple[list[int], int]:
    """The days after an English month's name, and the token after them."""
    spot = place + 1
    if spot < end and text.words[spot] == ".":
        spot += 1
    days: list[int] = []
    while (day := small(text, spot, end, 31)) is not None:
        days.append(day)
        spot = _past_suffix(text, spot + 1, end)
        if spot + 1 >= end or text.words[spot] not in ("-", "and", "to") or not _lone_day(text, spot + 1, end):
            break
        spot += 1
    return days, spot


def _lone_day(text: Text, place: int, end: int) -> bool:
    """A second day of the same month: no noun follows that it could count."""
    if small(text, place, end, 31) is None:
        return False
    return place + 1 >= end or not text.tags[place + 1] & MEANING

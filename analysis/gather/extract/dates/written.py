"""Days with their month: “31 січня”, “23-25 May 2025”, “January 31, 2024”, “31.01.2024”."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.date_words import ENGLISH_MONTHS, MONTHS, OF_THE_MONTH, UNSURE_MONTHS
from analysis.gather.extract.dates.day import FIRST_YEAR, LAST_YEAR, Around, Day, made, small, whole_month
from analysis.gather.extract.dates.resolve import resolved, this_month, year_after
from analysis.gather.extract.lexicon import MEANING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_JOINTS = frozenset(("-", "and", "та", "і", "й", "и", ",", "&", "to", "по", "through"))
_THROUGH = frozenset(("до", "until", "на"))
_OPENS_SPAN = words("from between з із с со від")
_FOR = words("на for")
"""“1000 на 19, 19 августа …”: what stands after it is no day."""
_SUFFIXES = words("st nd rd th го of е ого")
_MOST_DAYS = 8
_WITH_ENDING = 3
_MONTHS_AHEAD = 6
_MONTH_REACH = 24
_BEFORE_MONTH = words("in of last since by mid late early - в")


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
    if text.words[spot] in OF_THE_MONTH:
        named = _month_before(text, place)
        if named:
            return resolved(text, place, spot + 1, spot + 1, days, named, around)
        return this_month(place, spot + 1, days[0], around)
    if text.words[spot] not in MONTHS:
        month = _month_before(text, place) if len(days) > 1 and _is_span(text, place, spot) else None
        if month:
            return resolved(text, place, spot, spot, days, month, around)
        opens = _opens_with_ending(text, place, spot)
        if opens and (month := _month_before(text, place, ("\n",))):
            return resolved(text, place, spot, spot, days, month, around)
        if not _on_the(text, place, spot) and not _in_a_list(text, place, spot):
            return None
        month = _month_before(text, place)
        if month:
            return resolved(text, place, spot, spot, days, month, around)
        return this_month(place, spot, days[0], around)
    return resolved(text, place, spot + 1, end, days, MONTHS[text.words[spot]], around)


def _is_span(text: Text, place: int, spot: int) -> bool:
    """“With 23-го по 25-е”: each day with its ending."""
    opened = place > 0 and text.words[place - 1] in _OPENS_SPAN
    return opened and sum(word in _SUFFIXES for word in text.words[place:spot]) > 1


def _opens_with_ending(text: Text, place: int, spot: int) -> bool:
    """“Февраль. 5-го вернулись …”: a day with its ending opens a sentence of the paragraph."""
    opens = place > 1 and text.words[place - 1] == "." and text.words[place - 2] not in _SUFFIXES
    return opens and spot - place == _WITH_ENDING and text.words[spot - 1] in ("го", "е", "ого")


def _month_before(text: Text, place: int, stops: tuple[str, ...] = (".", "\n")) -> int | None:
    """The month that the sentence, or its paragraph, names before the day: “В мае … с 23-го по 25-е”."""
    for spot in range(place - 1, max(-1, place - _MONTH_REACH), -1):
        if text.words[spot] in stops:
            return None
        if text.words[spot] in MONTHS and (text.words[spot] not in UNSURE_MONTHS or _is_month(text, spot, place)):
            return MONTHS[text.words[spot]]
    return None


def _in_a_list(text: Text, place: int, spot: int) -> bool:
    """“23-го вернулись …, 24-го - 307”: a day with its ending, after others of the month."""
    ended = spot - place == 3 and text.words[spot - 1] in ("го", "е")
    listed = text.words[spot] in ("-", ":") or (text.words[spot] == "," and text.words[place - 1] == ",")
    return ended and listed and _month_before(text, place) is not None


def _on_the(text: Text, place: int, spot: int) -> bool:
    """“On the 31st”, before a sign or another clause."""
    on = text.words[max(0, place - 2) : place] == ["on", "the"]
    return on and text.words[spot - 1] in ("st", "nd", "rd", "th") and text.kinds[spot] == 4


def month_day(text: Text, place: int, end: int, around: Around) -> Day | None:
    """“January 31, 2024”, “May 23-25”, “June 11 and 13”; “January 2024”, “у серпні” are months."""
    if text.words[place] in UNSURE_MONTHS and not _is_month(text, place, end):
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
    joints = _JOINTS | _THROUGH if place > 0 and text.words[place - 1] in _OPENS_SPAN else _JOINTS
    while (day := small(text, spot, end, 31)) is not None and len(days) < _MOST_DAYS:
        days.append(day)
        spot = _past_suffix(text, spot + 1, end)
        while spot < end and text.words[spot] in joints and small(text, spot + 1, end, 31) is not None:
            spot += 1
    return days, spot


def _past_suffix(text: Text, spot: int, end: int) -> int:
    """Past the ending of “5th”, “4-го”."""
    if spot + 1 < end and text.words[spot] == "-" and text.words[spot + 1] in _SUFFIXES:
        spot += 1
    while spot < end and text.words[spot] in _SUFFIXES:
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


def _is_month(text: Text, place: int, end: int) -> bool:
    """Whether “may” is the month: a day or year beside it, or “in”, “of” or “last” before it."""
    before = text.words[place - 1] if place else ""
    return small(text, place + 1, end, LAST_YEAR) is not None or before in _BEFORE_MONTH

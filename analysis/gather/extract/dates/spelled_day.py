"""Days in words: “десятого лютого”, “twenty-third of May”, “четвёртого числа”."""

from __future__ import annotations

from analysis.gather.extract.date_words import MONTHS, OF_THE_MONTH
from analysis.gather.extract.dates.day import Around, Day
from analysis.gather.extract.dates.resolve import resolved, this_month
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.tokens import Text


def spelled_day_month(text: Text, place: int, end: int, around: Around) -> Day | None:
    """“десятого лютого”, “twenty-third of May”, “четвёртого числа”."""
    day, spot = _spelled(text, place, end)
    if day is None:
        return None
    while spot < end and text.words[spot] in ("of", "the"):
        spot += 1
    if spot < end and text.words[spot] in OF_THE_MONTH:
        return this_month(place, spot + 1, day, around)
    if spot >= end or text.words[spot] not in MONTHS:
        return None
    return resolved(text, place, spot + 1, end, [day], MONTHS[text.words[spot]], around)


def _spelled(text: Text, place: int, end: int) -> tuple[int | None, int]:
    """An ordinal in words from 1st to 31st, and the token after it."""
    table = number_words()
    tens = table.get(text.words[place])
    if tens is None or tens.multiplies or tens.value > 31:
        return None, place
    if tens.ordinal:
        return tens.value, place + 1
    spot = place + 2 if text.words[place + 1 : place + 2] == ["-"] else place + 1
    unit = table.get(text.words[spot]) if spot < end else None
    if tens.value in (20, 30) and unit is not None and unit.ordinal and unit.value < 10:
        return tens.value + unit.value, spot + 1
    return None, place

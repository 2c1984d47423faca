"""Days without their month: “в мае … с 23-го по 25-е”, “14 февраля …, хотя 16-го”, “on the 31st”, “4-го числа”."""

from __future__ import annotations

from analysis.gather.extract.date_words import MONTHS, OF_THE_MONTH, UNSURE_MONTHS
from analysis.gather.extract.dates.day import LAST_YEAR, Around, Day, small
from analysis.gather.extract.dates.resolve import resolved, this_month
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

OPENS_SPAN = words("from between з із с со від")
SUFFIXES = words("st nd rd th го of е ого")
_DAY_ENDINGS = words("го е ого st nd rd th")
_AFTER = tag("DONE", "COMEBACK", "GIVE", "SWAPPED", "TOSWAP", "UKRAINE", "RUSSIA", "SIDE")
"""What may follow a day: what happened on it, or to whom; not what it counts, “50-го обмена”."""
_WITH_ENDING = 3
_MONTH_REACH = 24
_BEFORE_MONTH = words("in of last since by mid late early - в")


def bare_day(text: Text, place: int, spot: int, end: int, days: list[int], around: Around) -> Day | None:
    """The day at `place`, after whose words at `spot` no month follows; None where it is no day."""
    of_the_month = text.words[spot] in OF_THE_MONTH
    after = spot + of_the_month
    if not of_the_month and not _is_span(text, place, spot) and not _stands_alone(text, place, spot):
        return None
    month = _month_before(text, place) or (None if of_the_month else _month_after(text, after, end))
    if month is None and text.words[place - 1] == "." and not of_the_month:
        month = _month_before(text, place, ("\n",))
    if month:
        return resolved(text, place, after, after, days, month, around)
    return this_month(place, after, days[0], around) if of_the_month or _on_the(text, place, spot) else None


def _stands_alone(text: Text, place: int, spot: int) -> bool:
    """“16-го состоялся обмен”, “on the 16th,”: a day with its ending, before a sign or what happened on it."""
    if text.words[spot - 1] not in _DAY_ENDINGS or spot - place > _WITH_ENDING:
        return False
    if text.words[place].isascii() and text.words[spot - 1].isascii():
        return _on_the(text, place, spot)
    return text.kinds[spot] == 4 or bool(text.tags[spot] & _AFTER)


def _on_the(text: Text, place: int, spot: int) -> bool:
    """“On the 31st”, before a sign or another clause."""
    on = text.words[max(0, place - 2) : place] == ["on", "the"]
    return (
        on
        and text.words[spot - 1] in ("st", "nd", "rd", "th")
        and (text.kinds[spot] == 4 or bool(text.tags[spot] & _AFTER))
    )


def _is_span(text: Text, place: int, spot: int) -> bool:
    """“With 23-го по 25-е”: each day with its ending."""
    opened = place > 0 and text.words[place - 1] in OPENS_SPAN
    return opened and sum(word in SUFFIXES for word in text.words[place:spot]) > 1


def _month_before(text: Text, place: int, stops: tuple[str, ...] = (".", "\n")) -> int | None:
    """The month that the sentence, or its paragraph, names before the day: “В мае … с 23-го по 25-е”."""
    for spot in range(place - 1, max(-1, place - _MONTH_REACH), -1):
        if text.words[spot] in stops:
            return None
        if text.words[spot] in MONTHS and (text.words[spot] not in UNSURE_MONTHS or is_month(text, spot, place)):
            return MONTHS[text.words[spot]]
    return None


def _month_after(text: Text, first: int, end: int) -> int | None:
    """“13-го меняли …, а 11 октября …”: the month of the next day in the sentence."""
    found = (MONTHS[word] for word in text.words[first:end] if word in MONTHS and word not in UNSURE_MONTHS)
    return next(found, None)


def is_month(text: Text, place: int, end: int) -> bool:
    """Whether “may” is the month: a day or year beside it, or “in”, “of” or “last” before it."""
    before = text.words[place - 1] if place else ""
    return small(text, place + 1, end, LAST_YEAR) is not None or before in _BEFORE_MONTH

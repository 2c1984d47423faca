"""Days told from another: “two days later”, “a day earlier”, “the next day”, “за день до того”, “через два дня”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from analysis.gather.extract.dates.day import Day, small
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_DAYS = words(
    "day days evening night день дні дня днів днем днями дню дней дни добу добою доби діб добами сутки суток сутками"
)
_EARLIER = words("earlier before ранее раньше раніше")
_LATER = words("later спустя потому пізніше позже")
_THROUGH, _UP_TO = words("через спустя"), words("за")
_AFTER = words("after after: після после от від")
_NEXT, _PREVIOUS = (
    words("next following наступного наступної следующий следующие"),
    words("previous preceding попереднього попередньої предыдущий"),
)
_WEEKS = words("week weeks тижні тижнів тижня недели недель неделями тижнями")
_ONE_WEEK = words("week тиждень тижнем неделю неделей")
_AFTER_THAT = (["по", "тому"], ["after", "that"], ["після", "того"], ["после", "этого"], ["після", "цього"])
_AGO = words("ago тому назад")
_MOST = 60


def days_apart(text: Text, place: int, end: int, published: date) -> Day | None:
    """At a number: “3 days ago” is a day; “three days earlier”, “через два дня” wait for the day they are told from."""
    known = number_words().get(text.words[place])
    count = known.value if known and not known.multiplies and not known.ordinal else small(text, place, end, _MOST)
    if count is None or count > _MOST or place + 1 >= end:
        return None
    if text.words[place + 1] in _WEEKS:
        return _no_day(_told(text, place, place + 1, end, 7 * count, published))
    if text.words[place + 1] not in _DAYS:
        return None
    if text.words[place + 2 : place + 3] and text.words[place + 2] in _AGO:
        day = published - timedelta(days=count)
        return Day(place, place + 3, day, day)
    return _told(text, place, place + 1, end, count, published)


def day_apart(text: Text, place: int, end: int, published: date) -> Day | None:
    """At a word for day: “a day earlier”, “the next day”, “наступного дня”, “за день до этого”."""
    if text.words[place] not in _DAYS or text.words[place].endswith(("дні", "днів", "дней", "days")):
        return None
    before, after = text.words[place - 1] if place else "", text.words[place + 1 : place + 3]
    if before in _NEXT:
        return _apart(place, place + 1, 1, published)
    if before in _PREVIOUS:
        return _apart(place, place + 1, -1, published)
    if after == ["before", "yesterday"]:
        day = published - timedelta(days=2)
        return Day(place, place + 3, day, day)
    if before == "the" and after == ["after", "that"]:
        return _apart(place, place + 3, 1, published)
    if before in ("a", "the") or not text.words[place].isascii():
        return _told(text, place, place, end, 1, published)
    return None


def week_apart(text: Text, place: int, end: int, published: date) -> Day | None:
    """At a word for week: “a week later”, “за тиждень до того”, “через неделю”."""
    before = text.words[place - 1] if place else ""
    if text.words[place] not in _ONE_WEEK or (text.words[place].isascii() and before != "a"):
        return None
    return _no_day(_told(text, place, place, end, 7, published))


def _no_day(told: Day | None) -> Day | None:
    """Weeks from another day are no day."""
    return replace(told, precision="vague", shift=0) if told and told.precision != "after" else None


def _told(text: Text, first: int, noun: int, end: int, count: int, published: date) -> Day | None:
    """The day so many days from another, by the words around “days”."""
    before = text.words[first - 1] if first else ""
    after = text.words[noun + 1] if noun + 1 < end else ""
    if after in _EARLIER:
        return _apart(first, noun + 2, -count, published)
    if after in _LATER or text.words[noun + 1 : noun + 3] in _AFTER_THAT:
        return _apart(first, noun + 2, count, published)
    if before in _UP_TO and after == "до":
        return _apart(first, noun + 1, -count, published)
    if after in _AFTER and (before in _THROUGH or text.words[noun].isascii()):
        return Day(first, noun + 2, published, published, "after", count)
    if before in _THROUGH and after not in _AFTER:
        return _apart(first, noun + 1, count, published)
    return None


def _apart(first: int, end: int, shift: int, published: date) -> Day:
    day = published + timedelta(days=shift)
    return Day(first, end, day, day, "apart", shift)

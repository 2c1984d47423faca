"""Times that are no day, “last week”, “a month ago”."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.gather.extract.dates.day import Day
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_LAST = words("last previous past минулого минулому попереднього прошлой прошлом прошлого минувшей минувшем предыдущей")
_EARLIER = words("earlier раніше ранее")
_AGO = words("ago earlier тому назад раніше ранее")
_BEFORE_THAT = (["до", "этого"], ["до", "того"], ["до", "цього"], ["before", "that"])
_BEGINNING = phrases("почат|початк|начал|beginn|start|серед|середин|кінц|конц|end|early|late|mid")
_SINCE = words("since від з із с от until before до")
_CAPTURED = phrases("captur|полон|плен|захоп|спіль|spent|пробу|провел|held|удерж")
_SEVERAL_DAYS, _FEW = words("days днів дней"), words("just only few couple of several кілька пару декілька несколько")
_IN_SEASON = words("навесні весною влітку улітку літом восени взимку весной летом осенью зимой")
_LAST_SEASON = words("in the last this previous over during минулої минулого прошлой прошлого того тієї этой этого")
_THIS = words("this цього цьому этом этой цими цих")
_MONTH = words("month місяця місяці месяце")
_OPENS = 3
"""Tokens into a sentence up to which “this week” is when it happened, and not the span of “the fourth this week”."""
_REACH = 6
_DAYS, _IN = words("днями днях"), words("на у в")
_WEEKEND = words("weekend вихідних вихідні выходных выходные")
_WEEK = words("week тиждень неделю")


def vague_at(text: Text, place: int, first: int, end: int, published: date) -> Day | None:
    """“last week”, “минулого місяця”, “two weeks ago”, “earlier this month”, “в начале месяца”; None for a span."""
    before = text.words[max(first, place - 4) : place]
    after = text.words[place + 1 : place + 2] if place + 1 < end else []
    if not _SINCE.isdisjoint(before) or _captured(text, place, first):
        return None
    if _exactly(before) and text.words[place] in _WEEK and after and after[0] in _AGO:
        day = published - timedelta(days=7)
        return Day(place, place + 2, day, day)
    if text.words[place] in _SEVERAL_DAYS:
        few = not _FEW.isdisjoint(before[-2:]) and bool(after) and after[0] in _AGO
        return Day(place, place + 2, published, published, "vague") if few else None
    told = _is_told(text.words[place], before, place - first)
    ago = bool(after) and (after[0] in _AGO or text.words[place + 1 : place + 3] in _BEFORE_THAT)
    earlier = not _EARLIER.isdisjoint(before)
    part = before[-1:] and before[-1].startswith(_BEGINNING)
    return Day(place, place + 1 + ago, published, published, "vague") if told or ago or earlier or part else None


def _is_told(word: str, before: list[str], into: int) -> bool:
    """Whether the words before tell of one such time: “last week”, “this month”, “over the weekend”, “на днях”."""
    last = before[-1] if before else ""
    if word in _DAYS:
        return last in ("на", *_THIS) or into == 0
    if word in _WEEKEND and (last in _IN or before[-2:] in (["over", "the"], ["at", "the"])):
        return True
    return last in _LAST or (last in _THIS and (word in _MONTH or into < _OPENS))


def _exactly(before: list[str]) -> bool:
    """“Exactly a week ago”, “рівно тиждень тому”: a day."""
    return before[-2:] == ["exactly", "a"] or before[-1:] in (["рівно"], ["ровно"])


def _captured(text: Text, place: int, first: int) -> bool:
    """“Captured two months ago”: not when they came home."""
    near = text.words[max(first, place - _REACH) : place]
    while "," in near[:-1]:
        near = near[near.index(",") + 1 :]
    return any(word.startswith(_CAPTURED) for word in near)


def season_at(text: Text, place: int, first: int, published: date) -> Day | None:
    """“In spring”, “last summer”, “восени”, “прошлой весной”: no day; None for “since last autumn”."""
    word = text.words[place]
    before = text.words[max(first, place - 3) : place]
    if not _SINCE.isdisjoint(before) or _captured(text, place, first):
        return None
    named = word in _IN_SEASON or bool(before and before[-1] in _LAST_SEASON)
    return Day(place, place + 1, published, published, "vague") if named else None

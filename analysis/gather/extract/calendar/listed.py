"""Numbers that hold for each of several days: “1,000 each time, on 3 April, 10 May and 31 May”."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import Phrases
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_LIST = words(", and on та і й и")
_EACH_TIME = Phrases(
    "each time|each occasion|every time|each handover|щоразу|кожного разу|каждый раз|в каждом случае|всякий раз"
)
_NEAR = 6
_LONGEST_ROUND = 4
"""Days over which one handover has gone on."""


def each_time(text: Text, mention: Mention, days: list[Day]) -> list[date]:
    """The days of a number that was the same on each of them; none where it was once.

    days: the exact days of its sentence.
    """
    if not days:
        return []
    if not text.says(_EACH_TIME, mention.place) and not _are_listed(text, days):
        return []
    apart = {end for day in days for end in (day.start, day.last if _is_apart(day) else day.start)}
    return sorted(apart) if len(apart) > 1 else []


def is_of_list(text: Text, day: Day, end: int) -> bool:
    """“The third exchange in a week: 11 October 32 for 20, …”: a day of another number, told after a colon."""
    if ":" not in text.words[end : day.first]:
        return False
    return text.kinds.find(2, day.end, day.end + _NEAR) >= 0


def _are_listed(text: Text, days: list[Day]) -> bool:
    """Whether days further apart than one handover lasts are listed: “on 17 July, 19 August and 2 October”."""
    if len(days) < 2 or (days[-1].last - days[0].start).days <= _LONGEST_ROUND:
        return False
    return all(_LIST.issuperset(text.words[left.end : right.first]) for left, right in pairwise(days))


def _is_apart(day: Day) -> bool:
    """“10 May and 31 May”: two days, no span."""
    return (day.last - day.start).days > _LONGEST_ROUND

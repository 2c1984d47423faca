"""Days of talks, of a capture or of a deadline, which are none of a handover."""

from __future__ import annotations

from analysis.gather.extract.calendar.roles import SINCE, WHO
from analysis.gather.extract.calendar.spoken import TALKS, is_spoken
from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_FULL_STOPS = frozenset((".", "\n"))
_BREAKS = _FULL_STOPS | {",", ";", ":"}
_WHEN = words("when коли когда")
_MOVED, _SOON, _TO_THE_VERB = tag("COMEBACK", "GIVE", "SWAPPED"), 4, 7
_TOOK_PLACE = stems("took|відбу|состоя|провел")
_HELD, _THAT, _TO_THE_DAY = (
    stems(
        "состоявш|прошедш|проведен|достигнут|досягнут|заключенн|укладен|подписанн|підписан|відбу|held|reached|signed"
    ),
    words("що які яка"),
    3,
)
_ROUND = stems("раунд|round|встреч|зустріч|meeting")


def is_aside(text: Text, day: Day) -> bool:
    """Whether it is a day of talks, of capture or of a deadline, not of the handover."""
    before = text.words[max(0, day.first - 1) : day.first]
    if before and before[0] in SINCE and day.start == day.last:
        return not _told_when(text, day)
    near = text.words[max(0, day.first - 4) : day.first]
    relative = not WHO.isdisjoint(near[-3:]) and not ("of" in near and "which" in near)
    if relative and not is_spoken(text, day) and not _came_home(text, day):
        return True
    if _is_of_talks_before(text, day):
        return True
    begin = _clause(text, day)
    return text.has(TALKS, begin, day.first) and not text.has(_TOOK_PLACE, max(begin, day.first - 3), day.first)


def _is_of_talks_before(text: Text, day: Day) -> bool:
    """“договорённости, достигнутые 16 мая”, “a third round, held on 23 July”: a participle after a comma."""
    for spot in text.spots(_HELD, max(0, day.first - _TO_THE_DAY), day.first):
        comma = spot - 1 - (text.words[spot - 1] in _THAT)
        if text.words[comma] == ",":
            first = next((at + 1 for at in range(comma - 1, comma - _SOON, -1) if text.words[at] in _BREAKS), None)
            return text.has(TALKS | _ROUND, first or max(0, comma - _SOON), comma)
    return False


def _came_home(text: Text, day: Day) -> bool:
    """“the fallen, who were brought back on 14 June”, “civilians whom on 28 June the Vatican helped to free”."""
    if text.has(_MOVED, max(0, day.first - 3), day.first):
        return True
    after = day.end
    while after < min(len(text.words), day.end + _SOON) and text.words[after] not in _BREAKS | AND:
        after += 1
    goes_on = text.words[after : after + 1] == [","] and text.has(_MOVED, after, after + _TO_THE_VERB)
    return text.has(_MOVED, day.end, after) and not goes_on


def _clause(text: Text, day: Day) -> int:
    """The token at which the clause of the day begins, at most twelve before it."""
    first = max(0, day.first - 12)
    if day.first and text.words[day.first - 1] in _FULL_STOPS:
        return day.first
    for spot in range(day.first - 2, first - 1, -1):
        if text.words[spot] in _BREAKS:
            return spot + 1
    return first


def _told_when(text: Text, day: Day) -> bool:
    """“Suspended since 2 October, when 185 soldiers came home”."""
    after = text.words[day.end : day.end + 2]
    return len(after) == 2 and after[0] == "," and after[1] in _WHEN

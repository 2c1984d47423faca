"""Entries of a list by days: “31 May: 75 for 75”, “31 May, the eve of summer - …”."""

from __future__ import annotations

from analysis.gather.extract.calendar.days import HANDOVER, Days
from analysis.gather.extract.dates import Day
from analysis.gather.extract.tokens import Text

_ASIDE, _DASHES = 8, (":", "-")
_SHORT = 12
"""Words and signs of “31 May, after a pause of almost four months.”"""


def opens_with_day(text: Text, days: Days, place: int) -> bool:
    """Whether a sentence begins with the day of its entry, or follows a sentence that is but that day."""
    day = _first_day(text, days, place)
    if day is not None:
        return _leads_to_dash(text, day.end, text.sentences[place].end)
    return place > 0 and _is_day_of_entry(text, days, place - 1)


def _leads_to_dash(text: Text, spot: int, end: int) -> bool:
    """“31 May: …”, “31 May, the eve of summer - …”: a dash or colon after the day or an aside."""
    after = text.words[spot : min(end, spot + _ASIDE)]
    if after[:1] == [","]:
        after = after[next((at for at, word in enumerate(after) if word in _DASHES), 0) :]
    return bool(after) and after[0] in _DASHES


def _first_day(text: Text, days: Days, place: int) -> Day | None:
    """The day with which the sentence begins."""
    named, first = days[place], text.sentences[place].first
    return named[0] if named and named[0].first - first <= 1 else None


def _is_day_of_entry(text: Text, days: Days, place: int) -> bool:
    """Whether a sentence opens its paragraph with a day and tells nothing more than what time it was."""
    sentence = text.sentences[place]
    short = sentence.end - sentence.first <= _SHORT and not text.bits[place] & HANDOVER
    day = _first_day(text, days, place) if short else None
    if day is None or day.precision != "day" or text.sentences[place + 1].paragraph != sentence.paragraph:
        return False
    return place == 0 or text.sentences[place - 1].paragraph != sentence.paragraph

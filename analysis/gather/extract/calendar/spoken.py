"""Days of words and of talks: “said on Friday”, “On Friday the ministry's spokesman said”."""

from __future__ import annotations

from analysis.gather.extract.dates import Day
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.tokens import Text

_SPOKEN = SAYING | stems(
    "said|told|talks|round|перегов|раунд|сказал|сообщ|заяв|сказав|повідом|привел|назвал|назвав|спілкув|общени|"
    "interview|інтерв|зустріч|встреч|spoke"
)
_DOES = tag("COMEBACK", "GIVE", "RECEIVE", "SWAPPED", "EXCHANGE", "HOLD", "BODY", "PLAN", "DONE")
_INTERVIEW, _BEFORE = stems("interview|інтерв|интервью"), 5
_TO_THE_VERB, _ENDS = 7, frozenset((".", ";", ":", "\n"))
TALKS = stems(
    "agree|talk|negotiat|deal|домовл|перемов|перегов|договор|соглаш|meeting|зустріч|встреч|published|updated|born"
)
"""The mark of words for talks and agreements, and for other days that are none of a handover."""


def is_spoken(text: Text, day: Day) -> bool:
    """“said on Friday”, “в пятницу написал”: the day of the words, not of the handover."""
    if tells_words(text, max(0, day.first - 3), day.first) or tells_words(text, day.end, day.end + 2):
        return True
    return _opens_words(text, day)


def is_of_interview(text: Text, day: Day) -> bool:
    """“In an interview published on Monday”: when someone spoke, though talks have their days too."""
    return text.has(_INTERVIEW, max(0, day.first - _BEFORE), day.first)


def _opens_words(text: Text, day: Day) -> bool:
    """“On Friday, the ministry's spokesman said”: the first verb after the day is one of saying."""
    for spot in range(day.end, min(len(text.words), day.end + _TO_THE_VERB)):
        tags = text.tags[spot]
        if tags & _SPOKEN:
            return True
        if tags & _DOES or text.words[spot] in _ENDS:
            return False
    return False


def tells_words(text: Text, first: int, end: int) -> bool:
    """Whether tokens tell of talks or of someone speaking."""
    return text.has(_SPOKEN, first, end)


def tells_talks(text: Text, first: int, end: int) -> bool:
    """Whether tokens tell of talks, of which several speakers may report."""
    return text.has(TALKS, first, end)

"""Numbers that answer a question: “How many came home? - The headquarters speaks of 2,310.”"""

from __future__ import annotations

from analysis.gather.extract.counted.closed import is_closed
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import (
    BODY,
    EXCHANGE,
    NARROW,
    PERSON,
    groups_of,
)  # fmt: skip
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.words import words

_HOW_MANY = listed("скільки скількох багато сколько скольких много many")
_MOVED, _NEAR = tag("COMEBACK", "SWAPPED"), 4
"""“How many came home?”, “Скольких вернули?”"""
_YES = words('yes так да , - " only лише тільки лишь только about около близько')
_MOST_EXCHANGES = 400


def answered(gap: Gap) -> Counted | None:
    """What the question right before the answer asks the number of."""
    text, question = gap.text, _question(gap)
    if question is None or not is_closed(gap):
        return None
    last = question.end - 1
    asking = next(iter(text.spots(_HOW_MANY, question.first, last)), None)
    if asking is None:
        return _whether_any(gap, question)
    asked = next(iter(text.spots(PERSON | BODY | EXCHANGE, asking, last)), None)
    if asked is None:
        moved = text.has(_MOVED, asking + 1, min(asking + _NEAR, last))
        return Counted(("all",), gap.number.end, pointed=True) if moved else None
    if text.tags[asked] & EXCHANGE:
        return Counted(("exchanges",), gap.number.end) if gap.number.value <= _MOST_EXCHANGES else None
    groups = ("bodies",) if text.tags[asked] & BODY else groups_of(text.tags[asked])
    return Counted(groups or ("all",), gap.number.end, pointed=True)


def _question(gap: Gap) -> Sentence | None:
    """The question right before the sentence, past a dash or a quotation mark."""
    text, last = gap.text, gap.first - 1
    while last > 0 and text.words[last] in ("\n", '"', "-"):
        last -= 1
    if last <= 0 or text.words[last] != "?":
        return None
    return next((one for one in text.sentences if one.first <= last < one.end), None)


def _whether_any(gap: Gap, question: Sentence) -> Counted | None:
    """“Were there women among them? - Yes, three.”"""
    text = gap.text
    asked = next(iter(text.spots(NARROW, question.first, question.end)), None)
    if asked is None or not _YES.issuperset(text.words[gap.first : gap.number.first]):
        return None
    groups = groups_of(text.tags[asked])
    return Counted(groups, gap.number.end, pointed=True) if groups else None

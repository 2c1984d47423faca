"""Numbers that answer a question: “How many came home? - The headquarters speaks of 2,310.”"""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import BODY, EXCHANGE, PERSON, groups_of
from analysis.gather.extract.counted.predicate import is_closed
from analysis.gather.extract.lexicon import listed

_HOW_MANY = listed("скільки сколько many")
_MOST_EXCHANGES = 400


def answered(gap: Gap) -> Counted | None:
    """What the question right before the answer asks the number of."""
    text, last = gap.text, gap.first - 1
    while last > 0 and text.words[last] in ("\n", '"', "-"):
        last -= 1
    if last <= 0 or text.words[last] != "?" or not is_closed(gap):
        return None
    first = next((one.first for one in text.sentences if one.first <= last < one.end), last)
    asking = next(iter(text.spots(_HOW_MANY, first, last)), None)
    if asking is None:
        return None
    asked = next(iter(text.spots(PERSON | BODY | EXCHANGE, asking, last)), None)
    if asked is None:
        return None
    if text.tags[asked] & EXCHANGE:
        return Counted(("exchanges",), gap.number.end) if gap.number.value <= _MOST_EXCHANGES else None
    groups = ("bodies",) if text.tags[asked] & BODY else groups_of(text.tags[asked])
    return Counted(groups or ("all",), gap.number.end, pointed=True)

"""Ordinals without a noun of their own: “the exchange was the 71st”, “It was the sixth since June.”"""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import EXCHANGE
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.words import words

_AFTER_ORDINAL = words(
    "since of this in for during such from so between за від з із с от по цього этого в у этом цьому на между між и "
    "and та й який которое который which"
)
_TIMES, _MEDIATION = words("time раз разу"), tag("MEDIATION")
_BACK = 2
_IT_WAS = (
    ["it", "was"],
    ["this", "was"],
    ["це", "був"],
    ["він", "став"],
    ["это", "был"],
    ["он", "стал"],
    ["цей", "став"],
)


def ordinal_after(gap: Gap) -> Counted | None:
    """“the exchange was the 71st”, “обмен стал 71-м”, “52-й за час війни обмін”."""
    text, number = gap.text, gap.number
    following = text.words[number.end : number.end + 1]
    if following and following[0] in _TIMES and text.has(_MEDIATION, gap.first, gap.end):
        return Counted(("exchanges",), number.end + 1)
    if following and text.kinds[number.end] == 3 and following[0] not in _AFTER_ORDINAL:
        return None
    if text.has(EXCHANGE, gap.first, number.first):
        return Counted(("exchanges",), number.end)
    if gap.first and text.words[gap.first : gap.first + 2] in _IT_WAS and _exchange_before(gap):
        return Counted(("exchanges",), number.end)
    ahead = next((spot for spot in range(number.end, min(gap.end, number.end + 6)) if text.tags[spot] & EXCHANGE), None)
    return Counted(("exchanges",), ahead + 1) if ahead is not None and following else None


def _exchange_before(gap: Gap) -> bool:
    """Whether the sentence before speaks of an exchange: “It was the sixth since June.”"""
    text = gap.text
    here = next(place for place, sentence in enumerate(text.sentences) if sentence.first == gap.first)
    return any(text.has(EXCHANGE, one.first, one.end) for one in text.sentences[max(0, here - _BACK) : here])

"""Ordinals without a noun of their own: “the exchange was the 71st”, “It was the sixth since June.”"""

from __future__ import annotations

from itertools import pairwise

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import EXCHANGE
from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.questions import question_before
from analysis.gather.extract.words import words

_AFTER_ORDINAL = words(
    "since of this in for during such from so between за від з із с от по цього этого в у этом цьому на между між и "
    "and та й який которое который which"
)
_TIMES, _MEDIATION = words("time раз разу"), tag("MEDIATION")
_BACK = 2
_NEAR = 4
_DEAL = stems("сделк|угод|deal|операци|операці|effort|зусил|усили|мисси|місі|mission")
_COUNTED = (["по", "счету"], ["за", "рахунком"], ["за", "ліком"], ["of", "its"], ["such"])
_WHICH = listed("which what какой который какая який котрий яка")
_IN_ORDER = Phrases("по счету|за рахунком|за ліком|за порядком")
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
    if text.has(EXCHANGE, gap.first, number.first) or _deal_in_order(gap):
        return Counted(("exchanges",), number.end)
    if gap.first and ((_it_was(gap) and _exchange_before(gap)) or _asked_which(gap)):
        return Counted(("exchanges",), number.end)
    ahead = next((spot for spot in range(number.end, min(gap.end, number.end + 6)) if text.tags[spot] & EXCHANGE), None)
    return Counted(("exchanges",), ahead + 1) if ahead is not None and following else None


def _deal_in_order(gap: Gap) -> bool:
    """“назвали эту сделку двенадцатой по счёту”, “the deal was the 58th of its kind”."""
    text, end = gap.text, gap.number.end
    counted = text.words[end : end + 2] in _COUNTED or text.has(_MEDIATION, gap.first, gap.number.first)
    return counted and text.has(_DEAL, gap.first, gap.number.first)


def _it_was(gap: Gap) -> bool:
    """“It was the sixth”, “Yes, this was the 67th”."""
    near = gap.near(_NEAR)
    return any([*pair] in _IT_WAS for pair in pairwise(near))


def _asked_which(gap: Gap) -> bool:
    """“Какой он по счёту? - Сорок восьмой.”, “Which exchange was it? - The 48th.”"""
    if gap.number.first - gap.first > _NEAR:
        return False
    text, asked = gap.text, question_before(gap.text, gap.place)
    if asked is None or not text.bits[asked] & _WHICH:
        return False
    return bool(text.bits[asked] & EXCHANGE) or text.says(_IN_ORDER, asked)


def _exchange_before(gap: Gap) -> bool:
    """Whether the sentence before speaks of an exchange: “It was the sixth since June.”"""
    text, here = gap.text, gap.place
    return any(text.has(EXCHANGE, one.first, one.end) for one in text.sentences[max(0, here - _BACK) : here])

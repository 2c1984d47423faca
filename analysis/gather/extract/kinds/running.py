"""Running totals that are told by their size, by “in all”, or by “bringing the total to”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.qualifiers import qualifier_of
from analysis.gather.extract.questions import question_before
from analysis.gather.extract.words import words

_INCREASE, _TOTAL = tag("INCREASE"), tag("TOTAL")
_HANDOVER = tag("COMEBACK", "GIVE", "SWAPPED", "TOSWAP", "EXCHANGE", "BODY", "MEDIATION")
_IN_ALL = words("combined days day")
_AMOUNT = words("number число кількість количество числа figure цифра цифру показник")
_LARGEST_HANDOVER = 1300
"""No single handover of people, or of bodies, has been larger."""
_LARGEST_ROUND = 6500
"""No deal about bodies, handed over in several days, has been larger."""
_WEAK_TOTAL = 600
"""A number from this size on, after “in all” or “already”, is a running total: few single handovers are as large."""
_FORMULAIC = (1000, 1200)
"""Round numbers that single deals have had."""


def is_reached(at: Mention) -> bool:
    """“bringing the total number of captives exchanged to 2,184”."""
    if at.number.value < 100 or not at.bits() & _INCREASE:
        return False
    before = at.words_before(20)
    if not _IN_ALL.isdisjoint(before[-8:]):
        return False
    counted_up = not _AMOUNT.isdisjoint(before) or at.has(_TOTAL, at.number.first - 20, at.number.first)
    return bool(at.has(_INCREASE, at.number.first - 14, at.number.first) and counted_up)


def is_running(at: Mention) -> bool:
    """Whether words such as “in all”, “already”, or its mere size, make the number of a handover a running total."""
    value = at.number.value
    if not at.bits() & _HANDOVER:
        return False
    comma = at.words_after(1) == [","]
    told = at.bits(at.number.first - 7, at.number.first) | (0 if comma else at.bits(at.noun_end, at.noun_end + 3))
    if told & _TOTAL and value >= _WEAK_TOTAL:
        return True
    if is_beyond_one_handover(at):
        return True
    rounded = qualifier_of(at.text, at.number, at.first) != "exact"
    if at.counted.groups == ("bodies",):
        return value > _LARGEST_HANDOVER and rounded
    return value >= _WEAK_TOTAL and rounded and value not in _FORMULAIC


def is_beyond_one_handover(at: Mention) -> bool:
    """Whether no single handover, on whatever day, has been as large."""
    if not (at.bits() | _asked(at)) & _HANDOVER:
        return False
    return at.number.value > (_LARGEST_ROUND if at.counted.groups == ("bodies",) else _LARGEST_HANDOVER)


def _asked(at: Mention) -> int:
    """What the question right before speaks of."""
    asked = question_before(at.text, at.place)
    return 0 if asked is None else at.text.bits[asked]

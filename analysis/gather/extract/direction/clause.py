"""The clause of a number: what is said beyond a contrast or another number is not said of it."""

from __future__ import annotations

from analysis.gather.extract.direction.amounts import amount_of_swapped
from analysis.gather.extract.direction.sides import TO
from analysis.gather.extract.lexicon import DIGITS, listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_SAME, _COUNTRY = (
    tag("SAME"),
    tag("UKRAINE", "RUSSIA") | listed("росіяни россияне українці украинцы russians ukrainians"),
)
_CONTRASTS = words("while whereas ; : а тогда тоді взамен взамін натомість навзамін")
_THEN, _AS = words("тогда тоді"), (["как"], ["як"])
"""“Тоді як” contrasts, “тоді” is a time."""
_COMMAS = listed(", ;")
_JOINTS = DIGITS | _SAME | listed(" ".join(_CONTRASTS) + " and return exchange")
"""The marks of what may divide clauses."""
_AS_MANY = (["же"], ["ж"], ["само"], ["number"], ["amount"])


def clause_of(at: Mention) -> tuple[int, int]:
    """The first token of the number's clause, and the one after its last."""
    amount = amount_of_swapped(at)
    return _left(at) if amount is None else amount, _right(at)


def _left(at: Mention) -> int:
    text, first = at.text, at.number.first
    for spot in reversed(text.spots(_JOINTS, at.first, first)):
        other = text.kinds[spot] == 2 and first - spot > 3
        if other and text.words[first - 1] in AND:
            return first
        if (other and _comma_between(text, spot, first)) or _contrast(text, spot):
            return spot + 1
    return at.first


def _right(at: Mention) -> int:
    text = at.text
    for spot in text.spots(_JOINTS, at.noun_end, at.end):
        other = text.kinds[spot] == 2 and _comma_between(text, at.noun_end - 1, spot)
        if other:
            return _own_end(at, spot)
        if _contrast(text, spot):
            return _own_end(at, spot) if text.tags[spot] & _SAME else spot
    return at.end


def _own_end(at: Mention, other: int) -> int:
    """The comma after which another country's number is told: “reached 6,060, Russia got 78”."""
    text = at.text
    comma = next((spot for spot in range(other - 1, at.noun_end - 1, -1) if text.words[spot] in (",", ";")), other)
    begin = comma + 1 + (text.words[comma + 1] in TO)
    return comma if begin < other and text.tags[begin] & _COUNTRY else other


def _comma_between(text: Text, left: int, right: int) -> bool:
    return text.has(_COMMAS, left, right)


def _contrast(text: Text, spot: int) -> bool:
    word, following = text.words[spot], text.words[spot + 1 : spot + 2]
    if word in _THEN and following not in _AS:
        return False
    if word == "and" and following in (["that"], ["said"], ["added"]):
        return True
    if word in _CONTRASTS or (text.tags[spot] & _SAME and following in _AS_MANY):
        return True
    returned = word in ("return", "exchange") and spot > 0 and text.words[spot - 1] == "in"
    return returned and following in ([","], [])

"""Numbers of exchanges, by words beside the number other than the noun: compounds, “times”, “such efforts”."""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.groups import EXCHANGE, PERSON
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_MEDIATION = tag("MEDIATION")
_EFFORTS = ("effort", "operation", "mission", "операц", "місі", "мисси", "зусил", "усили")
_ROUNDS = words("rounds раундів раундов етапів")
_TIMES, _NEAR = words("times раз рази разів раза"), 6
_MEDIATES = _MEDIATION | stems("посередник|посереднича|mediat")
_SUCH, _BACK = words("such таких такі такие"), 60
_CAPTIVE, _SWAPS = words("prisoner pow captive"), stems("exchange|swap")


def exchanges_at(text: Text, number: Number, first: int, stop: int) -> Counted | None:
    """“five prisoner swaps”, “the 69th, exchange”, “mediated 19 times”, “five such efforts”."""
    following = text.words[number.end] if number.end < stop else ""
    if following == "-" and text.starts[number.end] == text.end_of(number.end - 1):
        return _of_a_compound(text, number.end + 1, stop)
    if number.ordinal and text.tags[number.end : number.end + 1] and _is_mediation(text, number.end, stop):
        return Counted(("exchanges",), min(stop, number.end + 2))
    if number.formula is None and following in _CAPTIVE and text.has(_SWAPS, number.end, min(stop, number.end + 7)):
        return Counted(("exchanges",), min(stop, number.end + 2))
    if following in _TIMES and text.has(_MEDIATES, max(first, number.first - _NEAR), number.end + _NEAR):
        return Counted(("exchanges",), number.end + 1)
    if following in _SUCH and text.words[number.end + 1 : number.end + 2] and _is_effort(text, number.end + 1):
        return Counted(("exchanges",), number.end + 2)
    if following in _ROUNDS and text.has(EXCHANGE, number.end + 2, number.end + 4):
        return Counted(("exchanges",), number.end + 1)
    comma = number.ordinal and following == "," and number.end + 1 < stop
    if comma and text.tags[number.end + 1] & EXCHANGE:
        return Counted(("exchanges",), number.end + 2)
    return None


def _is_effort(text: Text, place: int) -> bool:
    """“five such efforts”: of those that the sentences before speak of."""
    return text.words[place].startswith(_EFFORTS) and text.has(_MEDIATION | EXCHANGE, max(0, place - _BACK), place)


def _is_mediation(text: Text, place: int, stop: int) -> bool:
    """“22nd mediation effort”, “двадцать вторая посредническая операция”."""
    return place + 1 < stop and bool(text.tags[place] & _MEDIATION) and text.words[place + 1].startswith(_EFFORTS)


def _of_a_compound(text: Text, place: int, stop: int) -> Counted | None:
    """“A 206-prisoner swap”: how many prisoners, not how many exchanges."""
    named = place + 1 < stop and text.tags[place] & PERSON and text.tags[place + 1] & EXCHANGE
    return Counted(("all",), place + 1) if named else None

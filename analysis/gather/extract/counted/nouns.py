"""What a number counts by the nouns beside it."""

from __future__ import annotations

from analysis.gather.extract.counted.apposed import all_are, are_residents, are_soldiers, of_the_forces, predicate
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.exchanges import exchanges_at
from analysis.gather.extract.counted.groups import (
    BODY,
    CIVILIAN,
    DEFENDER,
    EXCHANGE,
    FALLEN,
    FORCE,
    MILITARY,
    OFFICER,
    PERSON,
    PLACE,
    STAGE,
    UNIT,
    WOMAN,
    groups_of,
)  # fmt: skip
from analysis.gather.extract.counted.phrase import groups_at, phrase_at
from analysis.gather.extract.lexicon import NUMBER_WORD, listed, tag
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.small_words import NATIONS, WHO
from analysis.gather.extract.tokens import Text

_STOP = listed(". ! ? ;")
_TURN = tag("COMEBACK", "GIVE", "CAPTIVITY")
_REACH = 8
_BELONG = listed("належать належали принадлежат принадлежали belong belonged")
"""“Тіла, які, за словами росіян, належать 1000 військових”."""
_SHIELD, _ON_IT = listed("щиті щите"), 6
"""“На щиті”: those who come home on their shields are the fallen."""
_OF_THEM = (["of", "them"], ["із", "них"], ["з", "них"], ["из", "них"])
_WHOLE = (("all",), ("military",))


def counted_by(text: Text, number: Number, first: int, stop: int) -> Counted | None:
    """What the number counts, from the nouns after it (up to token `stop`) or before it; None when nothing fits."""
    bits, after = phrase_at(text, number.end, min(stop, number.end + _REACH))
    exchanges = exchanges_at(text, number, first, stop)
    if exchanges:
        return exchanges
    before = _body_before(text, number.first, first)
    if bits & EXCHANGE and number.formula is not None:
        return None
    if bits & EXCHANGE and not number.ordinal and text.tags[number.end] & STAGE:
        return None
    if bits & EXCHANGE and not before & BODY:
        return Counted(("exchanges",), after)
    if number.ordinal or (bits & UNIT and not bits & (PERSON | BODY)):
        return None
    if bits & BODY or before & BODY or bits & FALLEN or (bits & PERSON and _on_the_shield(text, number, first, after)):
        return Counted(("bodies",), after, _is_part(text, number.end, after, stop))
    return _people(text, number, first, stop, bits, after)


def _people(text: Text, number: Number, first: int, stop: int, bits: int, after: int) -> Counted | None:
    """People of a group, by the noun after the number, by one before a dash, or by what is said of them."""
    if _is_whole(text, number, first):
        return None
    groups = _of_both(text, number, after) or groups_of(bits)
    if groups == ("all",) and number.first - 2 >= first and text.words[number.first - 1] == "-":
        groups = groups_of(text.tags[number.first - 2] & (CIVILIAN | WOMAN | OFFICER)) or groups
    if not groups or _is_article(text, number) or text.words[after : after + 1] == ["ones"]:
        return None
    told = predicate(text, after, stop) if groups in _WHOLE else None
    if told:
        return told
    if groups == ("all",):
        if are_residents(text, after, stop):
            return Counted(("civilian",), after)
        if of_the_forces(text, number.end, stop) or are_soldiers(text, after, stop):
            return Counted(("military",), after)
    defenders = bool(bits & DEFENDER) and not bits & MILITARY
    apposed = text.words[number.end : number.end + 1] == ["-"] and text.starts[number.end] > text.end_of(number.end - 1)
    of_them = text.words[number.end : number.end + 2] in _OF_THEM
    groups += all_are(text, after, stop) if groups in _WHOLE else ()
    part = groups != ("wounded",) and _is_part(text, number.end, after, stop)
    return Counted(groups, after, part, defenders, pointed=apposed or of_them)


def _of_both(text: Text, number: Number, after: int) -> tuple[str, ...]:
    """“Ninety Ukrainian and ninety Russian soldiers”: the noun follows with the other side's number."""
    pair = text.words[number.end : number.end + 2] + text.words[after + 2 : after + 3]
    if after != number.end + 1 or len(pair) < 3 or pair[0] not in NATIONS or pair[2] not in NATIONS:
        return ()
    named = groups_at(text, after + 3, min(len(text.words), after + 5)) if pair[1] == "and" else None
    return named[0] if named else ()


def _is_whole(text: Text, number: Number, first: int) -> bool:
    """“четверо из семидесяти пяти - гражданские”: what is said is said of the four."""
    if number.first - 2 < first or text.words[number.end : number.end + 1] not in (["-"], ["are"]):
        return False
    part = text.kinds[number.first - 2] == 2 or text.tags[number.first - 2] & NUMBER_WORD
    return text.words[number.first - 1] in ("из", "із", "з", "of") and bool(part)


def _is_article(text: Text, number: Number) -> bool:
    """“one of the largest”, “one another”: no count, unlike “one soldier”."""
    if number.value != 1 or number.end - number.first != 1 or text.kinds[number.first] != 3:
        return False
    return number.end >= len(text.tags) or not text.tags[number.end] & (PERSON | BODY | tag("UKRAINIAN", "RUSSIAN"))


def _body_before(text: Text, place: int, first: int) -> int:
    """The tags of a body noun that stands before the number: “the bodies of another 77”, “тіла ще 58”."""
    if text.has(_BELONG, place - 1, place) and text.has(BODY, first, place):
        return BODY
    if not text.has(BODY, max(first, place - 6), place):
        return 0
    for spot in range(place - 1, max(first, place - 6) - 1, -1):
        if text.tags[spot] & BODY:
            return text.tags[spot]
        if text.kinds[spot] != 3 and text.words[spot] not in ("(", ")", '"'):
            return 0
        if spot < place - 1 and text.tags[spot] & PERSON:
            return 0
    return 0


def _on_the_shield(text: Text, number: Number, first: int, after: int) -> bool:
    """“На щиті — 1000 воїнів”, “1000 воїнів повернулися на щиті”."""
    near = text.spots(_SHIELD, max(first, number.first - _ON_IT), min(len(text.words), after + _ON_IT))
    return any(not text.has(_STOP, *sorted((spot, number.first))) for spot in near)


def _is_part(text: Text, place: int, after: int, stop: int) -> bool:
    """Whether the noun is narrowed to a branch or a place: “19 defenders of Snake Island”, “14 воїнів ЗСУ”."""
    if text.has(FORCE, place, after):
        return True
    if not text.has(FORCE | PLACE, after, min(stop, after + 16)):
        return False
    for spot in range(after, min(stop, after + 8)):
        if text.words[spot] == "," and text.words[spot + 1 : spot + 2] and text.words[spot + 1] in WHO:
            return text.has(PLACE, spot, min(stop, spot + 9))
        dash = text.words[spot] == "-" and text.starts[spot] > text.end_of(spot - 1)
        if dash or text.words[spot] in (",", ";", ".", "(") or text.tags[spot] & _TURN:
            return False
        if text.tags[spot] & (FORCE | PLACE):
            return True
    return False

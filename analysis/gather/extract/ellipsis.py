"""Numbers without a noun of their own: what they count is said before them, or after “of them”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import NUMBER_WORD, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.nouns import PERSON, PLACE, RANK, UNIT, Counted, groups_at, groups_of
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_INCREASE = tag("INCREASE")
_IS = words("to is was at - : до в у становить дорівнює")
_COMEBACK = tag("COMEBACK", "GIVE", "RECEIVE")
_BODY, _EXCHANGE, _SIDES = tag("BODY", "FALLEN"), tag("EXCHANGE"), tag("UKRAINE", "RUSSIA", "UKRAINIAN", "RUSSIAN")
_MOST_EXCHANGES = 400
_MANY_BODIES = 100
_AMOUNT = words("number total число кількість количество figure кількості численность числа")
_OF_THEM = words("them these those whom which них яких которых")
_COPULA = words("are were is was - це это є стали became")
_STATES = words("became become is був стал стало стала став вже уже was")
_ON = words("today сьогодні сегодня then тоді тогда ones on from to in и і та and each more ще еще з из за for")


def counted_without_noun(
    text: Text, number: Number, first: int, end: int, stop: int, before: Mention | None
) -> Counted | None:
    """What a number without a noun counts, or None."""
    if number.formula is not None:
        told = any(tags & _BODY for tags in text.tags[first:end])
        people = any(tags & PERSON for tags in text.tags[first : number.first])
        bodies = told or (before is not None and before.counted.groups == ("bodies",) and not people)
        lopsided = number.formula != number.value and max(number.formula, number.value) >= _MANY_BODIES
        about_bodies = bool(text.bits) and bool(text.bits[0] & _BODY)
        bodies = bodies or (lopsided and about_bodies and not people)
        return Counted(("bodies",) if bodies else ("all",), number.end)
    if number.ordinal:
        return _ordinal_after(text, number, first)
    if number.end < stop and text.tags[number.end] & (UNIT | PLACE | RANK):
        return None
    if number.value == 1 and text.kinds[number.first] == 3:
        return None
    if number.low is None and 1990 <= number.value <= 2035 and len(text.words[number.first]) == 4:
        return None
    return (
        _of_number(text, number, end)
        or _of_them(text, number, first, stop, before)
        or (_same_as_before(text, number, first, end, before) if before is not None and before.first == first else None)
        or _amount(text, number, first, before)
        or _predicate(text, number, stop)
        or _same_as_before(text, number, first, end, before)
        or _beside(text, number, first, stop)
        or _of_bodies_after(text, number, first, end)
    )


def _ordinal_after(text: Text, number: Number, first: int) -> Counted | None:
    """“the exchange was the 71st”, “обмен стал 71-м”."""
    for spot in range(number.first - 1, max(first, number.first - 5) - 1, -1):
        if text.tags[spot] & _EXCHANGE:
            return Counted(("exchanges",), number.end)
        if text.words[spot] not in _STATES and text.words[spot] not in (
            "the",
            "this",
            "-",
            ",",
            "and",
            "та",
            "і",
            "и",
            "уже",
            "вже",
            "already",
            "цей",
            "этот",
        ):
            return None
    return None


def _of_number(text: Text, number: Number, end: int) -> Counted | None:
    """“four of the seventy-five are civilians”, “четверо из 75 - гражданские”."""
    if text.words[number.end : number.end + 1] not in (["of"], ["из"], ["з"], ["із"]):
        return None
    copula = next(
        (spot for spot in range(number.end + 1, min(end, number.end + 6)) if text.words[spot] in _COPULA), None
    )
    if copula is None or not any(
        text.kinds[spot] == 2 or text.words[spot] in number_words() for spot in range(number.end + 1, copula)
    ):
        return None
    named = groups_at(text, copula + 1, min(end, copula + 4))
    return Counted(named[0], number.end, pointed=True) if named else None


def _of_them(text: Text, number: Number, first: int, stop: int, before: Mention | None) -> Counted | None:
    """“16 of them are officers”, “восьмеро з них - цивільні”, “of whom 12 are civilians”, “there are 207 of them”."""
    after = text.words[number.end : min(stop, number.end + 3)]
    near = text.words[max(first, number.first - 4) : number.first]
    pointed = any(word in _OF_THEM for word in after)
    if not pointed and not any(word in _OF_THEM for word in near):
        return None
    named = groups_at(text, number.end, min(stop, number.end + 8))
    if named:
        return Counted(named[0], named[1], pointed=True)
    closed = number.end + 2 >= stop or text.words[number.end + 2] in (".", "!", "?", '"')
    closed = closed or text.words[number.end + 2 : number.end + 4] == [",", '"']
    if pointed and closed:
        return Counted(("all",), min(number.end + 2, stop), pointed=True, closed=True)
    return None


def _predicate(text: Text, number: Number, stop: int) -> Counted | None:
    """“ten are officers”, “ще дванадцять - цивільні”."""
    if (
        text.words[number.first - 1] in ("of", "из", "з", "із")
        and number.first - 2 >= 0
        and text.tags[number.first - 2] & NUMBER_WORD
        and (number.end >= stop or text.kinds[number.end] == 4 or text.words[number.end] in _COPULA)
    ):
        return Counted(("all",), number.end, pointed=True)
    if number.end < stop and text.words[number.end] in _COPULA:
        named = groups_at(text, number.end + 1, min(stop, number.end + 5))
        if named:
            return Counted(named[0], named[1], pointed=True)
    return None


def _amount(text: Text, number: Number, first: int, before: Mention | None) -> Counted | None:
    """“the total number of captives exchanged has reached 4,641”."""
    if not any(
        text.tags[spot] & _INCREASE or text.words[spot] in _IS
        for spot in range(max(first, number.first - 4), number.first)
    ):
        return None
    bits, seen = 0, False
    for spot in range(number.first - 1, max(first, number.first - 18) - 1, -1):
        if text.kinds[spot] == 2 and not (len(text.words[spot]) == 4 and text.words[spot].startswith("20")):
            return None
        bits |= text.tags[spot]
        seen = seen or text.words[spot] in _AMOUNT
        if seen:
            break
    if not seen:
        return None
    if bits & _BODY:
        return Counted(("bodies",), number.end)
    if bits & _EXCHANGE and not bits & PERSON and number.value <= _MOST_EXCHANGES:
        return Counted(("exchanges",), number.end)
    groups = groups_of(bits)
    told = before is not None and before.counted.groups[0] in ("all", "military")
    if not groups and told and text.words[number.first - 1] in ("at", "to", "-", "в", "у", "до"):
        return Counted(("all",), number.end)
    return (
        Counted(groups if groups else ("all",), number.end) if groups or bits & (_COMEBACK | tag("SWAPPED")) else None
    )


def _same_as_before(text: Text, number: Number, first: int, end: int, before: Mention | None) -> Counted | None:
    """“Ukraine received 212 bodies and Russia 45”: the noun of the number before."""
    if before is None or "exchanges" in before.counted.groups or text.words[number.first - 1] == "the":
        return None
    if any(tags & PLACE for tags in text.tags[number.end : number.end + 4]) and before.counted.groups != ("bodies",):
        return None
    near = range(max(first, number.first - 4), number.first)
    if any(text.tags[spot] & _EXCHANGE for spot in near):
        return None
    here = before.first == first
    if not here and before.counted.groups != ("bodies",):
        return None
    following = text.words[number.end] if number.end < end else "."
    adjective = number.end < end and text.tags[number.end] & _SIDES
    if adjective and (number.end + 1 >= end or text.kinds[number.end + 1] == 4 or text.words[number.end + 1] == "ones"):
        return Counted(before.counted.groups, number.end + 1, pointed=True)
    if adjective and here and text.tags[number.end + 1] & _COMEBACK:
        return Counted(before.counted.groups, number.end + 1, pointed=True)
    if here and number.end < end and text.tags[number.end] & _COMEBACK:
        return Counted(before.counted.groups, number.end, pointed=True)
    closed = (
        number.end >= end
        or text.words[number.end + 1 : number.end + 2] == ["ones"]
        or (text.kinds[number.end] == 4 and following not in ("-", '"'))
    )
    return Counted(before.counted.groups, number.end, pointed=True) if closed or following in _ON else None


def _verb_before(text: Text, number: Number, first: int) -> bool:
    near = range(max(first, number.first - 3), number.first)
    return any(text.tags[spot] & (_COMEBACK | _SIDES) for spot in near)


def _beside(text: Text, number: Number, first: int, stop: int) -> Counted | None:
    """“цивільні - 20”, “повернули 207.”, “195 each”."""
    spot = number.first - 1
    if spot > first and text.words[spot] in ("-", ":", "("):
        groups = groups_of(text.tags[spot - 1])
        if groups:
            return Counted(groups, number.end, pointed=True)
    if (
        spot >= first
        and text.tags[spot] & _COMEBACK
        and _closed(text, number.end, stop)
        and not _of_place(text, number.end)
    ):
        return Counted(("all",), number.end)
    return None


def _of_bodies_after(text: Text, number: Number, first: int, end: int) -> Counted | None:
    """“передала Украине 1 тыс., а возвратила 38 тел”: the noun follows with the next number."""
    closed = number.end < end and text.words[number.end] in (",", "-", "and", "а", "та", "і", "и")
    given = any(text.tags[spot] & _COMEBACK for spot in range(max(first, number.first - 4), number.first))
    after = range(number.end, min(end, number.end + 9))
    if not (closed and given and any(text.kinds[spot] == 2 for spot in after)):
        return None
    return Counted(("bodies",), number.end) if any(text.tags[spot] & _BODY for spot in after) else None


def _of_place(text: Text, place: int) -> bool:
    return any(tags & PLACE for tags in text.tags[place : place + 3])


def _closed(text: Text, place: int, stop: int) -> bool:
    return place >= stop or text.kinds[place] == 4 or text.words[place] in ("each", "from", "з", "из", "on")

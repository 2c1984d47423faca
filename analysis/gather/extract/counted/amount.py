"""Numbers that an amount is said to be: “the total reached 4,641”, “назвал число 52”, “1,000 on each side”."""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import (
    BODY,
    CIVILIAN,
    EVERYONE,
    EXCHANGE,
    FALLEN,
    MILITARY,
    PERSON,
    groups_of,
)
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.words import words

_INCREASE, _MOVED = tag("INCREASE"), tag("COMEBACK", "GIVE", "RECEIVE", "SWAPPED")
_EACH, _SIDE, _MEDIATION = tag("EACH"), tag("SIDE"), tag("MEDIATION")
_IS = words("to is was at - : до в у становить дорівнює of")
_AMOUNT = words("number total число кількість количество figure кількості численность числа цифру цифра цифре цифрі")
_NAMED = words("число цифру цифре цифрі числом figure number at")
_SAYS_HOW_MANY, _AN_AMOUNT = _INCREASE | listed(" ".join(_IS | _NAMED)), listed(" ".join(_AMOUNT))
_PEOPLE = (("all",), ("military",))
_MOST_EXCHANGES = 400
_SWAP, _BY_THEM = tag("SWAPPED", "TOSWAP", "EXCHANGE"), ("ими", "цями", "нами", "тами", "ами")
_REACH, _NEAR = 18, 5
_NATION = tag("UKRAINIAN", "RUSSIAN")
_A_SIDE = (["a", "side"], ["per", "side"])


def of_an_amount(gap: Gap) -> Counted | None:
    """“the total number of captives exchanged has reached 4,641”."""
    number, text = gap.number, gap.text
    if not _is_said_to_be(gap):
        return None
    bits = _amount_before(gap)
    if bits is None:
        return None
    if bits & (BODY | FALLEN):
        return Counted(("bodies",), number.end)
    mediations = bits & _MEDIATION and not bits & _MOVED
    if (bits & EXCHANGE or mediations) and not bits & PERSON and number.value <= _MOST_EXCHANGES:
        return Counted(("exchanges",), number.end)
    groups = groups_of(bits)
    if not groups and gap.before is not None and gap.before.counted.groups == ("bodies",):
        return Counted(("bodies",), number.end, pointed=True)
    if not groups and text.has(BODY, max(0, gap.first - _REACH), gap.first) and not bits & PERSON:
        return Counted(("bodies",), number.end, pointed=True)
    told = gap.before is not None and gap.before.counted.groups in _PEOPLE
    if not groups and told and text.words[number.first - 1] in _IS | _NAMED:
        return Counted(("all",), number.end)
    whose = _whose(gap)
    told_total = "total" in gap.near(4) and number.value > _MOST_EXCHANGES
    return Counted(groups or ("all",), number.end, whose=whose) if groups or bits & _MOVED or told_total else None


def _whose(gap: Gap) -> int:
    """“put the number of freed Russians at 150”: the nation that the amount is one of."""
    text, first = gap.text, gap.number.first
    for spot in text.spots(_AN_AMOUNT, max(gap.first, first - _REACH), first):
        near = text.spots(_NATION, spot, min(first, spot + _NEAR))
        return next((tags & _NATION for tags in (text.tags[one] for one in near) if tags & (EVERYONE | CIVILIAN)), 0)
    return 0


def _is_said_to_be(gap: Gap) -> bool:
    text, number = gap.text, gap.number
    return text.has(_SAYS_HOW_MANY, max(gap.first, number.first - 4), number.first)


def _amount_before(gap: Gap) -> int | None:
    """The tags from the word for the amount up to the number."""
    text, number = gap.text, gap.number
    bits, begin = 0, max(gap.first, number.first - _REACH)
    if not text.has(_AN_AMOUNT, begin, number.first):
        return None
    for spot in range(number.first - 1, begin - 1, -1):
        if text.kinds[spot] == 2 and not (len(text.words[spot]) == 4 and text.words[spot].startswith("20")):
            return None
        bits |= text.tags[spot]
        if text.words[spot] in _AMOUNT:
            return bits
    return None


def on_each_side(gap: Gap) -> Counted | None:
    """“between 1,000 and 1,200 on each side”, “по 195 з кожного боку”: people, where no body is spoken of."""
    text, number = gap.text, gap.number
    near = range(number.end, min(gap.stop, number.end + 8, gap.end - 1))
    spot = next(iter(text.spots(_EACH, near.start, near.stop)), None)
    if spot is None and text.words[number.end : number.end + 2] in _A_SIDE:
        return Counted(("all",), number.end)
    if spot is None or (spot > number.end and not text.tags[spot + 1] & _SIDE):
        return None
    people = text.has(PERSON, gap.first, number.first) and not text.has(BODY, gap.first, number.first)
    bodies = text.has(BODY, gap.first, gap.end) and not people
    return Counted(("bodies",) if bodies else swapped_soldiers(gap) or ("all",), number.end)


def swapped_soldiers(gap: Gap) -> tuple[str, ...]:
    """“Обмінялися військовими: по 117”, “обмен военными 32 на 32”: whom the swap right before is of."""
    text = gap.text
    for spot in text.spots(_SWAP, gap.first, gap.number.first):
        if text.has(MILITARY, spot + 1, spot + 2) and text.words[spot + 1].endswith(_BY_THEM):
            return ("military",)
    return ()

"""Numbers that belong together: “from 1,000 to 1,200”, “50 for 50”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.numbers.number import Number
from analysis.gather.extract.tokens import Text

_LINKS = frozenset(("for", "на", "за", "x", "х", "to", ":", "против", "проти", "against"))
_PAIRS = {("from", "to"), ("between", "and"), ("від", "до"), ("от", "до"), ("з", "до"), ("with", "to")}

_BODY = tag("BODY")
_PERSON, _NOUN = tag("EVERYONE", "MILITARY", "DEFENDER", "CIVILIAN"), 3
"""“300 prisoners for 300”: the noun may stand between, in up to three words."""
_CLOSING = frozenset(("в", "у", "под", "під", "и", "та", "і", "а"))
_SCHEME = stems("схем|формул|formula|scheme")
_TO_RATIO, _RATIO, _NEAR = ("к", "до"), stems("соотношен|співвідношен|счет|рахун|пропорц"), 6
"""“Соотношение было 1000 к 38”."""
_WIDEST = 3
"""“8,000 to 10,000”: how many times the low end the high one may be."""
_SMALLEST_IN_FORMULA = 10
"""“3:0” is the score of a match; “75:75” is an exchange."""


def ranges(text: Text, numbers: list[Number]) -> list[Number]:
    """Two numbers around a dash, or in “from … to …”, become one range."""
    joined: list[Number] = []
    for number in numbers:
        low = joined[-1] if joined else None
        if low and low.low is None and low.value < number.value and _is_range(text, low, number):
            begin = _same_scale(low, number)
            joined[-1] = Number(number.value, low.first, number.end, low=begin, high=number.value)
        else:
            joined.append(number)
    return joined


def _same_scale(low: Number, high: Number) -> int:
    """“4-6 thousand”: the low end is in thousands too."""
    return low.value * 1000 if high.value % 1000 == 0 and low.value * 1000 < high.value else low.value


def _is_range(text: Text, low: Number, high: Number) -> bool:
    if low.ordinal or high.ordinal or high.first != low.end + 1:
        return False
    link, opening = text.words[low.end], text.words[low.first - 1] if low.first else ""
    if link == "-":
        return text.kinds[low.first] == text.kinds[high.first] and high.value <= 20 * _same_scale(low, high)
    wide = high.value <= _WIDEST * low.value and min(low.value, high.value) >= _SMALLEST_IN_FORMULA
    return (opening, link) in _PAIRS or (link == "to" and wide)


def formulas(text: Text, numbers: list[Number]) -> list[Number]:
    """“50 for 50”, “1000-на-1000”: one number that knows its other half."""
    joined: list[Number] = []
    for number in numbers:
        before = joined[-1] if joined else None
        if before and before.formula is None and before.low is None and _is_formula(text, before, number):
            before.formula, before.end = number.value, number.end
        else:
            joined.append(number)
    return joined


def _is_formula(text: Text, left: Number, right: Number) -> bool:
    between = [word for word in text.words[left.end : right.first] if word not in ('"', "-", "a")]
    if 1 < len(between) <= _NOUN + 1 and _counts_same(text, left, right):
        between = between[-1:]
    to = between[:1] and between[0] in _TO_RATIO and text.has(_RATIO, max(0, left.first - _NEAR), left.first)
    if (
        left.ordinal
        or right.ordinal
        or len(between) != 1
        or (between[0] not in _LINKS and not to)
        or right.first - left.end > 5
    ):
        return False
    if between[0] == ":":
        score = min(left.value, right.value) < _SMALLEST_IN_FORMULA
        return not score and _glued(text, left.end) and _glued(text, right.first)
    return (
        left.value == right.value
        or between[0] in ("на", "против", "проти", "against")
        or "formula" in text.words[right.end : right.end + 2]
        or (between[0] in _TO_RATIO and min(left.value, right.value) >= _SMALLEST_IN_FORMULA)
        or text.has(_SCHEME, left.first - 2, left.first)
        or _traded(text, left, right)
    )


def _traded(text: Text, left: Number, right: Number) -> bool:
    """“215 за 55 в сентябре”, but not “95 за 20 дней”."""
    glued = right.first == left.end + 1 and text.words[left.end] == "за"
    closed = right.end >= len(text.words) or text.kinds[right.end] == 4 or text.words[right.end] in _CLOSING
    return glued and closed and min(left.value, right.value) >= _SMALLEST_IN_FORMULA


def _counts_same(text: Text, left: Number, right: Number) -> bool:
    """“300 prisoners for 300”, “1200 тел на 41”: a noun after the first number only."""
    if text.tags[left.end] & _BODY and text.words[right.first - 1] in ("на", "for"):
        return not text.has(_PERSON | _BODY, right.end, right.end + 1)
    people = left.value == right.value and text.tags[left.end] & _PERSON
    return bool(people) and not text.has(_PERSON, right.end, right.end + 1)


def _glued(text: Text, place: int) -> bool:
    return text.end_of(place - 1) == text.starts[place]

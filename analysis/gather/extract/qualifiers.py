"""How a number is put: exactly, about, at least, at most, or as a range."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, stems
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_ABOUT = words(
    "about around approximately nearly almost roughly circa близько приблизно майже орієнтовно десь около "
    "примерно почти порядка приблизительно ориентировочно"
)
_AT_LEAST = words("over least понад щонайменше більше більш больше более свыше минимум мінімум")
_AT_MOST = words("most maximum щонайбільше максимум")
_HANDING = words("hand handed handing hands turned turning taken took carried")
_FEWER = words("less fewer менше менее меньше")
_RISING = stems("зріс|зрос|вырос|возрос|збільш|увелич|сягн|достиг|повер|верну|довел|довод|підвищ")
_REACH = 14
_THAN = words("than ніж чем як за")
_QUALIFYING = listed(" ".join(_ABOUT | _AT_LEAST | _AT_MOST | _FEWER | _THAN) + " least up до some")
"""The mark of words without one of which a number is told exactly."""


def qualifier_of(text: Text, number: Number, first: int) -> str:
    """The qualifier that the words before the number (or “or more” after it) give it."""
    if number.low is not None:
        return "range"
    if not text.has(_QUALIFYING, max(first, number.first - 4), number.first):
        return _or_more(text, number)
    before = text.words[max(first, number.first - 4) : number.first]
    three, two, one = ["", "", "", *before][-3:]
    if one in ("a", "one") and two in _THAN:
        three, two, one = ["", *before][-4], three, two
    if one in _THAN and two in _FEWER:
        return "at_least" if three in ("no", "not", "не") else "at_most"
    if one in _FEWER:
        return "at_least" if two in ("не", "no", "not") else "at_most"
    if one in _THAN and two in ("more", "більше", "більш", "больше", "более", "greater", "higher"):
        return "at_most" if three in ("no", "not", "не") else "at_least"
    if one == "over" and two in _HANDING:
        return "exact"
    if one in _AT_LEAST or (one == "a" and two == "least"):
        return "at_most" if two in ("не",) and one in ("більше", "больше", "более") else "at_least"
    if one == "of" and two in _AT_LEAST:
        return "exact"
    if one in _AT_MOST or (one == "to" and two == "up") or (one == "до" and _upper(text, number, first)):
        return "at_most"
    if one in _ABOUT or (one in ("a", "one", "the", "another", "ще", "еще", "всього") and two in _ABOUT):
        return "about"
    if one == "some" and number.value >= 50 and number.value % 10 == 0:
        return "about"
    return _or_more(text, number)


def _or_more(text: Text, number: Number) -> str:
    """“207 or more”."""
    return "at_least" if text.words[number.end : number.end + 2] == ["or", "more"] else "exact"


def _upper(text: Text, number: Number, first: int) -> bool:
    """“до 6000 тіл” is a bound; after a verb of reaching or rising it is a goal."""
    return not text.has(_RISING, max(first, number.first - _REACH), number.first)

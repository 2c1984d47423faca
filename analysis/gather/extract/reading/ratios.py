"""Shares: “nine of ten prisoners”, “девять пленных из десяти”, “each bus takes 50 people”."""

from __future__ import annotations

from analysis.gather.extract.direction.sides import EACH
from analysis.gather.extract.lexicon import NUMBER_WORD, listed, stems
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_OF = words("of in из з із зі")
_WHOLES = words("ten 10 hundred 100 десяти десятьох десятка сотні сотни ста")
_ONE = words("one один одна одного кожен кожна каждый каждая")
_REACH, _BACK, _SMALL = 3, 9, 10
_EVERY = EACH | listed("every кожен")
_THINGS = stems("train|bus|truck|lorr|list|cell|camp|потяг|поїзд|поезд|автобус|машин|вагон|спис|камер|вантаж|грузов")


def is_for_each_thing(at: Mention) -> bool:
    """“Each train carries 200 bodies”, “кожен список перевіряють п'ятеро”: so many for one thing."""
    text = at.text
    near = range(max(at.first, at.number.first - _BACK), at.number.first - 1)
    return any(text.tags[spot] & _EVERY and text.tags[spot + 1] & _THINGS for spot in near)


def is_ratio(at: Mention) -> bool:
    """Whether the number is a share of ten or a hundred, or that ten or hundred; not where ten came home."""
    text, number = at.text, at.number
    if at.before is not None and at.before.number.value in (10, 100):
        return False
    small = number.value <= _SMALL and text.words[number.first - 1] in _OF
    if small and not _ONE.isdisjoint(text.words[number.first - 3 : number.first - 1]):
        return True
    if text.words[number.end - 1] in _WHOLES and text.words[number.first - 1] in _OF:
        near = range(max(at.first, number.first - 1 - _REACH), number.first - 1)
        return any(text.tags[spot] & NUMBER_WORD or text.kinds[spot] == 2 for spot in near)
    near = range(number.end, min(at.end - 1, number.end + _REACH))
    return number.value < 100 and any(text.words[spot] in _OF and text.words[spot + 1] in _WHOLES for spot in near)

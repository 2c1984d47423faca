"""Years that a chronicle or review names once, for all days below: in a line of its own, or in the title."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.dates.day import FIRST_YEAR
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_YEAR_LINE = 3
"""Tokens that a line such as “2024 рік:” may take."""
_YEAR_WORDS = words("year рік год : . -")
_SINCE = words("since from until before з із від до с со по")


def year_lines(text: Text, published: date) -> list[tuple[int, int]]:
    """The sentences that are a year and nothing else, each with its year."""
    lines = []
    for place, sentence in enumerate(text.sentences):
        if sentence.end - sentence.first <= _YEAR_LINE:
            year = _year(text.words[sentence.first], published)
            if year and _YEAR_WORDS.issuperset(text.words[sentence.first + 1 : sentence.end]):
                lines.append((place, year))
    return lines


def year_of_title(text: Text, published: date) -> int | None:
    """The one past year that the title names, if any; not one since which something has gone on."""
    title = text.words[: text.sentences[0].end]
    named = [(spot, year) for spot, word in enumerate(title) if (year := _year(word, published))]
    if len(named) != 1:
        return None
    spot, year = named[0]
    return None if year == published.year or (spot and title[spot - 1] in _SINCE) else year


def _year(word: str, published: date) -> int | None:
    known = len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= published.year
    return int(word) if known else None

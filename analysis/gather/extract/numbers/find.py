"""All the numbers of a sentence that are not part of a date."""

from __future__ import annotations

from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD
from analysis.gather.extract.numbers.digits import in_digits
from analysis.gather.extract.numbers.joined import formulas, ranges
from analysis.gather.extract.numbers.number import Number
from analysis.gather.extract.numbers.spelled import in_words
from analysis.gather.extract.tokens import Text


def numbers_in(text: Text, first: int, end: int, taken: frozenset[int] = frozenset()) -> list[Number]:
    """The numbers in tokens `first` to `end`; tokens in `taken` belong to dates and are passed over."""
    found: list[Number] = []
    after = first
    for place in text.spots(NUMBER_WORD | DIGITS, first, end):
        if place < after or place in taken:
            continue
        number = in_digits(text, place, end) if text.kinds[place] == 2 else in_words(text, place, end, taken)
        if number is not None:
            found.append(number)
            after = number.end
    return formulas(text, ranges(text, found)) if len(found) > 1 else found

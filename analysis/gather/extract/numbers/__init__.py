"""Numbers in a sentence: digits with any separator, words in any case form, ranges, formulas and ordinals."""

from analysis.gather.extract.numbers.find import numbers_in
from analysis.gather.extract.numbers.number import Number

__all__ = ["Number", "numbers_in"]

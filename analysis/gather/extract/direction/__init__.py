"""Who comes home: the direction of a number, read from the words around it."""

from analysis.gather.extract.direction.each import is_each
from analysis.gather.extract.direction.find import direction_of
from analysis.gather.extract.direction.sides import BOTH, GOT, OTHER, RU, UA

__all__ = ["BOTH", "GOT", "OTHER", "RU", "UA", "direction_of", "is_each"]

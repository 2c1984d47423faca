"""Which measure a mention belongs to: direction, group, and whether it is a count, a plan, a total or a stock."""

from analysis.gather.extract.measures.guess import direction_before, guessed_direction
from analysis.gather.extract.measures.held import direction_of_holder
from analysis.gather.extract.measures.names import (
    held_direction,
    measures_of,
    people,
    stock_measure,
    to_third_country,
)  # fmt: skip
from analysis.gather.extract.measures.said import said_direction
from analysis.gather.extract.measures.sums import is_sum, is_sum_of_bodies

__all__ = [
    "direction_before", "direction_of_holder", "guessed_direction", "held_direction", "is_sum", "is_sum_of_bodies",
    "measures_of", "people", "said_direction", "stock_measure", "to_third_country",
]  # fmt: skip

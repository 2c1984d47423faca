"""What it takes to believe each reading: the price list of the reconciliation, one reason a row in costs.csv."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.problems import InputError, Problem

_TABLE = Path(__file__).with_name("costs.csv")
_UNIT = 10
"""Prices are whole tenths, and weights whole eighths, so that sums are exact and never depend on their order."""
EIGHTHS = 8
COST_UNIT = _UNIT * EIGHTHS
"""A cost is price times weight; this many make 1 of the table's units."""


@dataclass(frozen=True)
class Costs:
    """Prices of readings and structure in tenths, and weights of voices in eighths, by their names in the table."""

    prices: Mapping[str, int]
    weights: Mapping[str, int]

    def price(self, name: str) -> int:
        """The price in tenths; KeyError for a name that the table lacks."""
        return self.prices[name]

    def error(self, difference: int) -> int:
        """The price of a plain error of this size: the base, and a growth for each digit of it, five at most."""
        return self.prices["error"] + self.prices["error growth"] * min(5, len(str(abs(difference))))

    def worst(self) -> int:
        """The price of the largest error, which no reading exceeds."""
        return self.error(10**5)

    def lag(self, events: int) -> int:
        """The price of a total that misses the last so many events."""
        further = self.prices["a total not yet updated: each further event"]
        return self.prices["a total not yet updated"] + further * (events - 1)

    def slack(self) -> int:
        """By how much an explanation may cost more than the cheapest and still bound low and high, in cost units."""
        return self.prices["slack"] * EIGHTHS

    def scaled(self, name: str, factor: float) -> Costs:
        """The same list with one price or weight multiplied, rounded to the grid; for the sensitivity report."""
        prices, weights = dict(self.prices), dict(self.weights)
        table = prices if name in prices else weights
        table[name] = round(table[name] * factor)
        return Costs(prices, weights)


@cache
def load_costs(path: Path = _TABLE) -> Costs:
    """The price list. Raises InputError when a price is not a number of at least 0."""
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    prices = {
        row["name"]: _grid(row, place, _UNIT) for place, row in enumerate(rows, start=2) if row["kind"] != "voice"
    }
    weights = {
        row["name"]: _grid(row, place, EIGHTHS) for place, row in enumerate(rows, start=2) if row["kind"] == "voice"
    }
    return Costs(prices, weights)


def _grid(row: dict[str, str], place: int, unit: int) -> int:
    try:
        value = round(float(row["price"]) * unit)
    except ValueError:
        value = -1
    if value < 0:
        raise InputError(
            [Problem("costs.csv", place, "price", f"“{row['price']}” is not a price", "write a number from 0 up")]
        )
    return value


def in_units(cost: int) -> float:
    """A cost as the table counts it, to two decimals."""
    return round(cost / COST_UNIT, 2)

"""What a stated total costs beside every value of its sum, as ranges of equal price."""

from __future__ import annotations

from itertools import pairwise

from analysis.reconcile.chain import OPEN, opened
from analysis.reconcile.comparisons import Comparison, readings_of
from analysis.reconcile.costs import Costs

FAR = 10**6
"""No running sum of a test grows beyond this."""
Band = tuple[int, int, int]
"""From, to (both included) and the price in tenths."""


def bands(comparison: Comparison, known: bool, costs: Costs) -> list[Band]:
    """The price of the cheapest reading of the sum itself, siblings left out, for every value from 0 to FAR.

    Of an open sum the value is what it holds at least.
    """
    found: list[Band] = []
    for low, following in pairwise(_edges(comparison)):
        sums = [OPEN] * (1 + max([comparison.book, *(sibling.place for sibling in comparison.siblings)]))
        sums[comparison.book] = low if known else opened(low)
        price = readings_of(comparison, tuple(sums), costs)[0].price
        start = found.pop()[0] if found and found[-1][2] == price else low
        found.append((start, following - 1, price))
    return found


def _edges(comparison: Comparison) -> list[int]:
    """Every number at which the price may change: ends of what was said, digits of the gap, roundings, misprints."""
    claim = comparison.voice.claim
    near = {end + sign * 10**power for end in _ends(comparison) for power in range(7) for sign in (1, -1, 0)}
    size = next(10**power for power in range(9, -1, -1) if not claim.stated % 10**power)
    near |= {claim.stated + size // 2, claim.stated - size // 2, claim.stated * 20 // 21, claim.stated * 20 // 19}
    digits = str(claim.stated)
    for place in range(len(digits)):
        near |= {int(digits[:place] + digit + digits[place + 1 :]) for digit in "0123456789"}
        near.add(int(digits[:place] + digits[place : place + 2][::-1] + digits[place + 2 :]))
    edges = {number + shift for number in near for shift in (-1, 0, 1, 2)}
    return sorted({0, FAR + 1, *(edge for edge in edges if 0 < edge <= FAR)})


def _ends(comparison: Comparison) -> list[int]:
    claim = comparison.voice.claim
    return [claim.low, claim.stated, *([] if claim.high is None else [claim.high])]

"""A number as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST = 50_000_000
"""Larger numbers count no people."""


@dataclass(slots=True)
class Number:
    """A number as it stands: value (or low and high for a range), tokens `first` to `end`, ordinal or not.

    formula: the other half of “50 for 50”, None elsewhere.
    """

    value: int
    first: int
    end: int
    ordinal: bool = False
    low: int | None = None
    high: int | None = None
    formula: int | None = None

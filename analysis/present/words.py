"""How the site writes numbers, dates and vocabulary in English prose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

DIRECTION = {"to_ua": "to Ukraine", "to_ru": "to Russia", "both": "both directions together"}
SIDE = {"UA": "Ukraine", "RU": "Russia", "mediator": "Mediator", "third_party": "Third party"}
KIND = {
    "exchange": "exchange",
    "one_way_return": "one-way return",
    "bodies": "repatriation of bodies",
    "cancelled": "cancelled",
}
GROUP = {
    "all": "everyone",
    "military": "service members",
    "civilian": "civilians",
    "women": "women",
    "wounded": "wounded or ill",
    "officers": "officers",
    "foreign": "citizens of third countries",
    "bodies": "bodies",
}
QUALIFIER = {"exact": "", "about": "about ", "at_least": "at least ", "at_most": "at most "}


def date(day: pd.Timestamp, year: bool = True) -> str:
    """31 January 2024, or 31 January."""
    return f"{day.day} {day.month_name()}" + (f" {day.year}" if year else "")


def span(start: pd.Timestamp, end: pd.Timestamp) -> str:
    """The days of an event: 31 January 2024, or 23 to 25 May 2025."""
    if start == end:
        return date(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {date(end)}"
    return f"{date(start, year=start.year != end.year)} to {date(end)}"


def known(cell: object) -> bool:
    """Whether a cell holds something; an empty cell means: not stated."""
    return not pd.isna(cell)  # type: ignore[call-overload]  # cells are scalars


def number(value: object) -> str:
    """A count with thousands separators; a dash when it is not known."""
    return f"{int(value):,}" if known(value) else "–"  # type: ignore[call-overload]  # a cell of a count column


def spread(low: object, high: object) -> str:
    """A range: “195 to 207”, or the one number when both ends agree, or a dash."""
    if not known(low) or not known(high) or low == high:
        return number(low)
    return f"{number(low)} to {number(high)}"


def bounds(low: object, high: object) -> str:
    """A range whose upper end may be open: “36 or more”."""
    return f"{number(low)} or more" if known(low) and not known(high) else spread(low, high)


def counted(count: int, one: str, many: str = "") -> str:
    """“1 claim”, “3 claims”."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def stated(claim: Mapping[str, Any]) -> str:
    """The number of a claim as it was put: “about 200”, “150 to 160”."""
    if claim["qualifier"] == "range":
        return spread(claim["value_low"], claim["value_high"])
    return QUALIFIER[claim["qualifier"]] + number(claim["value"])

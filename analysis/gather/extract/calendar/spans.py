"""Whether the times of a sentence are a span that a number adds up over."""

from __future__ import annotations

from itertools import pairwise

from analysis.gather.extract.calendar.roles import is_span
from analysis.gather.extract.dates import Day
from analysis.gather.extract.tokens import Text

_TO = (["to"], ["-"], ["through"], ["до"], ["по"])


def counts_over(text: Text, days: list[Day]) -> bool:
    """“In 2024”, “за декабрь”, “from January to April”."""
    if any(day.precision in ("year", "month") and is_span(text, day) for day in days):
        return True
    months = [day for day in days if day.precision == "month"]
    return any(text.words[left.end : right.first] in _TO for left, right in pairwise(months))

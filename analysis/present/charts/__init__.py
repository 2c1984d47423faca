"""The charts: each function takes the book and gives a figure whose title states what the data show."""

from analysis.present.charts.months import returned_by_month
from analysis.present.charts.sides import two_sides, two_sides_table
from analysis.present.charts.speakers import who_says_what
from analysis.present.charts.totals import running_total

__all__ = ["returned_by_month", "running_total", "two_sides", "two_sides_table", "who_says_what"]

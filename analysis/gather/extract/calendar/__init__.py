"""When: the day of the handover, or the day a total counts up to, for every number of an article."""

from analysis.gather.extract.calendar.calendar import Calendar
from analysis.gather.extract.calendar.when import When

__all__ = ["Calendar", "When"]

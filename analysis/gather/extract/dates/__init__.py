"""Days in a sentence, resolved against the day of publication: written out, in digits, weekdays, “yesterday”."""

from analysis.gather.extract.dates.day import Day
from analysis.gather.extract.dates.find import days_in

__all__ = ["Day", "days_in"]

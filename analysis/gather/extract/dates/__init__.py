"""Days in a sentence, resolved against the day of publication: written out, in digits, weekdays, “yesterday”."""

from analysis.gather.extract.dates.day import Day
from analysis.gather.extract.dates.find import DATE_WORDS, days_in

__all__ = ["DATE_WORDS", "Day", "days_in"]

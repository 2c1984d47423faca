"""One article being read: sentence by sentence, number by number."""

from analysis.gather.extract.reading.reader import Reader

__all__ = ["Reader"]

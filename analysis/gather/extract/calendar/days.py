"""The times that the sentences of an article state, each sentence read when its days are first asked for."""

from __future__ import annotations

import re
from datetime import date

from analysis.gather.extract.calendar.roles import is_aside
from analysis.gather.extract.dates import Day, days_in
from analysis.gather.extract.lexicon import DATE_WORD, tag
from analysis.gather.extract.tokens import Text

_PLAN = tag("PLAN", "INFINITIVE")
_DIGITS = re.compile(b"[\x01\x02]")
"""The kinds of tokens in digits."""


class Days(dict[int, list[Day]]):
    """The times that each sentence states, by its place."""

    def __init__(self, text: Text, published: date) -> None:
        super().__init__()
        self._text, self._published = text, published
        self._of_handovers: dict[int, list[Day]] = {}

    def __missing__(self, place: int) -> list[Day]:
        text, (first, end, _) = self._text, self._text.sentences[place]
        found: list[Day] = []
        if text.bits[place] & DATE_WORD or _DIGITS.search(text.kinds, first, end):
            found = days_in(text, first, end, self._published, bool(text.bits[place] & _PLAN))
        self[place] = found
        return found

    def of_handovers(self, place: int) -> list[Day]:
        """The days of the sentence that are not those of talks, captures or deadlines."""
        found = self._of_handovers.get(place)
        if found is None:
            exact = [day for day in self[place] if day.precision == "day"]
            found = self._of_handovers[place] = [day for day in exact if not is_aside(self._text, day)]
        return found

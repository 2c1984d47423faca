"""Whose officer a title such as “ombudsman” names, by the country that is told with it."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases

_SAYING = tag("SAYING")
_SIDES = (
    ("UA", phrases("ukrain|україн|украин|верховн|kyiv's")),
    ("RU", phrases("russia|росій|росії|российск|россии|рф|moscow's")),
)
_REACH = 4


def side_of(text: Text, place: int, first: int, end: int) -> str | None:
    """UA or RU for “Ukraine's human rights ombudsman”, “уполномоченный по правам человека в РФ”; else None."""
    before = [text.words[spot] for spot in range(place - 1, max(first, place - _REACH) - 1, -1)]
    after: list[str] = []
    for spot in range(place + 1, min(end, place + 2 * _REACH)):
        if text.tags[spot] & _SAYING or text.kinds[spot] == 4:
            break
        after.append(text.words[spot])
    for word in (*before, *after):
        for side, stems in _SIDES:
            if word.startswith(stems):
                return side
    return None

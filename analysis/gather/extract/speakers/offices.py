"""Whose officer or office “the ombudsman”, “the president”, “the ministry” is, by the country told with it."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases

_SAYING = tag("SAYING")
_SIDES = (
    ("UA", phrases("ukrain|україн|украин|верховн|kyiv's")),
    ("RU", phrases("russia|росій|росії|российск|россии|рф|moscow's")),
)
_OFFICES = phrases(
    "office|офіс|офис|керівник|руководител|голов|глав|head|aide|spokes|речни|радник|советник|помічник|помощник"
)
_REACH = 4


def side_of(text: Text, place: int, first: int, end: int) -> str | None:
    """UA or RU for “Ukraine's human rights ombudsman”, “уполномоченный по правам человека в РФ”; else None."""
    before = _up_to_a_break(text, range(place - 1, max(first, place - _REACH) - 1, -1))
    after = _up_to_a_break(text, range(place + 1, min(end, place + 2 * _REACH)))
    for word in (*before, *after):
        for side, stems in _SIDES:
            if word.startswith(stems):
                return side
    return None


def _up_to_a_break(text: Text, spots: range) -> list[str]:
    """The words at these tokens, up to a sign or a verb of saying."""
    found: list[str] = []
    for spot in spots:
        if text.tags[spot] & _SAYING or text.kinds[spot] == 4:
            break
        found.append(text.words[spot])
    return found


def is_russia_s_ministry(text: Text, place: int, first: int) -> bool:
    """“The Russian ministry said”: of all ministries, that of defence."""
    before, after = text.words[max(first, place - 1) : place], text.words[place + 1 : place + 2]
    return before[:1] in (["russian"], ["російське"], ["российское"]) and after not in (["of"], ["for"])


def is_ukraine_s_president(text: Text, place: int, first: int, end: int) -> bool:
    """“The president of Ukraine”, “президент України”; not his office, nor whom he appointed."""
    before, after = text.words[max(first, place - 3) : place], text.words[place + 1 : min(end, place + 3)]
    if any(word.startswith(_OFFICES) for word in before) or text.words[place].startswith("presidential"):
        return False
    if text.words[place] == "президент" and _alone(text, place) and "і" in text.lower:
        return True
    of_ukraine = after[:1] in (["україни"], ["украины"]) or after == ["of", "ukraine"]
    return of_ukraine or before[-1:] in (["ukrainian"], ["ukraine's"], ["український"], ["украинский"])


def _alone(text: Text, place: int) -> bool:
    """“Президент сказав”, “сказав президент”: of no other country, in Ukrainian the own one."""
    if text.tags[min(place + 1, len(text.tags) - 1)] & _SAYING:
        return True
    closes = place + 1 == len(text.words) or text.kinds[place + 1] == 4
    return closes and place > 0 and bool(text.tags[place - 1] & _SAYING)

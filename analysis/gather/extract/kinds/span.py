"""Running totals: the span that a number adds up over."""

from __future__ import annotations

from analysis.gather.extract.dates import Day
from analysis.gather.extract.kinds.since import OPENS, span_at
from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.number_words import number_words
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_BEGIN, _EXCHANGE, _LARGEST = tag("BEGIN"), tag("EXCHANGE"), tag("LARGEST")
_HOLD = tag("HOLD")
_HELD = tag("HOLD", "CAPTIVITY")
_WHO = words("who whom which they які яких що вони которые которых они them них")
_BUT, _NUMBERS, _AFTER = words("а while but whereas"), NUMBER_WORD | DIGITS, 8
_PARTICIPLES, _MOVED = ("вшие", "вших", "вший", "вшего"), tag("COMEBACK", "GIVE", "SWAPPED", "FREED")
_ORDINAL_ENDS = words("st nd rd th й го м му я")
_PREPOSITIONS = words("с со з із від в у in since of")


def span_of(at: Mention, days: list[Day]) -> str | None:
    """The span that the sentence says its number adds up over: “war”, “year”, or None for one handover.

    days: the days of the sentence; one that stands nearer to the number makes it that day's.
    """
    text, number = at.text, at.number
    found: tuple[int, str] | None = None
    for place in text.spots(OPENS, at.first, at.end):
        span = span_at(text, place, at.end)
        if (
            span
            and not _of_relative(at, place)
            and not _of_ordinal(text, place)
            and not _of_superlative(text, number, place, at.first)
            and not _apart(at, place, days)
        ):
            nearer = found is None or abs(found[0] - number.first) >= abs(place - number.first)
            found = (place, span) if nearer else found
    return found[1] if found else None


def _of_relative(at: Mention, place: int) -> bool:
    """“Семерых жителей, которых удерживали с 2024 года”: since when they had been held."""
    if place > at.noun_end and (";" in at.text.words[at.noun_end : place] or at.text.tags[place - 1] & _HOLD):
        return True
    if place > at.noun_end and _is_participle_clause(at.text, at.noun_end, place):
        return True
    held = at.text.spots(_HELD, at.noun_end, place) if place > at.noun_end else []
    return bool(held) and not _WHO.isdisjoint(at.text.words[at.noun_end : held[-1]])


def _is_participle_clause(text: Text, first: int, end: int) -> bool:
    """“моряки, застрявшие в порту с февраля”: what they had been through, not since when they came home."""
    participle = any(word.endswith(_PARTICIPLES) for word in text.words[first:end])
    return participle and not text.has(_MOVED, first, end)


def _apart(at: Mention, place: int, days: list[Day]) -> bool:
    """“С начала года это второй обмен: 15 января вернулись 25”: a day, or another number, lies between."""
    text, number = at.text, at.number
    left, right = sorted((place, number.first))
    if place > at.noun_end and _turns(text, at.noun_end, place):
        return True
    exact = [day for day in days if day.precision == "day"]
    if any(left < day.first < right for day in exact) or (exact and ":" in text.words[left:right]):
        return True
    after = range(at.noun_end, place)
    return "-" in text.words[at.noun_end : place] and any(text.tags[spot] & NUMBER_WORD for spot in after)


def _turns(text: Text, first: int, end: int) -> bool:
    """“Вернула 116 человек, а с начала вторжения - 6 тысяч”: the span is that of the number after."""
    turn = next((spot for spot in range(first + 1, end) if text.words[spot] in _BUT), None)
    return turn is not None and text.words[turn - 1] == "," and text.has(_NUMBERS, end, end + _AFTER)


def _of_ordinal(text: Text, place: int) -> bool:
    """“This exchange, the 70th since the invasion, brought back 146”: the span belongs to the exchange's number."""
    spot = place - 1
    spot -= text.words[spot] in _PREPOSITIONS
    word = number_words().get(text.words[spot])
    if word is not None and word.ordinal:
        return True
    return text.words[spot] in _ORDINAL_ENDS and text.kinds[spot - 1] == 2


def _of_superlative(text: Text, number: Number, place: int, first: int) -> bool:
    """“the largest exchange since the start of the war”: the span belongs to the exchange, not to the number."""
    for spot in range(place - 1, max(first, place - 9) - 1, -1):
        if number.first <= spot < number.end:
            return False
        if place - spot <= 4 and text.tags[spot] & _EXCHANGE and text.kinds[spot - 1] != 4:
            return True
        if text.tags[spot] & _LARGEST:
            return True
    return False

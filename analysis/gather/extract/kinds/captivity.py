"""Captivity named beside a number: “in Russian captivity there are 6,000”, “20,000 in Russian hands”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import FROM, IN
from analysis.gather.extract.speakers import SAYING

_CAPTIVITY = tag("CAPTIVITY")
_RETURN, _MOVED = tag("COMEBACK", "GIVE", "SWAPPED"), tag("SWAPPED", "TOSWAP", "EXCHANGE", "CASUALTY")


def is_after_captivity(at: Mention) -> bool:
    """“В украинском плену 1348 россиян”, “in Russian captivity there are 6,000”, “confirmed the captivity of 4,337”."""
    text = at.text
    for spot in range(at.number.first - 1, max(at.first, at.number.first - 6) - 1, -1):
        if text.tags[spot] & (_RETURN | _MOVED) or text.words[spot] == ",":
            return False
        if text.tags[spot] & _CAPTIVITY:
            confirmed = text.has(SAYING, spot - 2, spot) and FROM.isdisjoint(text.words[spot - 2 : spot])
            return confirmed or not IN.isdisjoint(text.words[max(at.first, spot - 2) : spot])
    return False


def is_in_captivity(at: Mention) -> bool:
    """“20,000 civilians in Russian hands”, without a verb of handing over."""
    text, place = at.text, at.noun_end
    for spot in range(place, min(at.end, place + 7)):
        if text.tags[spot] & _CAPTIVITY:
            return text.words[spot - 1] in IN or text.words[spot - 2] in IN
        if text.tags[spot] & _RETURN or text.words[spot] in (",", ";"):
            return False
    return False

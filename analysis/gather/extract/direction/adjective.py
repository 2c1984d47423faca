"""Directions told by a side: “the Ukrainian side handed over”, “с украинской стороны”."""

from __future__ import annotations

from analysis.gather.extract.direction.countries import REACH, Cue
from analysis.gather.extract.direction.sides import FROM, GIVE, OTHER, RECEIVE, SIDE
from analysis.gather.extract.direction.verbs import verb_of
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_PERSON_OR_BODY = tag("EVERYONE", "MILITARY", "DEFENDER", "CIVILIAN", "WOMAN", "BODY", "FALLEN", "OFFICER")

_RETURNED = words("вернула возвратила")
"""“Украинская сторона вернула 248 военных”: Moscow's phrase for what it was given."""


def side(at: Mention, spot: int, home: str) -> Cue | None:
    """“the Ukrainian side handed over”, “украинской стороне”, “с украинской стороны”."""
    text, noun = at.text, at.text.words[spot + 1]
    before = text.words[spot - 1] if spot > at.first else ""
    before = text.words[spot - 2] if before == "the" and spot - 1 > at.first else before
    if noun in ("стороне", "стороні") or before == "to" or noun == "-":
        return spot, home, 2
    if before in FROM:
        link = spot - 1 if text.words[spot - 1] in FROM else spot - 2
        moved = text.has(GIVE | RECEIVE, at.first, link)
        theirs = (text.tags[link - 1] & _PERSON_OR_BODY or text.kinds[link - 1] == 2) and not moved
        return spot, home if theirs else OTHER[home], 1
    if text.tags[spot - 1] & (GIVE | RECEIVE) and spot > at.first:
        return spot, OTHER[home] if text.tags[spot - 1] & GIVE else home, 1
    for place in range(spot + 2, min(at.end, spot + REACH)):
        if text.words[place] in _RETURNED and text.words[spot] == "украинская":
            return spot, OTHER[home], 1
        direction = verb_of(at, place, home) if text.tags[place] & (RECEIVE | GIVE) else None
        if direction:
            return spot, direction, 1
    return None


def is_side(at: Mention, spot: int) -> bool:
    """Whether “side” follows an adjective of a country."""
    return bool(at.text.tags[min(spot + 1, at.end - 1)] & SIDE)

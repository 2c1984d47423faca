"""What a side does: the direction when it gives, gets, returns or lets go."""

from __future__ import annotations

from analysis.gather.extract.direction.sides import (
    FROM,
    GIVE,
    OTHER,
    RECEIVE,
    RETURN,
    RU,
    RUSSIA,
    TO,
    UA,
    UKRAINE,
)  # fmt: skip
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_CAPTIVITY, _NEAR = tag("CAPTIVITY"), 4
_BODIES = words("bodies body remains тела тіла")
RELEASED = words("released freed release releasing")
PRISONERS = words("prisoners captives pows пленных военнопленных полонених військовополонених бранців")
_TO_SELF = listed("собі себе")
_FREES, _OWN = ("звільн", "освобо"), tag("OURS", "THEIRS")


def verb_of(at: Mention, place: int, home: str) -> str | None:
    """The direction when the side whose home is `home` does what the verb at this token says."""
    text = at.text
    tags = text.tags[place]
    if text.words[place] in RELEASED or (home == RU and _lets_go(at, place)):
        return UA if home == UA and _are_its_own(at, place) else OTHER[home]
    if tags & RETURN and not tags & GIVE:
        other = UKRAINE if home == RU else RUSSIA
        near = range(place, min(at.end, place + 12))
        to_other = any(text.tags[spot] & other and text.words[spot - 1] in TO for spot in near)
        named = not _BODIES.isdisjoint(text.words[place : min(at.end, place + 6)])
        bodies = home == RU and (named or at.counted.groups == ("bodies",)) and not _are_own(at)
        return OTHER[home] if to_other or bodies else home
    if tags & RECEIVE:
        return home
    return OTHER[home] if tags & GIVE else None


def _are_its_own(at: Mention, place: int) -> bool:
    """“Ukraine freed 117 people”, “released them from captivity”: its own, who were captives."""
    if at.text.words[place] == "freed" and at.noun_end > at.number.end:
        return PRISONERS.isdisjoint(at.text.words[at.number.end : at.noun_end])
    spots = at.text.spots(_CAPTIVITY, place, min(at.end, at.noun_end + _NEAR))
    return any(at.text.words[spot - 1] in FROM for spot in spots)


def _lets_go(at: Mention, place: int) -> bool:
    """“Росія звільнила 117 полонених”: Russia lets go whom it holds, unless they are said to be its own."""
    return at.text.words[place].startswith(_FREES) and not _are_own(at)


def _are_own(at: Mention) -> bool:
    """“Its 117 soldiers”, “117 своїх”, “повернула собі 38 тіл”."""
    return at.has(_OWN, at.number.first - 2, at.noun_end + 1) or at.has(_TO_SELF, at.number.first - 2, at.number.first)

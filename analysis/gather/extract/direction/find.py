"""The direction of a number: the cue nearest to it in its own clause."""

from __future__ import annotations

from analysis.gather.extract.direction.adjective import is_side, side
from analysis.gather.extract.direction.clause import clause_of
from analysis.gather.extract.direction.countries import Cue, country, subject
from analysis.gather.extract.direction.each import both_swapped, is_each
from analysis.gather.extract.direction.people import people_of
from analysis.gather.extract.direction.sides import (
    BOTH,
    CAPTIVITY,
    CONTROLLED,
    PRISONS,
    RU,
    RUSSIA,
    RUSSIAN,
    TO,
    UA,
    UKRAINE,
    UKRAINIAN,
)  # fmt: skip
from analysis.gather.extract.lexicon import listed
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import phrases, words

_PEOPLE_GIVEN = {
    **dict.fromkeys(words("українцям украинцам"), UA),
    **dict.fromkeys(words("росіянам россиянам ворогові врагу окупантам оккупантам агресору агрессору противнику"), RU),
}
_CUES = CAPTIVITY | CONTROLLED | UKRAINE | RUSSIA | UKRAINIAN | RUSSIAN | listed(" ".join(_PEOPLE_GIVEN)) | PRISONS
_NATIONS = words(
    "росіяни россияне українці украинцы russians ukrainians ворог агресор окупанти враг агрессор оккупанты"
)
_KYIV = phrases("киевск|київськ|kiev|kyiv")


def direction_of(at: Mention) -> str | None:
    """to_ua, to_ru, both (the number holds for each direction), or None when the words near the number do not say."""
    if at.number.formula is not None or is_each(at):
        return BOTH
    return people_of(at) or _after_dash(at) or (BOTH if both_swapped(at) else None) or _nearest_cue(at)


def _after_dash(at: Mention) -> str | None:
    """“17 - России”: who got them."""
    text, spot = at.text, at.noun_end + 1
    if spot >= at.end or text.words[spot - 1] != "-" or not text.tags[spot] & (UKRAINE | RUSSIA):
        return None
    if spot + 1 < at.end and text.kinds[spot + 1] != 4:
        return None
    return UA if text.tags[spot] & UKRAINE else RU


def _nearest_cue(at: Mention) -> str | None:
    """The nearest cue in the number's own clause."""
    text, number = at.text, at.number
    left, right = clause_of(at) if at.bits() & _CUES else (0, 0)
    cues = [cue for spot in text.spots(_CUES, left, right) if (cue := _cue(at, spot))]
    if len(cues) <= 1:
        return cues[0][1] if cues else None
    comma = next((spot for spot in range(at.noun_end, right) if text.words[spot] == ","), right)

    def rank(cue: Cue) -> tuple[bool, bool, int, int]:
        past_a_number = 2 in text.kinds[min(cue[0], number.end) : max(cue[0], number.first)]
        return cue[0] > comma, past_a_number, -cue[2], abs(cue[0] - number.first)

    return min(cues, key=rank)[1]


def _cue(at: Mention, spot: int) -> Cue | None:
    """What this token says of the direction."""
    text = at.text
    tags, word = text.tags[spot], text.words[spot]
    if tags & CAPTIVITY or (tags & PRISONS and TO.isdisjoint(at.text.words[max(at.first, spot - 3) : spot])):
        return _captivity(at, spot)
    if word in _PEOPLE_GIVEN:
        return spot, _PEOPLE_GIVEN[word], 2
    if tags & CONTROLLED:
        return _controlled(at, spot)
    if tags & (UKRAINE | RUSSIA):
        return country(at, spot)
    home = UA if tags & UKRAINIAN else RU
    if word in _NATIONS:
        return subject(at, spot, home)
    return side(at, spot, home) if is_side(at, spot) else None


def _captivity(at: Mention, spot: int) -> Cue | None:
    """“from Russian captivity”, “з полону РФ”."""
    tags = at.text.tags
    around = tags[max(at.first, spot - 1)] | tags[max(at.first, spot - 2)]
    after = tags[min(spot + 1, at.end - 1)] | tags[min(spot + 2, at.end - 1)]
    if around & RUSSIAN or (after & RUSSIA and not around & UKRAINIAN):
        return spot, UA, 2
    return (spot, RU, 2) if around & UKRAINIAN else None


def _controlled(at: Mention, spot: int) -> Cue | None:
    """“to Ukrainian-controlled territory”, “с подконтрольной Киеву территории”."""
    text = at.text
    near = range(max(at.first, spot - 4), min(at.end, spot + 6))
    if not any(text.tags[place] & (UKRAINE | UKRAINIAN) or text.words[place].startswith(_KYIV) for place in near):
        return None
    preceding = text.words[max(at.first, spot - 6) : spot]
    into = text.words[spot].endswith(("ую", "ну", "у")) or "to" in preceding[-4:]
    return spot, UA if into else RU, 2

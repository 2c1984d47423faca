"""Directions told by whose people they are: “207 Ukrainian soldiers”, “пленных ВСУ”, “жителей Курской области”."""

from __future__ import annotations

from analysis.gather.extract.direction.sides import (
    CAPTIVITY,
    FROM,
    PRISONS,
    RU,
    RUSSIA,
    RUSSIAN,
    SIDE,
    UA,
    UKRAINE,
    UKRAINIAN,
)
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import NATIONS
from analysis.gather.extract.words import words

_THEIR_PLACE = CAPTIVITY | SIDE | PRISONS
_FORCES_UA = tag("FORCES_UA")
_NOUN = tag("EVERYONE")
_LEADS_ON = FROM | words("to by в у до на")
_OF_UKRAINE, _OF_RUSSIA = words("україни украины ukraine"), words("росії россии russia")
_RUSSIA_S = words("of збройних сил")
_AMONG = words("among серед среди of из із з")
_AND = (["and"], ["і"], ["та"], ["и"])
KURSK = stems("kursk|курск|курян|курськ|курщин")
_ARMED, _NEAR, _FAR = stems("armed|збройн|вооружен"), 4, 7
"""“Prisoners of war of the Armed Forces of Ukraine”: the country stands farther off."""
_COUNTRY, _MOVES, _WERE = UKRAINE | RUSSIA, tag("COMEBACK", "GIVE", "RECEIVE"), listed("were was been are is")
_TELLS = UKRAINIAN | RUSSIAN | _FORCES_UA | listed(" ".join(_OF_UKRAINE | _OF_RUSSIA))


def people_of(at: Mention) -> str | None:
    """The direction by the people's own side, or None."""
    text, noun_end, end = at.text, at.noun_end, at.end
    reach = _FAR if at.has(_ARMED, noun_end, noun_end + _NEAR) else _NEAR
    if not at.has(_TELLS, at.number.end, noun_end + reach):
        return _of_kursk(at) or _among_them(at) or _from_home(at)
    for spot in range(at.number.end, min(end, noun_end + reach)):
        tags, word = text.tags[spot], text.words[spot]
        if spot >= noun_end and (text.kinds[spot] != 3 or word in _LEADS_ON):
            break
        if tags & (UKRAINIAN | RUSSIAN) and tags & _NOUN and word not in NATIONS:
            return UA if tags & UKRAINIAN else RU
        ahead = text.tags[min(spot + 1, end - 1)] | text.tags[min(spot + 2, end - 1)]
        if tags & _FORCES_UA or (tags & UKRAINIAN and not ahead & _THEIR_PLACE):
            return UA
        if tags & RUSSIAN and not ahead & _THEIR_PLACE:
            return RU
        if spot >= noun_end and text.words[spot + 1 : spot + 2] in _AND:
            break
        if spot >= noun_end and word in _OF_UKRAINE and text.words[spot - 1] not in ("to", "by"):
            return UA
        if spot >= noun_end and word in _OF_RUSSIA and text.words[spot - 1] in _RUSSIA_S:
            return RU
    return _of_kursk(at) or _among_them(at) or _from_home(at)


def _from_home(at: Mention) -> str | None:
    """“144 fighters from Russia were released”: where they are from, as nobody is said to get them."""
    text, place = at.text, at.noun_end
    if text.words[place : place + 1] != ["from"] or place + 1 >= at.end or not text.tags[place + 1] & _COUNTRY:
        return None
    if at.has(_MOVES, at.first, at.number.first) or not at.has(_WERE, place + 2, place + _FAR):
        return None
    return UA if text.tags[place + 1] & UKRAINE else RU


def _among_them(at: Mention) -> str | None:
    """“Серед українців було 15 жінок”: of one side's people."""
    text = at.text
    for spot in text.spots(UKRAINIAN | RUSSIAN, max(at.first, at.number.first - 5), at.number.first):
        if text.words[spot - 1] in _AMONG and text.tags[spot] & _NOUN:
            return UA if text.tags[spot] & UKRAINIAN else RU
    return None


def _of_kursk(at: Mention) -> str | None:
    """“Eight civilians from Kursk region”: residents of Russia."""
    named = at.has(KURSK, at.number.end, at.noun_end + 4)
    return RU if named and at.counted.groups[0] in ("civilian", "all") else None

"""Directions told by countries: who gives, who gets, from where and to where."""

from __future__ import annotations

from analysis.gather.extract.direction.sides import (
    CONTROLLED,
    FROM,
    GIVE,
    HOLD,
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
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

Cue = tuple[int, str, int]
"""The token of a cue, the direction that it tells, and how strongly."""
_INFINITIVE, _CAPTIVITY, _NEAR = tag("INFINITIVE"), tag("CAPTIVITY"), 4
_RECIPIENT = words("україні києву украине киеву росії москві москве кремлю рф")
_IN_A_LIST = _RECIPIENT | words("россии росії")
_INTO = words("україну украину росію россию київ киев москву")
_DATIVE_UA = words("украине україні")
_GENITIVES = words("україни украины россии москвы києва киева")
_OF_OFFICE = words(
    "president міноборони минобороны ministry міністерство министерство минобороне мід мид мзс сил штаб "
    "офіс президент президента президентом власти влада омбудсмен омбудсман уповноважений глава голова "
    "главы гур сбу region області области громадян граждан зс вс народом збройних вооруженных території "
    "территории of сторона стороны"
)
_OFFICES = phrases("president|презид|збройн|вооруж|міністер|министер|уповноваж|уполномоч")
_REPRESENTATIVES = words("представителям представителю представникам представнику властям владі")
_GIVES_TO = phrases("переда|отда|верну")
_BODIES = words("bodies body remains тела тіла")
RELEASED = words("released freed release releasing")
PRISONERS = words("prisoners captives pows пленных военнопленных полонених військовополонених бранців")
_STOPS = words(", ; and та і и")
_BETWEEN = words("between між между")
_ALONE = ("ла", "є", "ет", "ст", "сть", "вши")
"""“РФ передала”, unlike “РФ передали”: what one does, who gives."""
_GIVEN = ("ли", "ено", "ены", "ені")
"""“Москві повернули 117 полонених”: to whom they were returned."""
_TO_SELF = listed("собі себе")
_EXPECTS = words("чекає очікує сподівається ждет ожидает awaits expects")
"""“Україна чекає на передачу 6000 тіл”: who is to get them."""
_FREES, _OWN = ("звільн", "освобо"), tag("OURS", "THEIRS")
REACH = 8
_BEEN = words("was were been be being")
"""“Ukraine was given”, “Ukrainians have been freed”: who gets, or comes home."""
_ASIDE = 12
"""Tokens that a parenthesis may take: “Росії, за словами депутата, передали”."""


def country(at: Mention, spot: int) -> Cue | None:
    """What a country named at this token says of the direction."""
    text = at.text
    home = UA if text.tags[spot] & UKRAINE else RU
    before = text.words[spot - 1] if spot > at.first else ""
    if text.has(CONTROLLED, max(at.first, spot - 3), min(at.end, spot + 3)):
        return None
    if before in _OF_OFFICE or before.startswith(_OFFICES) or _between(text, spot, at.first):
        return None
    if before in FROM:
        return spot, OTHER[home], 2
    if before == "by":
        return _agent(at, spot, home)
    if _is_recipient(at, spot, before):
        return spot, home, 2
    return subject(at, spot, home)


def _agent(at: Mention, spot: int, home: str) -> Cue | None:
    """“released by Russia”, “received by Ukraine”."""
    verb = at.text.tags[spot - 2] if spot - 2 >= at.first else 0
    if verb & GIVE:
        return spot, OTHER[home], 2
    return (spot, home, 2) if verb & RECEIVE else None


def _between(text: Text, spot: int, first: int) -> bool:
    """“between Russia and Ukraine”."""
    return not _BETWEEN.isdisjoint(text.words[max(first, spot - 3) : spot])


def _is_recipient(at: Mention, spot: int, before: str) -> bool:
    """“to Ukraine”, “в Украину”, “передали Киеву”, “Украине - 1000”."""
    text, word = at.text, at.text.words[spot]
    if before in _REPRESENTATIVES:
        return True
    if before in TO and (word in _INTO or before in ("to", "into", "back", "до")):
        return True
    if word in _DATIVE_UA:
        return before not in ("в", "у", "на")
    if word in _IN_A_LIST and (text.words[spot + 1 : spot + 2] == ["-"] or spot + 1 == at.number.first):
        return True
    near = range(max(at.first, spot - 2), min(at.end, spot + 3))
    if word in _RECIPIENT and text.words[spot + 1 : spot + 2] == [","] and "," in text.words[spot + 2 : spot + _ASIDE]:
        past = text.words.index(",", spot + 2)
        return text.has(GIVE, past, min(at.end, past + 3))
    given = text.tags[spot + 1] if word in _RECIPIENT and spot + 1 < at.end else 0
    if word == "рф" and given & GIVE and text.words[spot + 1].endswith(_ALONE):
        return False
    if given & RETURN and text.words[spot + 1].endswith(_GIVEN):
        return True
    if word in _RECIPIENT:
        taking = text.tags[min(spot + 1, at.end - 1)]
        return any(text.tags[place] & GIVE for place in near) or bool(taking & RECEIVE and taking & _INFINITIVE)
    return word == "россии" and any(
        text.words[place].startswith(_GIVES_TO) for place in (spot - 1, *range(spot + 1, min(at.end, spot + 3)))
    )


def subject(at: Mention, spot: int, home: str) -> Cue | None:
    """“Ukraine brought home”, “Russia handed over”: who gives and who gets, by the first verb after the country."""
    text = at.text
    if text.words[spot] in _RECIPIENT or text.words[spot] in _GENITIVES:
        return None
    told = verb_of(at, spot - 1, home) if spot > at.first and not text.words[spot].isascii() else None
    if told:
        return spot, told, 1
    if text.words[spot + 1 : spot + 2] == ["-"] or text.kinds[spot + 1 : spot + 2] == b"\x02":
        return spot, home, 1
    place = spot
    while place + 1 < min(at.end, spot + REACH):
        place += 1
        tags, word = text.tags[place], text.words[place]
        if word == "," and "," in text.words[place + 1 : place + 5]:
            place += 1 + text.words[place + 1 : place + 5].index(",")
            continue
        if word in _STOPS or tags & HOLD:
            return None
        if text.words[place - 1] in _BEEN and tags & GIVE:
            return spot, home, 1
        direction = verb_of(at, place, home)
        if direction:
            return spot, direction if _EXPECTS.isdisjoint(text.words[spot:place]) else home, 1
    return None


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

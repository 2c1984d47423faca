"""Directions told by countries: who gives, who gets, from where and to where."""

from __future__ import annotations

from analysis.gather.extract.direction.recipients import RECIPIENT, is_recipient
from analysis.gather.extract.direction.sides import (
    CONTROLLED,
    FROM,
    GIVE,
    HOLD,
    OTHER,
    RECEIVE,
    RU,
    UA,
    UKRAINE,
)  # fmt: skip
from analysis.gather.extract.direction.verbs import verb_of
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

Cue = tuple[int, str, int]
"""The token of a cue, the direction that it tells, and how strongly."""
_GENITIVES = words("україни украины россии москвы києва киева")
_OF_OFFICE = words(
    "president міноборони минобороны ministry міністерство министерство минобороне мід мид мзс сил штаб "
    "офіс президент президента президентом власти влада омбудсмен омбудсман уповноважений глава голова "
    "главы гур сбу region області области громадян граждан зс вс народом збройних вооруженных території "
    "территории of сторона стороны"
)
_OFFICES = phrases("president|презид|збройн|вооруж|міністер|министер|уповноваж|уполномоч")
_STOPS = words(", ; and та і и")
_BETWEEN = words("between між между")
_EXPECTS = words("чекає очікує сподівається ждет ожидает awaits expects")
"""“Україна чекає на передачу 6000 тіл”: who is to get them."""
REACH = 8
_BEEN = words("was were been be being")
"""“Ukraine was given”, “Ukrainians have been freed”: who gets, or comes home."""


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
    if is_recipient(at, spot, before):
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


def subject(at: Mention, spot: int, home: str) -> Cue | None:
    """“Ukraine brought home”, “Russia handed over”: who gives and who gets, by the first verb after the country."""
    text = at.text
    if text.words[spot] in RECIPIENT or text.words[spot] in _GENITIVES:
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

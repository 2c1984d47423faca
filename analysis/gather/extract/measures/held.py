"""Whose people are held, by who holds them: “Russia has confirmed holding 1,800 civilians”."""

from __future__ import annotations

from analysis.gather.extract.direction import OTHER, RU, UA
from analysis.gather.extract.direction.sides import CAPTIVITY, HOLD, RUSSIA, RUSSIAN, UKRAINE, UKRAINIAN
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.questions import question_before
from analysis.gather.extract.small_words import NATIONS
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_HOLDS = listed(
    "holds hold holding keeps keep утримання удержание утримує утримують утримувала утримували тримає тримають "
    "удерживает удерживают удерживала удерживали держит держат"
)
_HOLDERS = listed(
    "russia moscow kremlin russians ukraine kyiv kiev ukrainians росія москва кремль росіяни україна київ українці "
    "россия россияне украина киев украинцы"
)
_OF_UA = words("ukraine kyiv kiev ukrainians україна київ українці украина киев украинцы")
_PREPOSITIONS = words("in to from of by with and в у на з із до від из от")
_IN = words("in у в на")
_NATION = tag("EVERYONE", "CIVILIAN")


def direction_of_holder(mention: Mention) -> str | None:
    """Whose people the sentence, or the question that it answers, says to be held; None where it does not."""
    here = _held_by(mention.text, mention.first, mention.end)
    asked = question_before(mention.text, mention.place)
    if here or asked is None:
        return here
    question = mention.text.sentences[asked]
    first, end = question.first, question.end
    return _nation(mention.text, first, end) or _held_by(mention.text, first, end) or _where(mention.text, first, end)


def _held_by(text: Text, first: int, end: int) -> str | None:
    """“Россия удерживает”, “яких тримає Росія”: the country beside the verb, else the last one before it."""
    for verb in text.spots(_HOLDS, first, end):
        after = verb + 1 < end and text.tags[verb + 1] & _HOLDERS
        before = [spot for spot in text.spots(_HOLDERS, first, verb) if text.words[spot - 1] not in _PREPOSITIONS]
        spot = verb + 1 if after else before[-1] if before else None
        if spot is not None:
            return RU if text.words[spot] in _OF_UA else UA
    return None


def _nation(text: Text, first: int, end: int) -> str | None:
    """“How many Ukrainians …”."""
    for spot in text.spots(UKRAINIAN | RUSSIAN, first, end):
        if text.tags[spot] & _NATION and not text.tags[spot] & _HOLDERS and text.words[spot] not in NATIONS:
            return UA if text.tags[spot] & UKRAINIAN else RU
    return None


def _where(text: Text, first: int, end: int) -> str | None:
    """“… in Russian captivity”, “… остаётся на Украине”: those of the other country."""
    for spot in text.spots(UKRAINE | RUSSIA | UKRAINIAN | RUSSIAN, first, end):
        tags = text.tags[spot]
        captivity = text.has(CAPTIVITY | HOLD, spot + 1, min(end, spot + 2))
        if captivity or text.words[spot - 1] in _IN:
            return OTHER[UA if tags & (UKRAINE | UKRAINIAN) else RU]
    return None

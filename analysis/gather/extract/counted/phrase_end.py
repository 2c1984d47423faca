"""Where the noun phrase after a number ends: signs, links and words that it passes over or stops at."""

from __future__ import annotations

from analysis.gather.extract.counted.groups import BODY, FALLEN, FORCE, HEAD, PERSON, WOUNDED
from analysis.gather.extract.lexicon import MEANING, tag
from analysis.gather.extract.small_words import NATIONS
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_SWAPPED = tag("SWAPPED")
_TURN, _GIVE = tag("COMEBACK", "GIVE", "CAPTIVITY"), tag("GIVE")
_OPEN = WOUNDED | FALLEN | FORCE
"""Tags of adjectives that a noun may still follow."""
_PLURALS = ("s", "men", "people", "personnel", "military", "ian", "wounded", "ill", "fallen", "dead")
_SHORTEST, _PEOPLE_OF = 4, words("members hundreds dozens thousands groups batches")
_GENITIVES = ("ів", "їв", "ов", "ев", "ей", "ань", "ень", "янь", "ений", "аний", "арг", "яв", "об")
"""Endings of nouns in the plural after a number, which no adjective has."""
_RETURNS = words("возвращения возвращений повернення повернень returns")
"""“Два возвращения гражданских”: handovers, not people."""
_ALL = words("all every the a an все усі всі")
SERVICE = words("service armed")


def is_in_a_compound(text: Text, spot: int, after: int) -> bool:
    """“17 fighter planes”, “two prisoner camps”: what is counted is the last noun."""
    word = text.words[spot - 1]
    return after == spot and word.isascii() and not word.endswith(_PLURALS)


def is_another_noun(text: Text, spot: int, stop: int) -> bool:
    """“12 names of prisoners”, “38 скарг полонених”: a noun that is none of people counts what it says."""
    word = text.words[spot]
    if word in _RETURNS:
        return True
    if text.tags[spot] & MEANING or len(word) < _SHORTEST:
        return False
    if word.isascii():
        plural = word.endswith("s") and word not in _PEOPLE_OF
        return plural and spot + 1 < stop and text.words[spot + 1] == "of"
    return word.endswith(_GENITIVES)


def passes(text: Text, spot: int, bits: int) -> bool:
    """Whether a sign stands inside the phrase: an opening quotation mark, a hyphen."""
    word = text.words[spot]
    glued = word == "-" and text.starts[spot] == text.end_of(spot - 1)
    return (word in ('"', "-") and not bits & HEAD) or glued


def links(text: Text, spot: int, place: int, stop: int, bits: int) -> bool:
    """Whether “and” or “of” leads on to a noun of the phrase."""
    word = text.words[spot]
    following = text.tags[min(spot + 1, stop - 1)]
    if word != "of" and not _ALL.isdisjoint(text.words[spot + 1 : spot + 2]):
        return False
    if word != "of" and bits & PERSON and not bits & (BODY | FALLEN) and following & BODY:
        return False
    if not bits & HEAD:
        return word == "of" or spot == place or text.words[spot - 1].endswith("ly")
    if word == "of" and not following & (PERSON | FALLEN) and not _of_war(text, spot):
        return False
    return not following & _TURN or bool(following & HEAD)


def is_complete(text: Text, spot: int, bits: int, linked: bool) -> bool:
    """Whether the phrase ended before this word."""
    tags = text.tags[spot]
    if tags & _SWAPPED and not bits:
        return True
    if bits & HEAD and tags & _GIVE and not tags & HEAD and not _adjective(text.words[spot]):
        return True
    if text.words[spot - 1] in NATIONS and (text.words[spot] == "military" or text.words[spot] in SERVICE):
        return False
    named = bits & (HEAD & ~_OPEN) and not linked and not _of_war(text, spot - 1)
    return bool(named) and not tags & HEAD and not _adjective(text.words[spot])


def _adjective(word: str) -> bool:
    return word.endswith(("ian", "ed", "их", "ых", "ого", "ими", "ыми"))


def _of_war(text: Text, place: int) -> bool:
    return text.words[place : place + 2] == ["of", "war"] or text.words[place + 1 : place + 2] == ["war"]

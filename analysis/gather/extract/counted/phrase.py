"""The noun phrase after a number: the tags of its nouns, and where it ends."""

from __future__ import annotations

from analysis.gather.extract.counted.groups import (
    BODY,
    EVERYONE,
    FALLEN,
    FORCE,
    HEAD,
    MILITARY,
    PERSON,
    RANK,
    UNIT,
    WOMAN,
    WOUNDED,
    groups_of,
    together,
)  # fmt: skip
from analysis.gather.extract.lexicon import MEANING, listed, tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_SWAPPED, _FREED, _OURS = tag("SWAPPED"), tag("FREED"), tag("OURS", "THEIRS")
_TURN, _GIVE = tag("COMEBACK", "GIVE", "CAPTIVITY"), tag("GIVE")
_FEMININE = listed(
    "захисниць захисниці захисницями захисницям воїнок військовослужбовиць військовослужбовиці дівчат дівчата українок "
    "українки громадянок защитниц защитницы девушек девушки украинок гражданок россиянок servicewomen girls"
)
"""Women named beside men of the same kind, “захисників і захисниць”: both together are no group of women."""
_OPEN = WOUNDED | FALLEN | FORCE
"""Tags of adjectives that a noun may still follow."""
_CLOSING = words(
    "from who whose in to at on by for with were was are is have has had will after as while than when since into "
    "under "
    "з із зі у до на під за від який яка яке був була було були є для при над після коли по про через серед якого "
    "из с со в во к от под который которая был была было были после когда о об среди не но "
    "вне поза outside beyond без without крім кроме except "
    "about regarding concerning per through before during over up "
    "есть є много багато many including aged as як чий yet if also between against що які яких которые которых что"
)
_NATIONS = words("russian ukrainian")
_LINKS = words("of and та і й и або или or")
_PLURALS = ("s", "men", "people", "personnel", "military", "ian", "wounded", "ill", "fallen", "dead")
_SHORTEST, _PEOPLE_OF = 4, words("members hundreds dozens thousands groups batches")
_GENITIVES = ("ів", "їв", "ов", "ев", "ей", "ань", "ень", "янь", "ений", "аний", "арг", "яв", "об")
"""Endings of nouns in the plural after a number, which no adjective has."""
_RETURNS = words("возвращения возвращений повернення повернень returns")
"""“Два возвращения гражданских”: handovers, not people."""
_ALL = words("all every the a an все усі всі")
_SERVICE = words("service armed")
_MEMBERS = words("members member personnel men women")


def phrase_at(text: Text, place: int, stop: int) -> tuple[int, int]:
    """The tags of the noun phrase that begins at `place`, and the token after it."""
    bits, after, freed = 0, place, place
    linked = False
    spot = place
    while spot < stop:
        word, tags = text.words[spot], text.tags[spot]
        if text.kinds[spot] != 3 and _passes(text, spot, bits):
            spot += 1
            continue
        if text.kinds[spot] != 3 or word in _CLOSING:
            break
        if word in _LINKS:
            if not _links(text, spot, place, stop, bits):
                break
            linked = word != "of"
            spot += 1
            continue
        if _complete(text, spot, bits, linked):
            break
        head = _head(text, spot, stop)
        if (head & UNIT and not head & PERSON) or (not bits and not head and _other_noun(text, spot, stop)):
            return (bits, after) if bits & HEAD and not _compound(text, spot, after) else (UNIT, spot + 1)
        if head:
            bits, after = bits | head, spot + 1
            bits |= together(bits) if linked and head & PERSON else 0
            bits &= ~WOMAN if linked and head & PERSON and _are_paired(text, place, spot) else -1
        elif (soldiers := _service(text, spot, stop)) is not None:
            bits, after = bits | MILITARY, soldiers
            spot = soldiers - 1
        elif tags & (_FREED | _OURS) and text.words[spot - 1] != "-":
            freed = spot + 1
        elif bits and word == "war":
            after = spot + 1
        linked = False
        spot += 1
    return (bits, after) if bits or freed == place else (EVERYONE, freed)


def _compound(text: Text, spot: int, after: int) -> bool:
    """“17 fighter planes”, “two prisoner camps”: what is counted is the last noun."""
    word = text.words[spot - 1]
    return after == spot and word.isascii() and not word.endswith(_PLURALS)


def _other_noun(text: Text, spot: int, stop: int) -> bool:
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


def _head(text: Text, spot: int, stop: int) -> int:
    """The tags of a noun; “Ukrainian” before one is an adjective: “Ukrainian children” are no Ukrainians."""
    adjective = text.words[spot] in _NATIONS and spot + 1 < stop and text.tags[spot + 1] & HEAD
    return text.tags[spot] & HEAD & (~EVERYONE if adjective else -1)


def _passes(text: Text, spot: int, bits: int) -> bool:
    """Whether a sign stands inside the phrase: an opening quotation mark, a hyphen."""
    word = text.words[spot]
    glued = word == "-" and text.starts[spot] == text.end_of(spot - 1)
    return (word in ('"', "-") and not bits & HEAD) or glued


def _links(text: Text, spot: int, place: int, stop: int, bits: int) -> bool:
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


def _complete(text: Text, spot: int, bits: int, linked: bool) -> bool:
    """Whether the phrase ended before this word."""
    tags = text.tags[spot]
    if tags & _SWAPPED and not bits:
        return True
    if bits & HEAD and tags & _GIVE and not tags & HEAD and not _adjective(text.words[spot]):
        return True
    if text.words[spot - 1] in _NATIONS and (text.words[spot] == "military" or text.words[spot] in _SERVICE):
        return False
    named = bits & (HEAD & ~_OPEN) and not linked and not _of_war(text, spot - 1)
    return bool(named) and not tags & HEAD and not _adjective(text.words[spot])


def _adjective(word: str) -> bool:
    return word.endswith(("ian", "ed", "их", "ых", "ого", "ими", "ыми"))


def _of_war(text: Text, place: int) -> bool:
    return text.words[place : place + 2] == ["of", "war"] or text.words[place + 1 : place + 2] == ["war"]


def _are_paired(text: Text, place: int, spot: int) -> bool:
    """“захисників і захисниць”, “дівчат і хлопців”: the word is, or follows, the feminine of the other."""
    if text.tags[spot] & _FEMININE:
        return True
    return text.has(_FEMININE, max(place, spot - 3), spot)


def _service(text: Text, spot: int, stop: int) -> int | None:
    """The token after “service members”, “armed personnel”, or “military” as a noun."""
    word = text.words[spot]
    following = text.words[spot + 1] if spot + 1 < stop and text.kinds[spot + 1] == 3 else ""
    if word == "military" and (not following or following in _CLOSING or following in _LINKS):
        return spot + 1
    return spot + 2 if word in _SERVICE and following in _MEMBERS else None


def groups_at(text: Text, place: int, stop: int) -> tuple[tuple[str, ...], int] | None:
    """The groups of the first people named in tokens `place` to `stop`, together with nouns joined to them."""
    for spot in range(place, stop):
        if text.tags[spot] & UNIT:
            return None
        if text.tags[spot] & (PERSON | RANK) or text.words[spot] == "military":
            bits, after = phrase_at(text, spot, min(stop + 3, len(text.words)))
            groups = groups_of(bits)
            return (groups, after) if groups else None
    return None

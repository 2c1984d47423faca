"""The noun phrase after a number: the tags of its nouns, and where it ends."""

from __future__ import annotations

from analysis.gather.extract.counted.groups import (
    EVERYONE,
    HEAD,
    MILITARY,
    PERSON,
    RANK,
    UNIT,
    WOMAN,
    groups_of,
    together,
)  # fmt: skip
from analysis.gather.extract.counted.phrase_end import (
    SERVICE,
    is_another_noun,
    is_complete,
    is_in_a_compound,
    links,
    passes,
)
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.small_words import NATIONS
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_FREED, _OURS = tag("FREED"), tag("OURS", "THEIRS")
_FEMININE = listed(
    "захисниць захисниці захисницями захисницям воїнок військовослужбовиць військовослужбовиці дівчат дівчата українок "
    "українки громадянок защитниц защитницы девушек девушки украинок гражданок россиянок servicewomen girls"
)
"""Women named beside men of the same kind, “захисників і захисниць”: both together are no group of women."""
_CLOSING = words(
    "from who whose in to at on by for with were was are is have has had will after as while than when since into "
    "under "
    "з із зі у до на під за від який яка яке був була було були є для при над після коли по про через серед якого "
    "из с со в во к от под который которая был была было были после когда о об среди не но "
    "вне поза outside beyond без without крім кроме except "
    "about regarding concerning per through before during over up "
    "есть є много багато many including aged as як чий yet if also between against що які яких которые которых что"
)
_LINKS = words("of and та і й и або или or")
_MEMBERS = words("members member personnel men women")


def phrase_at(text: Text, place: int, stop: int) -> tuple[int, int]:
    """The tags of the noun phrase that begins at `place`, and the token after it."""
    bits, after, freed = 0, place, place
    linked = False
    spot = place
    while spot < stop:
        word, tags = text.words[spot], text.tags[spot]
        if text.kinds[spot] != 3 and passes(text, spot, bits):
            spot += 1
            continue
        if text.kinds[spot] != 3 or word in _CLOSING:
            break
        if word in _LINKS:
            if not links(text, spot, place, stop, bits):
                break
            linked = word != "of"
            spot += 1
            continue
        if is_complete(text, spot, bits, linked):
            break
        head = _head(text, spot, stop)
        if (head & UNIT and not head & PERSON) or (not bits and not head and is_another_noun(text, spot, stop)):
            return (bits, after) if bits & HEAD and not is_in_a_compound(text, spot, after) else (UNIT, spot + 1)
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


def _head(text: Text, spot: int, stop: int) -> int:
    """The tags of a noun; “Ukrainian” before one is an adjective: “Ukrainian children” are no Ukrainians."""
    adjective = text.words[spot] in NATIONS and spot + 1 < stop and text.tags[spot + 1] & HEAD
    return text.tags[spot] & HEAD & (~EVERYONE if adjective else -1)


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
    return spot + 2 if word in SERVICE and following in _MEMBERS else None


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

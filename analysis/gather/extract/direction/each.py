"""Numbers that hold for each direction: “195 each”, “по 195”, “each side released 95”, “both sides exchanged 270”."""

from __future__ import annotations

from itertools import pairwise

from analysis.gather.extract.direction.sides import EACH, RUSSIA, RUSSIAN, SIDE, UKRAINE, UKRAINIAN
from analysis.gather.extract.lexicon import Phrases, listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_SWAPPED, _CIVILIAN = tag("SWAPPED"), tag("CIVILIAN")
_QUALIFIERS = words("около близько понад более")
_BOTH_SIDES = words("sides сторони стороны")
_OCCASIONS = (["time"], ["occasion"], ["month"], ["week"], ["раз"], ["разу"], ["місяця"], ["месяц"])
_EACH_ONE = words("each apiece equally кожна кожен каждая")
_EACH_TIME = Phrases("each time|every time|щоразу|кожного разу|каждый раз|всякий раз|щомісяця|ежемесячно")
_NEAR = 7
_PER, _SIDE_NAMES = words("per a"), words("side party country")
_ONE_SIDE = listed(" ".join(_SIDE_NAMES))
_JOINTS = words("and , та і й и")
_BREAKS = words(", ; -")
_DIVIDED = words("divided split")
_TOTALLED = words("total altogether combined")
_TOGETHER = words("обе обеих обидва обидві обох")
"""“С обеих сторон”, “по обидва боки”: of both together, unless so many each are told."""


def is_each(at: Mention) -> bool:
    """“195 each”, “по 195”, “each side released 95”, “з кожного боку”."""
    text, number, noun_end = at.text, at.number, at.noun_end
    if "half" in text.words[noun_end : noun_end + 3] or number.value == 1:
        return False
    if _distributed(at):
        return not _of_one_side(at) and not text.says(_EACH_TIME, at.place)
    if text.has(_ONE_SIDE, noun_end, min(at.end, noun_end + 3)) and _per_side(text.words[noun_end : noun_end + 3]):
        return True
    if text.bits[at.place] & (EACH | _ONE_SIDE) and _joined_to_each(at):
        return True
    if not text.bits[at.place] & EACH and "both" not in text.words[noun_end : at.end]:
        return False
    return any(_says_each(at, spot) for spot in range(_back_to(at), _on_to(at)))


def _joined_to_each(at: Mention) -> bool:
    """“270 soldiers and 120 civilians from each side”: said of both numbers."""
    text, spot = at.text, at.noun_end + 1
    if spot >= at.end or text.words[spot - 1] not in _JOINTS or text.kinds[spot] != 2:
        return False
    near = range(spot + 1, min(at.end - 1, spot + _NEAR))
    return any(
        (text.tags[place] & EACH or text.words[place] in _PER)
        and text.tags[place + 1] & SIDE
        and 2 not in text.kinds[spot + 1 : place]
        for place in near
    )


def _per_side(after: list[str]) -> bool:
    """“1,000 prisoners per side”, “1,000 a side”."""
    return any(one in _PER and side in _SIDE_NAMES for one, side in pairwise(after))


def _distributed(at: Mention) -> bool:
    """“по 195”, “по около 200”."""
    before = at.words_before(2)
    return before[-1:] == ["по"] or (before[:1] == ["по"] and before[-1] in _QUALIFIERS)


def _of_one_side(at: Mention) -> bool:
    """“каждый раз Украина получала по 1000 тел”: so many each time, and for one side."""
    before = at.bits(at.first, at.number.first)
    ukraine, russia = before & (UKRAINE | UKRAINIAN), before & (RUSSIA | RUSSIAN)
    return bool(ukraine) != bool(russia) and at.counted.groups == ("bodies",)


def _says_each(at: Mention, spot: int) -> bool:
    text = at.text
    word = text.words[spot]
    if text.tags[spot] & EACH and (_is_of_number_before(at, spot) or word in _TOGETHER):
        return False
    if word == "equally":
        return _DIVIDED.isdisjoint(text.words[spot - 1 : spot + 2]) and spot <= at.noun_end + 2
    if text.tags[spot] & EACH and text.words[spot + 1 : spot + 2] not in _OCCASIONS:
        beside = (text.tags[min(spot + 1, at.end - 1)] | text.tags[min(spot + 2, at.end - 1)]) & SIDE
        return bool(beside) or (word in _EACH_ONE and spot <= at.noun_end + 2)
    both = text.words[spot : spot + 2] == ["both", "sides"] and spot > at.number.first
    return both and not _added_up(at) and text.words[spot - 1] in ("from", "on", "by")


def _added_up(at: Mention) -> bool:
    """“A total of 234 from both sides”, “the release of 234 captives from both sides”."""
    return at.words_before(2) == ["release", "of"] or not _TOTALLED.isdisjoint(at.words_before(4))


def _is_of_number_before(at: Mention, spot: int) -> bool:
    """“1,000 prisoners each and the bodies of 6,000”: said of the number before."""
    return spot < at.number.first and at.text.words[spot + 1] in _JOINTS


def _back_to(at: Mention) -> int:
    """Up to eight tokens before the number, not past a comma or another number."""
    text, first = at.text, max(at.first, at.number.first - 8)
    for spot in range(at.number.first - 1, first - 1, -1):
        if text.kinds[spot] == 2 or text.words[spot] in _BREAKS:
            return spot + 1
    return first


def _on_to(at: Mention) -> int:
    """Up to eight tokens after the noun, not past another number."""
    last = min(at.end, at.noun_end + 8)
    return next((spot for spot in range(at.noun_end, last) if at.text.kinds[spot] == 2), last)


def both_swapped(at: Mention) -> bool:
    """“Both sides exchanged 270 soldiers and 120 civilians”: of each side, since no measure counts the sum."""
    if at.counted.groups[0] in ("all", "bodies") or not at.bits() & _CIVILIAN:
        return False
    if not at.has(_SWAPPED, at.number.first - 8, at.number.first):
        return False
    for spot in range(at.number.first - 1, max(at.first, at.number.first - 8) - 1, -1):
        if at.text.kinds[spot] == 2:
            return False
        if at.text.tags[spot] & _SWAPPED:
            return not _BOTH_SIDES.isdisjoint(at.text.words[at.first : spot])
    return False

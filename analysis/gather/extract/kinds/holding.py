"""Verbs of holding people, and who holds them."""

from __future__ import annotations

from analysis.gather.extract.direction.verbs import PRISONERS
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_HOLD, _CAPTIVITY = tag("HOLD"), tag("CAPTIVITY")
_RETURN = tag("COMEBACK", "GIVE", "SWAPPED")
_HOLDERS = tag("CAPTIVITY", "UKRAINE", "RUSSIA", "RUSSIAN", "UKRAINIAN") | stems("sumy|сумах|сумск|сумськ|сумщин")
_WHO = words("who that whom they которых которые яких які що")
_EXCHANGE, _TAKES_PLACE = tag("EXCHANGE"), words("hold holds held holding")
_BREAKS = frozenset(b"\x02\x04")
"""Kinds of tokens, numbers and signs, beyond which no exchange is held."""
_PASSIVE = words("held detained imprisoned утримуються удерживаются")
_WHOSE = words("whose чий чей")
_NEXT = 7


def are_held_next(at: Mention) -> bool:
    """“13 more are still being held”: people named before, and nothing but their being held."""
    held = any(holds(at.text, spot) for spot in range(at.noun_end, min(at.end, at.noun_end + _NEXT)))
    return held and not at.has(_RETURN, at.noun_end, at.noun_end + _NEXT)


def nearest_is_holding(at: Mention) -> bool:
    """Whether the verb nearest to the number, up to a semicolon, is one of holding, and who holds is told."""
    text = at.text
    if not text.bits[at.place] & _HOLD:
        return False
    best: tuple[int, bool] | None = None
    left = max((spot + 1 for spot in range(at.first, at.number.first) if text.words[spot] == ";"), default=at.first)
    right = next((spot for spot in range(at.noun_end, at.end) if text.words[spot] == ";"), at.end)
    for spot in range(left, right):
        tags = text.tags[spot]
        if not (tags & _RETURN or holds(text, spot)) or at.number.first <= spot < at.noun_end:
            continue
        distance = at.number.first - spot if spot < at.number.first else spot - at.noun_end + 1
        if best is None or distance < best[0]:
            best = distance, bool(tags & _HOLD) and not tags & _RETURN
    if best is None or not best[1]:
        return False
    if not names_holder(at):
        return False
    return best[0] <= 3 or not at.has(_RETURN, left, right)


def names_holder(at: Mention) -> bool:
    """Whether the sentence tells who holds them, or that they are held: not “15,000 people remain in Lysychansk”."""
    captives = not PRISONERS.isdisjoint(at.text.words[at.number.end : at.noun_end])
    return captives or bool(at.bits() & _HOLDERS) or not _PASSIVE.isdisjoint(at.words_after(6))


def holds(text: Text, spot: int) -> bool:
    """A word of holding people; not “held an exchange”, “held out at Azovstal”."""
    if not text.tags[spot] & _HOLD:
        return False
    if text.words[spot] not in _TAKES_PLACE:
        return True
    if text.words[spot + 1 : spot + 2] in (["out"], ["on"]):
        return False
    exchange = next(iter(text.spots(_EXCHANGE, spot + 1, spot + 6)), None)
    return exchange is None or not set(text.kinds[spot + 1 : exchange]).isdisjoint(_BREAKS)


def who_are_held(at: Mention) -> bool:
    """“12 people who are held in Sumy”, “курян, которых держат в Сумах”, “civilians held in Russia”."""
    text, place = at.text, at.noun_end
    near = range(place, min(at.end, place + 5))
    if any(text.words[spot - 1] in _WHOSE and text.tags[spot] & _CAPTIVITY for spot in near):
        return True
    if not any(text.tags[spot] & _HOLD for spot in near):
        return False
    return any(text.words[spot] in _WHO for spot in near) or (bool(text.tags[place] & _HOLD) and names_holder(at))

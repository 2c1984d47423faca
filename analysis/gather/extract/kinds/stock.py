"""Stocks: prisoners who are held."""

from __future__ import annotations

from analysis.gather.extract.direction.countries import PRISONERS
from analysis.gather.extract.kinds.there import are_still_there, are_there, asked_how_many_are_held
from analysis.gather.extract.kinds.waiting import are_waiting
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_HOLD, _CAPTIVITY, _DONE = tag("HOLD"), tag("CAPTIVITY"), tag("DONE")
_RETURN, _MOVED = tag("COMEBACK", "GIVE", "SWAPPED"), tag("SWAPPED", "TOSWAP", "EXCHANGE", "CASUALTY")
_SWAP = tag("SWAPPED", "TOSWAP")
_HOLDERS = tag("CAPTIVITY", "UKRAINE", "RUSSIA", "RUSSIAN", "UKRAINIAN") | stems("sumy|сумах|сумск|сумськ|сумщин")
_WHO = words("who that whom they которых которые яких які що")
_EXCHANGE, _TAKES_PLACE = tag("EXCHANGE"), words("hold holds held holding")
_BREAKS = frozenset(b"\x02\x04")
"""Kinds of tokens, numbers and signs, beyond which no exchange is held."""
_PASSIVE = words("held detained imprisoned утримуються удерживаются")
_WHOSE = words("whose чий чей")
_NEXT = 7
_NOMINAL = ("домой", "додому", "home", "back", "ние", "нии", "ния", "нию", "ння", "нні", "нням")
_PAST = ("ли", "лись", "лися", "ло")
_HAD = words("had were been")
_STAY = listed("находятся находится перебувають перебуває are is stay staying")
_BELARUS, _FREED = stems("белорус|беларус|білорус|belarus"), tag("FREED", "COMEBACK")
_BACK, _WERE = listed("back home вдома удома дома"), words("were are was уже вже")
_IN, _FROM = words("in у в во"), words("from з із зі из")


def is_stock(at: Mention) -> bool:
    """Whether the number counts prisoners who are held: the nearest verb is one of holding."""
    if at.counted.groups == ("bodies",):
        return False
    if _is_on_the_way(at) or at.has(_FREED, at.number.end, at.noun_end):
        return False
    if are_waiting(at) or are_there(at) or are_still_there(at) or asked_how_many_are_held(at):
        return True
    if at.among and at.before is not None and not at.before.stock:
        return False
    if at.has(_SWAP, at.number.first - 3, at.number.first):
        return False
    if not at.text.bits[at.place] & (_HOLD | _CAPTIVITY):
        return False
    if at.counted.pointed and _held_next(at):
        return True
    if _in_captivity(at) or _after_captivity(at):
        return not _handed_over(at)
    if _who_are_held(at):
        return not _handed_over(at)
    return _nearest_is_holding(at)


def _is_on_the_way(at: Mention) -> bool:
    """“205 российских военных находятся в Белоруссии”: where those who come home are looked after."""
    if not at.text.bits[at.place] & _BELARUS or at.has(_CAPTIVITY):
        return False
    near = at.text.spots(_STAY | _HOLD, max(at.first, at.number.first - 3), min(at.end, at.noun_end + 3))
    return bool(near) and all(at.text.tags[spot] & _STAY for spot in near)


def _held_next(at: Mention) -> bool:
    """“13 more are still being held”: people named before, and nothing but their being held."""
    held = any(_holds(at.text, spot) for spot in range(at.noun_end, min(at.end, at.noun_end + _NEXT)))
    return held and not at.has(_RETURN, at.noun_end, at.noun_end + _NEXT)


def is_beside_holding(at: Mention) -> bool:
    """“находятся около 6 тыс.”, “8,000 are held”: a verb of holding right beside the number."""
    if at.counted.groups == ("bodies",):
        return False
    if are_waiting(at):
        return True
    near = (
        *range(max(at.first, at.number.first - 3), at.number.first),
        *range(at.noun_end, min(at.end, at.noun_end + 2)),
    )
    return any(_holds(at.text, spot) for spot in near) or _in_captivity(at)


def _nearest_is_holding(at: Mention) -> bool:
    text = at.text
    if not text.bits[at.place] & _HOLD:
        return False
    best: tuple[int, bool] | None = None
    left = max((spot + 1 for spot in range(at.first, at.number.first) if text.words[spot] == ";"), default=at.first)
    right = next((spot for spot in range(at.noun_end, at.end) if text.words[spot] == ";"), at.end)
    for spot in range(left, right):
        tags = text.tags[spot]
        if not (tags & _RETURN or _holds(text, spot)) or at.number.first <= spot < at.noun_end:
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


def _holds(text: Text, spot: int) -> bool:
    """A word of holding people; not “held an exchange”, “held out at Azovstal”."""
    if not text.tags[spot] & _HOLD:
        return False
    if text.words[spot] not in _TAKES_PLACE:
        return True
    if text.words[spot + 1 : spot + 2] in (["out"], ["on"]):
        return False
    exchange = next(iter(text.spots(_EXCHANGE, spot + 1, spot + 6)), None)
    return exchange is None or not set(text.kinds[spot + 1 : exchange]).isdisjoint(_BREAKS)


def _who_are_held(at: Mention) -> bool:
    """“12 people who are held in Sumy”, “курян, которых держат в Сумах”, “civilians held in Russia”."""
    text, place = at.text, at.noun_end
    near = range(place, min(at.end, place + 5))
    if any(text.words[spot - 1] in _WHOSE and text.tags[spot] & _CAPTIVITY for spot in near):
        return True
    if not any(text.tags[spot] & _HOLD for spot in near):
        return False
    return any(text.words[spot] in _WHO for spot in near) or (bool(text.tags[place] & _HOLD) and names_holder(at))


def _handed_over(at: Mention) -> bool:
    """Whether the same people's own verb is one of coming home: “ten civilians held in Russia came home”."""
    if at.bits() & _DONE or _freed_before(at) or _are_back(at):
        return True
    then = any(word.endswith(_PAST) or word in _HAD for word in at.words_after(8))
    return then and at.has(_RETURN, at.number.first - 6, at.number.first)


def _are_back(at: Mention) -> bool:
    """“50 servicemen who had been in captivity were back”."""
    spots = at.text.spots(_BACK, at.noun_end, at.end)
    return any(at.text.words[spot - 1] in _WERE for spot in spots)


def _freed_before(at: Mention) -> bool:
    """“helped to free 190 prisoners held by both”; not “переговоры о возвращении 12 курян, которых держат”."""
    text = at.text
    spots = text.spots(_RETURN, max(at.first, at.number.first - 2), at.number.first)
    return any(not text.words[spot].endswith(_NOMINAL) for spot in spots)


def _after_captivity(at: Mention) -> bool:
    """“В украинском плену 1348 россиян”, “in Russian captivity there are 6,000”, “confirmed the captivity of 4,337”."""
    text = at.text
    for spot in range(at.number.first - 1, max(at.first, at.number.first - 6) - 1, -1):
        if text.tags[spot] & (_RETURN | _MOVED) or text.words[spot] == ",":
            return False
        if text.tags[spot] & _CAPTIVITY:
            confirmed = text.has(SAYING, spot - 2, spot) and _FROM.isdisjoint(text.words[spot - 2 : spot])
            return confirmed or not _IN.isdisjoint(text.words[max(at.first, spot - 2) : spot])
    return False


def _in_captivity(at: Mention) -> bool:
    """“20,000 civilians in Russian hands”, without a verb of handing over."""
    text, place = at.text, at.noun_end
    for spot in range(place, min(at.end, place + 7)):
        if text.tags[spot] & _CAPTIVITY:
            return text.words[spot - 1] in _IN or text.words[spot - 2] in _IN
        if text.tags[spot] & _RETURN or text.words[spot] in (",", ";"):
            return False
    return False

"""Stocks: prisoners who are held."""

from __future__ import annotations

from analysis.gather.extract.kinds.captivity import is_after_captivity, is_in_captivity
from analysis.gather.extract.kinds.holding import are_held_next, holds, nearest_is_holding, who_are_held
from analysis.gather.extract.kinds.there import are_still_there, are_there, asked_how_many_are_held
from analysis.gather.extract.kinds.waiting import are_waiting
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_HOLD, _CAPTIVITY, _DONE = tag("HOLD"), tag("CAPTIVITY"), tag("DONE")
_RETURN = tag("COMEBACK", "GIVE", "SWAPPED")
_SWAP = tag("SWAPPED", "TOSWAP")
_NOMINAL = ("домой", "додому", "home", "back", "ние", "нии", "ния", "нию", "ння", "нні", "нням")
_PAST = ("ли", "лись", "лися", "ло")
_HAD = words("had were been")
_STAY = listed("находятся находится перебувають перебуває are is stay staying")
_BELARUS, _FREED = stems("белорус|беларус|білорус|belarus"), tag("FREED", "COMEBACK")
_BACK, _WERE = listed("back home вдома удома дома"), words("were are was уже вже")


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
    if at.counted.pointed and are_held_next(at):
        return True
    if is_in_captivity(at) or is_after_captivity(at):
        return not _handed_over(at)
    if who_are_held(at):
        return not _handed_over(at)
    return nearest_is_holding(at)


def _is_on_the_way(at: Mention) -> bool:
    """“205 российских военных находятся в Белоруссии”: where those who come home are looked after."""
    if not at.text.bits[at.place] & _BELARUS or at.has(_CAPTIVITY):
        return False
    near = at.text.spots(_STAY | _HOLD, max(at.first, at.number.first - 3), min(at.end, at.noun_end + 3))
    return bool(near) and all(at.text.tags[spot] & _STAY for spot in near)


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
    return any(holds(at.text, spot) for spot in near) or is_in_captivity(at)


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

"""What is said of people after their noun: “seven are civilians”, “citizens - residents of …”, “of the army”."""

from __future__ import annotations

from itertools import pairwise

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.groups import CIVILIAN, MILITARY, groups_of
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.small_words import HAVE, WHO
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_REACH = 8
_WERE = words("are were")
_WOUNDS = stems("wound|injur|illness|поранен|хвороб|ранени|болезн|заболеван")
_COPULA = words("- are were is це это")
_FORCES_UA = words("всу зсу afu")
_ARMY = words("army армии армії")
_ALL = (["all"], ["все"], ["всі"], ["усі"])
_BREAKS, _CLOSES = words("- , ;"), words(", . ! ; of")
_NATION = tag("UKRAINIAN", "RUSSIAN")
_FORCES = listed("всу зсу afu army армии армії") | stems("armed|вооруж|збройн")


def predicate(text: Text, place: int, stop: int) -> Counted | None:
    """“Seven people are civilians”, “семеро людей – цивільні”."""
    if place < stop and text.words[place] in WHO:
        place = next((spot for spot in range(place, min(stop, place + _REACH)) if text.words[spot] in _WERE), stop)
    if place < stop and text.words[place] in HAVE:
        wounds = text.has(_WOUNDS, place + 1, min(stop, place + 4))
        return Counted(("wounded",), place) if wounds else None
    if place >= stop or text.words[place] not in _COPULA:
        return None
    for spot in range(place + 1, min(stop, place + 4)):
        groups = groups_of(text.tags[spot])
        if groups and groups not in (("all",), ("military",)):
            return Counted(groups, spot + 1)
    return None


def all_are(text: Text, place: int, stop: int) -> tuple[str, ...]:
    """“22 fighters, all of them seriously wounded”: the narrow group of all of them, if any."""
    if text.words[place : place + 1] != [","] or text.words[place + 1 : place + 2] not in _ALL:
        return ()
    for spot in range(place + 2, min(stop, place + _REACH)):
        groups = groups_of(text.tags[spot])
        if groups and groups[0] not in ("all", "military"):
            return groups[:1]
        if text.kinds[spot] == 4 and text.words[spot] != "-":
            break
    return ()


def are_residents(text: Text, place: int, stop: int) -> bool:
    """“eight citizens of the Russian Federation - residents of the Kursk region”, “вісім росіян, мешканців …”."""
    if not text.has(CIVILIAN, place + 1, min(stop, place + 7)):
        return False
    for spot in range(place, min(stop, place + 7) - 1):
        if text.words[spot] in ("-", ","):
            return bool(text.tags[spot + 1] & CIVILIAN)
        if text.kinds[spot] != 3:
            return False
    return False


def are_soldiers(text: Text, place: int, stop: int) -> bool:
    """“117 хлопців, військових ЗСУ”, “117 prisoners, soldiers of the army,”: in apposition, not the first of a list."""
    spot = place + 1
    if spot >= stop or text.words[place] != ",":
        return False
    spot += bool(text.tags[spot] & _NATION) and not text.tags[spot] & MILITARY
    if spot >= stop or not text.tags[spot] & MILITARY:
        return False
    closed = spot + 1 >= stop or text.words[spot + 1] in _CLOSES
    return closed or text.has(_FORCES, spot + 1, min(stop, spot + 4))


def of_the_forces(text: Text, place: int, stop: int) -> bool:
    """“Prisoners of war of the armed forces”, “военнопленные ВСУ”: soldiers."""
    if not text.has(_FORCES, place, min(stop, place + 9)):
        return False
    near = text.words[place : min(stop, place + 9)]
    near = near[: next((spot for spot, word in enumerate(near) if word in _BREAKS), len(near))]
    if not _FORCES_UA.isdisjoint(near[:6]):
        return True
    if not _ARMY.isdisjoint(near[:5]):
        return True
    return any(
        left.startswith(("armed", "вооруж", "збройн")) and right in ("forces", "сил", "силы")
        for left, right in pairwise(near)
    )

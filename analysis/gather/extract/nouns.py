"""What a number counts: people of which group, bodies, exchanges, or nothing that the ledger holds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

EVERYONE, MILITARY, DEFENDER, CIVILIAN = tag("EVERYONE"), tag("MILITARY"), tag("DEFENDER"), tag("CIVILIAN")
WOMAN, OFFICER, WOUNDED, FOREIGN = tag("WOMAN"), tag("OFFICER"), tag("WOUNDED"), tag("FOREIGN")
BODY, FALLEN, EXCHANGE, UNIT, RANK = tag("BODY"), tag("FALLEN"), tag("EXCHANGE"), tag("UNIT"), tag("RANK")
STAGE, FORCE, PLACE, MEDIATION = tag("STAGE"), tag("FORCE"), tag("PLACE"), tag("MEDIATION")
PERSON = EVERYONE | MILITARY | DEFENDER | CIVILIAN | WOMAN | OFFICER | WOUNDED | FOREIGN
_HEAD = PERSON | BODY | FALLEN | EXCHANGE | UNIT | RANK | STAGE | FORCE
_SWAPPED = tag("SWAPPED")
_TURN = tag("COMEBACK", "GIVE", "CAPTIVITY")
_REACH = 8

_CLOSING = words(
    "from who which that whose in to at on by for with were was are is have has had will after as while "
    "than when since into under з із зі у в до на під за від який яка які яких що були був було є для при "
    "над після коли по про через серед из с со в во к от под который которые которых что были был было "
    "для при над после когда по о об через среди не but including aged як как чий yet if also between "
    "against"
)
_WHO = words("які яких що who which которые которых")
_LINKS = words("of and та і й и або или or")


@dataclass(slots=True)
class Counted:
    """What a number counts: the groups, and the token after the noun.

    part: a part of a branch, city or rank; defenders: by that word; pointed: “207 of them”, without a noun.
    """

    groups: tuple[str, ...]
    end: int
    part: bool = False
    defenders: bool = False
    pointed: bool = False
    closed: bool = False


def counted_by(text: Text, number: Number, first: int, stop: int) -> Counted | None:
    """What the number counts, from the nouns after it (up to token `stop`) or before it; None when nothing fits."""
    bits, after = _phrase(text, number.end, min(stop, number.end + _REACH))
    if _prisoner_exchanges(text, number.end, stop):
        return Counted(("exchanges",), min(stop, number.end + 2))
    if bits & UNIT and not bits & (PERSON | BODY | EXCHANGE):
        return None
    comma = number.ordinal and text.words[number.end : number.end + 1] == [","] and number.end + 1 < stop
    if comma and text.tags[number.end + 1] & EXCHANGE:
        return Counted(("exchanges",), number.end + 2)
    before = _before(text, number.first, first)
    if bits & EXCHANGE and not before & BODY:
        return Counted(("exchanges",), after)
    if number.ordinal:
        return None
    if bits & BODY or before & BODY or (bits & FALLEN and bits & (PERSON | FALLEN)):
        return Counted(("bodies",), after, _is_part(text, number.end, after, stop))
    group = groups_of(bits)
    if group == ("all",) and number.first - 2 >= first and text.words[number.first - 1] == "-":
        group = groups_of(text.tags[number.first - 2] & (CIVILIAN | WOMAN | OFFICER)) or group
    if not group:
        return None
    if (
        number.value == 1
        and number.end - number.first == 1
        and text.kinds[number.first] == 3
        and not _a_person(text, number)
    ):
        return None
    predicate = _predicate(text, after, stop)
    if group == ("all",) and predicate:
        return Counted(predicate[0], predicate[1])
    if group == ("all",) and _of_the_forces(text, number.end, stop):
        return Counted(("military",), after)
    return Counted(group, after, _is_part(text, number.end, after, stop), bool(bits & DEFENDER) and not bits & MILITARY)


def _prisoner_exchanges(text: Text, place: int, stop: int) -> bool:
    """“two prisoner-of-war exchanges”, “five prisoner swaps”."""
    near = text.words[place : min(stop, place + 7)]
    return near[:1] in (["prisoner"], ["pow"], ["captive"]) and any(
        word.startswith(("exchange", "swap")) for word in near
    )


def _phrase(text: Text, place: int, stop: int) -> tuple[int, int]:
    """The tags of the noun phrase that begins at `place`, and the token after it."""
    bits, after = 0, place
    linked = False
    spot = place
    while spot < stop:
        word, tags = text.words[spot], text.tags[spot]
        if text.kinds[spot] != 3:
            glued = word == "-" and text.starts[spot] == text.ends[spot - 1]
            if (word in ('"', "-") and not bits & _HEAD) or glued:
                spot += 1
                continue
            break
        if word in _CLOSING and word not in ("which", "that"):
            break
        if word in _LINKS:
            if word != "of" and not bits & _HEAD and spot > place and not text.words[spot - 1].endswith("ly"):
                break
            linked = word != "of"
            person = text.tags[min(spot + 1, stop - 1)] & (PERSON | FALLEN)
            if bits & _HEAD and word == "of" and not person and not _of_war(text, spot):
                break
            following = text.tags[min(spot + 1, stop - 1)]
            if bits & _HEAD and following & _TURN and not following & _HEAD:
                break
            spot += 1
            continue
        complete = bits & (_HEAD & ~(WOUNDED | FALLEN | FORCE)) and not linked and not _of_war(text, spot - 1)
        if (complete and not tags & _HEAD and not _adjective(word)) or (tags & _SWAPPED and not bits):
            break
        if text.kinds[spot] == 2:
            break
        head = tags & _HEAD
        if head & UNIT and bits & _HEAD:
            break
        if head & UNIT and not head & PERSON:
            return UNIT, spot + 1
        if head:
            bits |= head
            after = spot + 1
            if linked and bits & PERSON and head & PERSON:
                bits |= _mixed(bits)
        elif word == "military" and (spot + 1 >= stop or text.kinds[spot + 1] != 3):
            bits |= MILITARY
            after = spot + 1
        elif (
            word in ("service", "armed")
            and spot + 1 < stop
            and text.words[spot + 1] in ("members", "member", "personnel", "men", "women")
        ):
            bits |= MILITARY
            after = spot + 2
            spot += 1
        linked = False
        spot += 1
    return bits, after


def _mixed(bits: int) -> int:
    """“Soldiers and civilians”, “men and women” together are everyone."""
    if bits & WOMAN and bits & RANK:
        return EVERYONE
    return EVERYONE if bits & CIVILIAN and bits & (MILITARY | DEFENDER) else 0


def _adjective(word: str) -> bool:
    return word.endswith(("ian", "ed", "их", "ых", "ого", "ими", "ыми"))


def _of_war(text: Text, place: int) -> bool:
    return text.words[place : place + 2] == ["of", "war"] or text.words[place + 1 : place + 2] == ["war"]


def _before(text: Text, place: int, first: int) -> int:
    """The tags of a body noun that stands before the number: “the bodies of another 77”, “тіла ще 58”."""
    for spot in range(place - 1, max(first, place - 6) - 1, -1):
        word = text.words[spot]
        if text.tags[spot] & BODY:
            return text.tags[spot]
        if (text.kinds[spot] != 3 and word not in ("(", ")", '"')) or text.kinds[spot] == 2:
            return 0
        if spot < place - 1 and text.tags[spot] & PERSON:
            return 0
    return 0


def groups_of(bits: int) -> tuple[str, ...]:
    """The groups of people that tags together name; none for ranks and for what is no person."""
    people = bits & PERSON
    if not people:
        return ()
    if bits & RANK and not people & (CIVILIAN | WOMAN | WOUNDED | EVERYONE):
        return ()
    if bits & FORCE and people & OFFICER:
        return ()
    if people & EVERYONE and people & CIVILIAN and people & (MILITARY | DEFENDER):
        return ("all",)
    if people & WOMAN and people & EVERYONE and bits & RANK:
        return ("all",)
    if people & WOUNDED:
        return ("wounded",)
    if people & CIVILIAN and people & WOMAN and not people & (MILITARY | DEFENDER):
        return ("civilian", "women")
    for bit, name in ((CIVILIAN, "civilian"), (WOMAN, "women"), (OFFICER, "officers"), (FOREIGN, "foreign")):
        if people & bit and not (bit == OFFICER and people & (MILITARY | DEFENDER)):
            return (name,)
    return ("military",) if people & (MILITARY | DEFENDER) else ("all",)


def _is_part(text: Text, place: int, after: int, stop: int) -> bool:
    """Whether the noun is narrowed to a branch or a place: “19 defenders of Snake Island”, “14 воїнів ЗСУ”."""
    if any(text.tags[spot] & FORCE for spot in range(place, after)):
        return True
    for spot in range(after, min(stop, after + 8)):
        if text.words[spot] == "," and text.words[spot + 1 : spot + 2] and text.words[spot + 1] in _WHO:
            return any(tags & PLACE for tags in text.tags[spot : min(stop, spot + 9)])
        if text.words[spot] in (",", ";", ".", "(") or text.tags[spot] & _TURN:
            return False
        if text.tags[spot] & (FORCE | PLACE):
            return True
    return False


def _a_person(text: Text, number: Number) -> bool:
    """“One soldier”, not “one of the largest” or “one another”."""
    return bool(text.tags[number.end] & (PERSON | BODY)) if number.end < len(text.tags) else False


def _predicate(text: Text, place: int, stop: int) -> tuple[tuple[str, ...], int] | None:
    """“Seven people are civilians”, “семеро людей – цивільні”."""
    if place >= stop or text.words[place] not in ("-", "are", "were", "is", "це", "это"):
        return None
    for spot in range(place + 1, min(stop, place + 4)):
        groups = groups_of(text.tags[spot])
        if groups and groups not in (("all",), ("military",)):
            return groups, spot + 1
    return None


def groups_at(text: Text, place: int, stop: int) -> tuple[tuple[str, ...], int] | None:
    """The groups of the first people named in tokens `place` to `stop`, together with nouns joined to them."""
    for spot in range(place, stop):
        if text.tags[spot] & UNIT:
            return None
        if text.tags[spot] & (PERSON | RANK):
            bits, after = _phrase(text, spot, min(stop + 3, len(text.words)))
            groups = groups_of(bits)
            return (groups, after) if groups else None
    return None


def _of_the_forces(text: Text, place: int, stop: int) -> bool:
    """“Prisoners of war of the armed forces”, “военнопленные ВСУ”: soldiers."""
    near = text.words[place : min(stop, place + 9)]
    near = near[: next((spot for spot, word in enumerate(near) if word in ("-", ",", ";")), len(near))]
    if any(word in ("всу", "зсу", "afu") for word in near[:5]):
        return True
    return any(
        left.startswith(("armed", "вооруж", "збройн")) and right in ("forces", "сил", "силы")
        for left, right in pairwise(near)
    )

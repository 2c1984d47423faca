"""Bodies that are only found, named or lost: no handover."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_RETURN = tag("COMEBACK", "GIVE")
_IDENTIFIED = stems(
    "identified|ідентифіков|ідентифікувал|опознал|опознан|впізнал|впізнан|упізнал|упізнан|генетичн|генетическ|dna|днк|examined"
)
_LOST = listed("lost loses losing") | stems("потеря|втрат")
_MORGUE, _RECEIVE = stems("morgue|exhum|graves|rubble|морг|морз|ексгум|эксгум|могил"), tag("RECEIVE")
_FOUND = stems("встанов|установ|establish|confirm|підтвер|подтвер")
_NAMES = listed("особи особу личности личность identities identity names імена имена")
_WERE, _SIDES = words("were виявилися виявились належали оказались принадлежали"), tag("RUSSIAN", "UKRAINIAN")
_SWAP = tag("EXCHANGE", "SWAPPED", "TOSWAP")


def are_only_found(at: Mention) -> bool:
    """Whether bodies are identified, found, lost or lie in a morgue: nobody hands them over."""
    return at.has(_IDENTIFIED) or _names_found(at) or _lie_in_a_morgue(at) or _turned_out(at) or _are_lost(at)


def _lie_in_a_morgue(at: Mention) -> bool:
    """“The morgue has 1,200 bodies”, “под Изюмом эксгумировали тела 447 человек”: nobody hands them over."""
    bits = at.text.bits[at.place]
    return bool(bits & _MORGUE) and not bits & (_RETURN | _SWAP | _RECEIVE)


def _names_found(at: Mention) -> bool:
    """“Встановили особи 580 загиблих”: who they were has been found out."""
    return bool(at.bits() & _FOUND) and at.has(_NAMES, at.number.first - 4, at.number.first)


def _are_lost(at: Mention) -> bool:
    """“Потеряли 205 человек убитыми”: an army's losses, of which no body is handed over."""
    return at.has(_LOST, at.number.first - 3, at.number.first) and not at.has(_RETURN)


def _turned_out(at: Mention) -> bool:
    """“At least 20 of the bodies were Russian”: whose they turned out to be."""
    words, tags = at.text.words, at.text.tags
    near = range(at.noun_end, min(at.end - 1, at.noun_end + 8))
    return any(words[spot] in _WERE and tags[spot + 1] & _SIDES for spot in near)

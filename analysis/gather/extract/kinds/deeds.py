"""People who did something else, or to whom it was done: “interviewed 60 men”, “28 are in hospital”: no handover."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_DEED = tag("DEED")
_ENDS = tag("COMEBACK", "GIVE", "RECEIVE", "SWAPPED", "TOSWAP", "EXCHANGE", "CAPTIVITY", "AMONG") | listed(", ; : -")
"""What says more of a number than a deed beyond it."""
_AFTER, _BEFORE = 5, 5
_KIN = stems("relativ|famil|родич|рідни|родствен|родным") | listed(
    "mothers wives parents родини родинам родинами матерям матері матерями дружинам дружини родные родных семьям "
    "семьями семьи матерей женам"
)
_HOMES = listed(
    "city town towns cities village villages settlement міста місто сіл села село город города села поселок"
)
_TO = words("to до в у")
_PAID, _GOT = stems("payment|compensation|выплат|виплат|компенсац|допомог"), tag("RECEIVE")
_CAPTIVE = tag("CAPTIVITY", "EXCHANGE", "SWAPPED", "FREED")


def does_else(at: Mention) -> bool:
    """Whether the first verb beside the people is one of another deed."""
    if not at.bits() & (_DEED | _KIN | _HOMES | _PAID):
        return False
    if _are_kin(at) or _moved_home(at) or _is_paid(at):
        return True
    after = range(at.noun_end, min(at.end, at.noun_end + _AFTER))
    before = range(at.number.first - 1, max(at.first, at.number.first - _BEFORE) - 1, -1)
    return _tells_deed(at, after) or _tells_deed(at, before)


def _tells_deed(at: Mention, spots: range) -> bool:
    tags = at.text.tags
    first = next((spot for spot in spots if tags[spot] & (_DEED | _ENDS)), None)
    return first is not None and bool(tags[first] & _DEED) and not tags[first] & _ENDS


def _are_kin(at: Mention) -> bool:
    """“met relatives of 40 prisoners”: whose relatives they are."""
    return at.has(_KIN, at.number.first - 2, at.number.first)


def _moved_home(at: Mention) -> bool:
    """“3,000 people returned to the city”, “до міста повернулися 3000 людей”."""
    text = at.text
    near = range(max(at.first, at.number.first - 4), min(at.end, at.noun_end + 6))
    if at.has(_CAPTIVE, near.start, near.stop):
        return False
    return any(text.tags[spot] & _HOMES and not _TO.isdisjoint(text.words[spot - 2 : spot]) for spot in near)


def _is_paid(at: Mention) -> bool:
    """“6,000 people have got the payment”."""
    near = (max(at.first, at.number.first - _BEFORE), min(at.end, at.noun_end + _AFTER))
    return at.has(_PAID, *near) and at.has(_GOT, *near) and not at.has(_CAPTIVE, *near)

"""Numbers of which something is said: “ten are officers”, “160 would be exchanged”, “four of the seventy-five”."""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import BODY, PLACE
from analysis.gather.extract.counted.phrase import groups_at
from analysis.gather.extract.lexicon import NUMBER_WORD, listed, tag
from analysis.gather.extract.small_words import COPULA, OF, THEM
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_COMEBACK, _MOVED = tag("COMEBACK", "GIVE", "RECEIVE"), tag("COMEBACK", "GIVE", "SWAPPED", "TOSWAP")
_AUXILIARY = words(
    "мы ми we they они вони нам им їм have has had been be were was are would will to could should already вже уже "
    "было був були"
)
LIVING = ("freed", "free", "releas", "звільн", "освобо", "визвол")
"""Verbs that are said of the living only."""
_GOES = words("came come went go arrived flew приїхали приїхало прибули прибуло приехали приехало прибыли прибыло")
_HOME = tag("UKRAINE", "RUSSIA", "CAPTIVITY") | listed("home back додому домой")
_INFINITIVE = tag("INFINITIVE")
_MANAGED = words("удалось вдалося вдалось удалося")


def of_a_number(gap: Gap) -> Counted | None:
    """“four of the seventy-five are civilians”, “четверо из 75 - гражданские”, “five of the freed are women”."""
    text, number, end = gap.text, gap.number, gap.end
    following = text.words[number.end : number.end + 2]
    if len(following) < 2 or following[0] not in OF or following[1] in THEM:
        return None
    reach = range(number.end + 1, min(end, number.end + 10))
    copula = next((spot for spot in reach if text.words[spot] in COPULA), None)
    if copula is None:
        return None
    named = groups_at(text, copula + 1, min(end, copula + 4))
    return Counted(named[0], number.end, pointed=True) if named else None


def whole_of_a_part(gap: Gap) -> Counted | None:
    """“four of the seventy-five”: everyone of whom a part is told."""
    text, number = gap.text, gap.number
    spot = number.first - 1
    spot -= text.words[spot] in ("the", "all")
    if spot < 1 or text.words[spot] not in OF or not _is_number(text, spot - 1):
        return None
    if number.end < gap.stop and text.kinds[number.end] != 4 and text.words[number.end] not in COPULA:
        return None
    soldiers = gap.before is not None and gap.before.counted.groups == ("military",)
    return Counted(("military",) if soldiers else ("all",), number.end, pointed=True)


def _is_number(text: Text, spot: int) -> bool:
    return text.kinds[spot] == 2 or bool(text.tags[spot] & NUMBER_WORD)


def done_to_it(gap: Gap) -> Counted | None:
    """“roughly 2,100 have been released”, “the 400 exchanged on Friday”, “160 would be exchanged”."""
    text, number = gap.text, gap.number
    spot = number.end
    while spot < gap.stop and text.words[spot] in _AUXILIARY:
        spot += 1
    if spot >= gap.stop or not text.tags[spot] & _MOVED or (text.words[spot] in _MANAGED and not _to_move(gap, spot)):
        return None
    if text.has(PLACE, spot, spot + 4) or (text.words[spot] in _GOES and not _goes_home(gap, spot)):
        return None
    before = gap.before.counted.groups if gap.before is not None else ("all",)
    if before == ("exchanges",):
        return None
    bodies = before == ("bodies",) and not text.words[spot].startswith(LIVING)
    return Counted(before if bodies or (gap.here and before != ("bodies",)) else ("all",), number.end, pointed=True)


def _to_move(gap: Gap, spot: int) -> bool:
    """“512 удалось вернуть”, unlike “512 удалось решить”."""
    return gap.text.has(_INFINITIVE | _COMEBACK, spot + 1, min(gap.end, spot + 4))


def _goes_home(gap: Gap, spot: int) -> bool:
    """“300 came to the square” are not those who came home."""
    return gap.here or gap.text.has(_HOME, spot, min(gap.end, spot + 5))


def bodies_after(gap: Gap) -> Counted | None:
    """“передала Украине 1 тыс., а возвратила 38 тел”: the noun follows with the next number."""
    text, number, end = gap.text, gap.number, gap.end
    closed = number.end < end and text.words[number.end] in (",", "-", "and", "а", "та", "і", "и")
    given = text.has(_COMEBACK, max(gap.first, number.first - 4), number.first)
    after = range(number.end, min(end, number.end + 9))
    if not (closed and given and any(text.kinds[spot] == 2 for spot in after)):
        return None
    return Counted(("bodies",), number.end) if any(text.tags[spot] & BODY for spot in after) else None

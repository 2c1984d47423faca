"""Numbers of which something is said: “ten are officers”, “160 would be exchanged”, “военных среди них 33”."""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import BODY, EXCHANGE, FALLEN, PERSON, PLACE, WOMAN, groups_of
from analysis.gather.extract.counted.phrase import groups_at
from analysis.gather.extract.lexicon import NUMBER_WORD, listed, tag
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_COMEBACK, _MOVED = tag("COMEBACK", "GIVE", "RECEIVE"), tag("COMEBACK", "GIVE", "SWAPPED", "TOSWAP")
_COPULA = words("are were is was - це это є стали became")
_OF = words("of из з із зі")
_WHO, _AND = words("які яких що которых которые who whom"), words("і та й и and")
_THEM = words("them these those whom which них яких которых")
_BETWEEN = words(
    "- : ( только лише тільки only среди серед них them among of из з із зі вернувшихся звільнених "
    "тоже также теж також також too also же ж назвал назвала назвали назвав насчитал насчитали нарахував нарахували"
)
_AUXILIARY = words(
    "мы ми we they они вони нам им їм have has had been be were was are would will to could should already вже уже "
    "было був були"
)
LIVING = ("freed", "free", "releas", "звільн", "освобо", "визвол")
"""Verbs that are said of the living only."""
_WHO_REMAIN = ("all", "military", "civilian")
_PLURAL_OF, _NAMED_FIRST = ("их", "ів", "їв", "ых", "ов", "ок", "нок"), (("civilian",), ("women",))
_SMALL = words(
    "ще еще another further more than over about around nearly almost понад більше ніж майже "
    "близько около более чем почти свыше"
)
_MORE, _AGAIN = words("ще еще another further"), (("all",), ("military",), ("bodies",))
_FROM_NOUN = 10
"""Words of a sentence that opens with “Обмінів”: “Обмінів від початку війни було 71”."""
_EXCHANGES, _WERE = words("обмінів обменов"), words("було было прошло провели проведено відбулося состоялось - :")
_REMAIN = words("остается остаются залишається залишаються лишається лишаються remain remains")
_HOLDS = words("holds hold держит удерживает удерживают тримає утримує утримують")
_GOES = words("came come went go arrived flew приїхали приїхало прибули прибуло приехали приехало прибыли прибыло")
_HOME = tag("UKRAINE", "RUSSIA", "CAPTIVITY") | listed("home back додому домой")
_CLOSED = words("each from з із зі из с со on and та й і и while а за since від")

_FREED, _INFINITIVE = tag("FREED"), tag("INFINITIVE")
_MANAGED = words("удалось вдалося вдалось удалося")
_BACK = 12
_DURING, _NEAR = words("in during under after as amid via під в у во после після"), 6


def of_a_number(gap: Gap) -> Counted | None:
    """“four of the seventy-five are civilians”, “четверо из 75 - гражданские”, “five of the freed are women”."""
    text, number, end = gap.text, gap.number, gap.end
    following = text.words[number.end : number.end + 2]
    if len(following) < 2 or following[0] not in _OF or following[1] in _THEM:
        return None
    reach = range(number.end + 1, min(end, number.end + 10))
    copula = next((spot for spot in reach if text.words[spot] in _COPULA), None)
    if copula is None:
        return None
    named = groups_at(text, copula + 1, min(end, copula + 4))
    return Counted(named[0], number.end, pointed=True) if named else None


def whole_of_a_part(gap: Gap) -> Counted | None:
    """“four of the seventy-five”: everyone of whom a part is told."""
    text, number = gap.text, gap.number
    spot = number.first - 1
    spot -= text.words[spot] in ("the", "all")
    if spot < 1 or text.words[spot] not in _OF or not _is_number(text, spot - 1):
        return None
    if number.end < gap.stop and text.kinds[number.end] != 4 and text.words[number.end] not in _COPULA:
        return None
    soldiers = gap.before is not None and gap.before.counted.groups == ("military",)
    return Counted(("military",) if soldiers else ("all",), number.end, pointed=True)


def _is_number(text: Text, spot: int) -> bool:
    return text.kinds[spot] == 2 or bool(text.tags[spot] & NUMBER_WORD)


def noun_before(gap: Gap) -> Counted | None:
    """“цивільні - 20”, “офицеров среди них двадцать два”, “повернули 207.”."""
    text, number = gap.text, gap.number
    closed = is_closed(gap)
    if closed and _exchanges_were(gap):
        return Counted(("exchanges",), number.end)
    spot = number.first - 1
    while spot > gap.first and (text.words[spot] in _BETWEEN or text.tags[spot] & _FREED) and number.first - spot < 5:
        spot -= 1
    if spot >= gap.first and spot < number.first - 1 and (closed or text.words[number.first - 1] in ("-", ":", "(")):
        groups = groups_of(text.tags[spot])
        if groups:
            return Counted(groups, number.end, pointed=True)
    if closed and (named := _before_clause(gap)):
        return Counted(named, number.end, pointed=True)
    spot = number.first - 1
    while spot > gap.first and text.words[spot] in _SMALL:
        spot -= 1
    moved = spot >= gap.first and text.tags[spot] & _COMEBACK
    if moved and closed and not text.has(PLACE, number.end, number.end + 3):
        begin = _sentence_before(gap) if gap.before is None else gap.first
        bodies = text.has(BODY, begin, spot) and not text.has(PERSON, begin, spot)
        return Counted(("bodies",) if bodies else _as_many_as(gap, spot), number.end)
    remain = gap.before is not None and gap.before.counted.groups[0] in _WHO_REMAIN
    if remain and closed and spot >= gap.first and text.words[spot] in _REMAIN:
        return Counted(gap.before.counted.groups if gap.before is not None else ("all",), number.end)
    if closed and spot >= gap.first and text.words[spot] in _HOLDS:
        held = gap.before is not None and gap.before.stock
        return Counted(gap.before.counted.groups if held and gap.before is not None else ("all",), number.end)
    return None


def _before_clause(gap: Gap) -> tuple[str, ...]:
    """“Військових, яких повернули сьогодні, — 117”: the noun before a clause that tells of their coming home."""
    text, comma = gap.text, gap.number.first - 1
    comma -= text.words[comma] == "-"
    who = next((spot for spot in range(comma - 1, max(gap.first, comma - 9), -1) if text.words[spot] in _WHO), None)
    if text.words[comma] != "," or who is None or text.words[who - 1] != "," or who - 2 < gap.first:
        return ()
    if not text.has(_COMEBACK, who, comma):
        return ()
    pair = text.tags[who - 2] & WOMAN and text.words[who - 3] in _AND
    tags = text.tags[who - 4 if pair else who - 2]
    return ("bodies",) if tags & (BODY | FALLEN) else groups_of(tags)


def _sentence_before(gap: Gap) -> int:
    """The first token of the sentence before, as far back as a short one reaches."""
    near = range(gap.first - 2, max(0, gap.first - _BACK), -1)
    return next((spot + 1 for spot in near if gap.text.words[spot] in (".", "?", "\n")), gap.first)


def _exchanges_were(gap: Gap) -> bool:
    """“Обмінів було десять”, “обменов прошло 9”."""
    near = gap.near(_FROM_NOUN)
    if len(near) < 2 or near[-1] not in _WERE:
        return False
    return near[-2] in _EXCHANGES or (near[0] in _EXCHANGES and len(near) < _FROM_NOUN)


def _as_many_as(gap: Gap, spot: int) -> tuple[str, ...]:
    """“получила ещё 60”: of those whom the sentence before counts; “Військових повернулося 117”: of those named."""
    more = not _MORE.isdisjoint(gap.text.words[spot + 1 : gap.number.first])
    again = gap.before is not None and more and gap.first - gap.before.end <= 1
    groups = gap.before.counted.groups if again and gap.before is not None else ("all",)
    if spot > gap.first and gap.text.words[spot - 1].endswith(_PLURAL_OF):
        groups = groups_of(gap.text.tags[spot - 1]) or groups
    return groups if groups in _AGAIN or groups in _NAMED_FIRST else ("all",)


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


def is_closed(gap: Gap) -> bool:
    """Whether the number ends its phrase: a sign, the sentence's end or a link follows, or “in the latest swap”."""
    text, number = gap.text, gap.number
    if number.end >= gap.stop or text.kinds[number.end] == 4 or text.words[number.end] in _CLOSED:
        return True
    return text.words[number.end] in _DURING and text.has(EXCHANGE, number.end, min(gap.end, number.end + _NEAR))

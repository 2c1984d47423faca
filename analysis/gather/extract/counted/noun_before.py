"""Numbers whose noun or verb stands before them: “цивільні - 20”, “повернули 207”, “обменов прошло 9”."""

from __future__ import annotations

from analysis.gather.extract.counted.closed import is_closed
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import BODY, FALLEN, PERSON, PLACE, WOMAN, groups_of
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.words import words

_COMEBACK = tag("COMEBACK", "GIVE", "RECEIVE")
_WHO = words("які яких що которых которые who whom")
_BETWEEN = words(
    "- : ( только лише тільки only среди серед них them among of из з із зі вернувшихся звільнених "
    "тоже также теж також також too also же ж назвал назвала назвали назвав насчитал насчитали нарахував нарахували"
)
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
_FREED = tag("FREED")
_BACK = 12


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
    pair = text.tags[who - 2] & WOMAN and text.words[who - 3] in AND
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

"""Numbers that point back: “16 of them”, “Ukraine received 212 bodies and Russia 45”."""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.groups import EXCHANGE, NARROW, PLACE
from analysis.gather.extract.counted.phrase import groups_at
from analysis.gather.extract.date_words import MONTHS
from analysis.gather.extract.lexicon import listed, stems, tag
from analysis.gather.extract.small_words import OF, THEM
from analysis.gather.extract.words import words

_ON = words("today сьогодні сегодня then тоді тогда ones on from to in и і та and each more ще еще з из за for that")
_COMEBACK = tag("COMEBACK", "GIVE", "RECEIVE")
_SIDES = tag("UKRAINE", "RUSSIA", "UKRAINIAN", "RUSSIAN")
_GIVEN = tag("GIVE", "RECEIVE")
_COUNTRY = tag("UKRAINE", "RUSSIA")
_PEOPLE = (("all",), ("military",))
_TOGETHER = words("разом вместе together altogether")
_WAITS = stems("wait|awaiting|ждут|ожида|чекают|очіку|лежат|загруж|заванта")
_WOUNDED = stems("поранен|ранен|тяжелоранен|тяжкопоранен") | listed("wounded injured")
_CLOSING = words('. ! ? " -')


def of_them(gap: Gap) -> Counted | None:
    """“16 of them are officers”, “восьмеро з них - цивільні”, “of whom 12 are civilians”, “there are 207 of them”."""
    text, number, stop = gap.text, gap.number, gap.stop
    after = text.words[number.end : min(stop, number.end + 3)]
    after = after[: after.index(",")] if "," in after else after
    pointed = not THEM.isdisjoint(after)
    if not pointed and THEM.isdisjoint(gap.near(4)):
        return None
    ended = not pointed and text.words[number.end : number.end + 1] == [","]
    named = None if ended else groups_at(text, number.end, min(stop, number.end + 8))
    if named:
        return Counted(named[0], named[1], pointed=True)
    wounded = next(iter(text.spots(_WOUNDED, number.end, min(stop, number.end + 6))), None) if pointed else None
    if wounded is not None:
        return Counted(("wounded",), wounded + 1, pointed=True)
    closed = number.end + 2 >= stop or text.words[number.end + 2] in (".", "!", "?", '"')
    closed = closed or text.words[number.end + 2 : number.end + 4] == [",", '"']
    if pointed and closed:
        return Counted(("all",), min(number.end + 2, stop), pointed=True, closed=True)
    return _handed_over(gap) if pointed else None


def _handed_over(gap: Gap) -> Counted | None:
    """“75 of them had been returned”, “1,212 of them wait at the border”: those of the number before."""
    near = gap.text.tags[gap.number.end + 2 : min(gap.stop, gap.number.end + 6)]
    if gap.before is None or gap.after[1:2] not in (["them"], ["них"]):
        return None
    waits = gap.before.counted.groups == ("bodies",) and any(tags & _WAITS for tags in near)
    if not waits and not any(tags & _COMEBACK for tags in near):
        return None
    return Counted(gap.before.counted.groups, gap.number.end + 2, pointed=True, closed=True)


def as_before(gap: Gap) -> Counted | None:
    """“Ukraine received 212 bodies and Russia 45”: the noun of the number before."""
    before, text, number, end = gap.before, gap.text, gap.number, gap.end
    if before is None or "exchanges" in before.counted.groups or text.words[number.first - 1] == "the":
        return None
    if _named_first(gap):
        return None
    bodies = before.counted.groups == ("bodies",)
    if not bodies and (not gap.here or _at_a_place(gap)):
        return None
    if text.has(EXCHANGE, max(gap.first, number.first - 4), number.first):
        return None
    following = text.tags[number.end] if number.end < end else 0
    if following & _SIDES and _ends_after_side(gap):
        return Counted(before.counted.groups, number.end + 1, pointed=True)
    if gap.here and following & _COMEBACK:
        return Counted(before.counted.groups, number.end, pointed=True)
    return Counted(before.counted.groups, number.end, pointed=True) if _ends(gap) else None


def _named_first(gap: Gap) -> bool:
    """“Жінок — дев'ять, цивільних — 27”: of whom it is told stands before the dash."""
    spot = gap.number.first - 2
    dash = gap.text.words[gap.number.first - 1] == "-" and spot >= gap.first
    return dash and bool(gap.text.tags[spot] & NARROW)


def taken_together(gap: Gap) -> Counted | None:
    """“тих і тих разом — 300”, “together 300”: everyone whom the numbers before count."""
    near = [word for word in gap.near(3) if word not in ("-", ":", ",")]
    people = gap.before is not None and gap.before.counted.groups in _PEOPLE
    if not people or not near or near[-1] not in _TOGETHER or not _ends(gap):
        return None
    return Counted(("all",), gap.number.end, pointed=True)


def _at_a_place(gap: Gap) -> bool:
    """“56 from the Bakhmut front”, but not “115 Russian ones captured in Kursk”."""
    tags = gap.text.tags[gap.number.end : gap.number.end + 4]
    return any(one & PLACE for one in tags) and gap.after[1:2] != ["ones"]


def _ends_after_side(gap: Gap) -> bool:
    """“115 Russian”, “115 Russian ones”, “45 российских вернули”."""
    text, spot = gap.text, gap.number.end + 1
    if spot >= gap.end or text.kinds[spot] == 4 or text.words[spot] == "ones":
        return True
    return gap.here and bool(text.tags[spot] & _COMEBACK)


def _to_a_country(gap: Gap) -> bool:
    """“1000 тіл Києву, 19 - Москві”."""
    spot = gap.number.end + 1
    closed = spot + 1 >= gap.end or gap.text.kinds[spot + 1] == 4
    return closed and spot < gap.end and bool(gap.text.tags[spot] & _COUNTRY)


def _ends(gap: Gap) -> bool:
    """Whether nothing but the rest of the sentence follows the number."""
    text, number, end = gap.text, gap.number, gap.end
    if number.end >= end or text.words[number.end + 1 : number.end + 2] == ["ones"]:
        return True
    following = text.words[number.end]
    if following in OF and text.words[number.end + 1 : number.end + 2] and text.words[number.end + 1] in THEM:
        return False
    if following == "-" and number.end + 1 < end:
        return (number.end + 2 < len(text.words) and text.words[number.end + 2] in MONTHS) or _to_a_country(gap)
    return following in _ON or (text.kinds[number.end] == 4 and following not in ("-", '"'))

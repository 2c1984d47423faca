"""Exchanges that are numbered (“the 50th exchange”) or counted (“50 exchanges so far”)."""

from __future__ import annotations

from collections.abc import Callable

from analysis.gather.extract import kinds
from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.found import Found, found_at
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import OUTLET
from analysis.gather.extract.words import words

_STAGE, _BODY, _TOTAL = tag("STAGE"), tag("BODY"), tag("TOTAL")
_HANDOVERS = words("handover handovers передача передачу обмен обмін")
_MOST = 400
_ONE_NOUN = words("обмін обмен")
_OF_THE_WAR = words("war invasion війни вторгнення войны вторжения повномасштабного full-scale сво")
_YEAR = words("year року року года году року рік год року")
_SHORT = words("month місяця месяц месяца days днів дней day row сутки добу місяць since із поспіль подряд після после")
_WEEK = words("week тиждень неделю тижня недели")


def ordinal(mention: Mention, calendar: Calendar) -> Found | None:
    """The number of an exchange in a count, if it is one: not a stage, nor “the first since August”.

    Who says it is left open.
    """
    if not _is_ordinal(mention) or mention.number.value > _MOST or not _in_a_count(mention):
        return None
    if mention.has(_STAGE, mention.number.end, mention.counted.end) or _is_of_bodies(mention):
        return None
    return found_at(mention, "exchange_ordinal", calendar.when(mention, "count", None), OUTLET)


def _is_of_bodies(mention: Mention) -> bool:
    """“The tenth such handover”, of bodies: no exchange of prisoners."""
    if not _HANDOVERS.intersection(mention.text.words[mention.number.end : mention.counted.end]):
        return False
    before = mention.before
    return mention.has(_BODY) or (before is not None and before.counted.groups == ("bodies",))


def _is_ordinal(mention: Mention) -> bool:
    """“50th exchange”, “58 обмін”, “обмін № 58”."""
    if mention.number.ordinal:
        return True
    noun = mention.text.words[mention.counted.end - 1]
    if mention.words_before(1) in (["№"], ["no"], ["number"]):
        return True
    one = mention.number.value % 10 == 1
    return noun in _ONE_NOUN and not (one and (mention.number.value < 20 or mention.has(_TOTAL)))


def _in_a_count(mention: Mention) -> bool:
    near = [*mention.words_before(4), *mention.words_after(10)]
    value = mention.number.value
    if not _OF_THE_WAR.isdisjoint(near):
        return True
    if value == 1:
        return False
    if any(word in _YEAR or word in _WEEK for word in near):
        return value > 1
    return value > 3 or _SHORT.isdisjoint(near)


def exchange_total(mention: Mention, calendar: Calendar, is_heard: Callable[[Mention], bool]) -> Found | None:
    """How many exchanges there have been; who says it is left open.

    is_heard: whether its speaker is the one whose day of speaking the article tells.
    """
    if mention.number.ordinal or mention.number.formula is not None or not 2 <= mention.number.value <= _MOST:
        return None
    if kinds.is_plan(mention):
        return None
    span = calendar.span(mention.place) or kinds.span_of(mention, calendar.days(mention.place))
    when = calendar.when(mention, "total", span, is_heard(mention))
    return found_at(mention, "total_exchanges", when, OUTLET)

"""Whether a sentence, and a number in it, speak of a handover between the two countries."""

from __future__ import annotations

from analysis.gather.extract import kinds
from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.direction import BOTH
from analysis.gather.extract.direction.verbs import PRISONERS
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.questions import question_before
from analysis.gather.extract.reading.elsewhere import is_elsewhere
from analysis.gather.extract.reading.reach import names_another
from analysis.gather.extract.reading.reported import CAPTIVE, is_reported
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

HANDOVER = tag("TOSWAP", "MEDIATION", "COMEBACK", "GIVE", "SWAPPED", "EXCHANGE", "CAPTIVITY", "HOLD", "BODY", "FALLEN")
_AMONG, _EACH, _CASUALTY = tag("AMONG"), tag("EACH"), tag("CASUALTY")
_SIDES = tag("UKRAINIAN", "RUSSIAN")
_MOVED = tag(
    "COMEBACK", "GIVE", "SWAPPED", "TOSWAP", "RECEIVE", "RETURN", "FREED", "EXCHANGE", "MEDIATION", "CAPTIVITY"
)
_AT_HOME = stems("belarus|белорус|білорус|soil|рідній|рідну|родной|родную")
"""Where those who come home are."""
_PARTS = ("officers", "women", "wounded", "foreign")
_PEOPLE = ("all", "military")
_REACH = 3
_FAR = 4
_LEAD = 2
"""The title and the two sentences after it speak of what the article is about."""
_WITH_THEM = words("разом вместе together also також также крім кроме addition besides")
_THESE, _OURS = words("these цих тих этих тех"), tag("OURS")
_OPENINGS = words(
    '- " then there were was тоді тогда було были было yes так да only about more than nearly over понад более около '
    "близько майже почти усього всього загалом всего итого"
)


def is_on_topic(text: Text, calendar: Calendar, place: int) -> bool:
    """Whether a sentence may speak of a handover here, and not of another war."""
    if is_elsewhere(text, place):
        return False
    bits = text.bits[place]
    if bits & (HANDOVER | _EACH) or calendar.opens_with_day(place):
        return True
    return place > 0 and any(before & (HANDOVER | _AMONG) for before in text.bits[max(0, place - _REACH) : place])


def is_beside_the_point(mention: Mention) -> bool:
    """Whether nothing in the sentence moves the people, and no handover was told right before: “employs 40 people”."""
    if mention.counted.pointed or mention.number.formula is not None or mention.counted.groups[0] in _PARTS:
        return False
    before = mention.before
    near = before is not None and mention.place - before.place <= 1
    if near or mention.place <= _LEAD or mention.bits() & _MOVED or _is_told_of(mention):
        return False
    if not _WITH_THEM.isdisjoint(mention.words_before(6)) or mention.has(_OURS, mention.number.end, mention.noun_end):
        return False
    return not names_another(mention.text, mention.first, mention.end) and not _is_fragment(mention)


def _is_told_of(mention: Mention) -> bool:
    """“On native soil”, “among the 205 people”: people who are at home, or were told of."""
    if mention.bits() & _AT_HOME or mention.words_before(2) == ["among", "the"]:
        return True
    return not _THESE.isdisjoint(mention.words_before(1)) or is_reported(mention)


def is_of_other_people(mention: Mention, direction: str | None) -> bool:
    """“70,000 residents are to be moved”: a plan about people who are no captives, far from any handover."""
    if direction == BOTH or mention.counted.groups[0] == "bodies" or _asks_of_handovers(mention):
        return False
    captives = mention.has(CAPTIVE, mention.number.end, mention.noun_end)
    return not captives and is_beside_the_point(mention)


def _is_among_captives(mention: Mention) -> bool:
    """“Among the prisoners are 78 women”: of captives, who came home only where that was told right before."""
    near = mention.words_before(6)
    return mention.has(_AMONG, mention.first, mention.number.first) and not PRISONERS.isdisjoint(near)


def _names_whole(mention: Mention) -> bool:
    """“Among the 205 people were …”: the number of all, of whom parts are told."""
    near = range(mention.number.first - 2, mention.number.first)
    return mention.counted.groups[0] in _PEOPLE and any(mention.text.tags[spot] & _AMONG for spot in near)


def _asks_of_handovers(mention: Mention) -> bool:
    """“Will there be more exchanges? - Umerov promises 1,200 people.”"""
    asked = question_before(mention.text, mention.place)
    return asked is not None and bool(mention.text.bits[asked] & _MOVED)


def _is_fragment(mention: Mention) -> bool:
    """“115 people, captured near the border.”, “- A thousand of ours, yes.”: a number opens what goes on or answers."""
    text, place = mention.text, mention.place - 1
    opening = text.words[mention.first : mention.number.first]
    if place < 0 or not set(opening) <= _OPENINGS or mention.counted.end == mention.number.end:
        return False
    asked = question_before(text, mention.place) is not None
    closed = mention.noun_end >= mention.end or text.kinds[mention.noun_end] == 4 or text.words[mention.noun_end] in AND
    return closed and (asked or place <= _LEAD or bool(text.bits[place] & _MOVED))


def goes_on(mention: Mention, calendar: Calendar, spoken: bool) -> bool:
    """Whether a sentence goes on about the handover of the one before, and not about the killed."""
    group = mention.counted.groups[0]
    if mention.bits() & _CASUALTY and (group in _PEOPLE or not mention.among):
        return False
    if _is_told_of(mention):
        return True
    before = mention.before
    if before is not None and mention.place - before.place <= 1 and calendar.has_day(mention.place):
        return True
    if before is not None and names_another(mention.text, mention.first, mention.number.first + 1):
        return True
    if before is not None and mention.place - before.place <= _REACH and _names_whole(mention):
        return True
    if _is_fragment(mention) or (_asks_of_handovers(mention) and kinds.is_plan(mention)):
        return True
    if _is_among_captives(mention):
        return before is not None and mention.place - before.place <= 1
    if mention.counted.pointed and before is not None and mention.place - before.place > _FAR:
        return False
    if mention.counted.pointed or mention.among or group not in _PEOPLE:
        return True
    return spoken and mention.has(_SIDES, mention.number.end, mention.noun_end)

"""Numbers after a total: a part of it, or another's figure for it."""

from __future__ import annotations

from dataclasses import replace

from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.reading.bodies import BODIES
from analysis.gather.extract.words import words

_AMONG = tag("AMONG")
_MOVES = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE")
_OF, _THEM = words("of из з із зі среди серед"), words("them these those них")
_MORE = words("another further ще еще")
_NEAR = 3
_SPEAKS = stems("говори|каза|назыв|назва|назив|оцін|оцен|spoke|spoken|cited|estimat|put|gave|counted")
_ALIKE = 2
"""How many times less another figure for the same may be."""


def keep_group(mention: Mention) -> None:
    """“2,466 soldiers came back, 628 people in 2022”: a part of a total keeps its group."""
    before = mention.before
    if before is None or not before.running or before.number.value <= mention.number.value:
        return
    if mention.counted.groups == ("all",) and before.counted.groups == ("military",):
        mention.counted = replace(mention.counted, groups=("military",))


def is_part_of_total(mention: Mention, calendar: Calendar) -> bool:
    """“… returned 2,238 people, including 140 civilians”: a group within a total, or beside it."""
    before = mention.before
    if before is None or not before.running or before.number.value < mention.number.value:
        return False
    if mention.place - before.place == 1 and _adds_to(mention) and not calendar.has_day(mention.place):
        return True
    among = mention.has(_AMONG, before.noun_end, mention.number.first)
    if before.place != mention.place:
        return False
    bodies = before.counted.groups == mention.counted.groups == BODIES
    days = [day for day in calendar.days(mention.place) if day.first > before.number.first]
    if any(day.precision == "day" and day.first < mention.number.first for day in days):
        return False
    return among or not calendar.has_day(mention.place) or (bodies and not days)


def _adds_to(mention: Mention) -> bool:
    """“Of them over 400 are women”, “Another 555 were freed outside exchanges”: what goes on with a total."""
    text, sentences = mention.text, mention.text.sentences
    if sentences[mention.place].paragraph != sentences[mention.place - 1].paragraph:
        return False
    opening = text.words[mention.first : mention.first + 2]
    if opening[0] in _OF and opening[1] in _THEM:
        return True
    if text.tags[mention.first] & _AMONG and mention.number.first - mention.first <= 2:
        return True
    return opening[0] in _MORE and mention.number.first - mention.first <= _NEAR


def is_another_figure(mention: Mention) -> bool:
    """“… returned 8,000 people. The ombudsman had spoken of 6,922”: another's figure for the total before."""
    before, text = mention.before, mention.text
    if before is None or not before.running or mention.place - before.place != 1 or mention.counted.groups == BODIES:
        return False
    if text.sentences[mention.place].paragraph != text.sentences[before.place].paragraph:
        return False
    if text.bits[mention.place] & _MOVES or mention.number.value < before.number.value // _ALIKE:
        return False
    return mention.has(_SPEAKS, mention.number.first - _NEAR, mention.number.first)

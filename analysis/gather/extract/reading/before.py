"""What the number before says of a number: its bodies, its plan, its stock, its total, its day."""

from __future__ import annotations

from dataclasses import replace

from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.groups import BODY, CIVILIAN, DEFENDER, MILITARY, PERSON
from analysis.gather.extract.counted.predicate import LIVING
from analysis.gather.extract.lexicon import stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.reading.reach import is_beside, names_another
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_AMONG = tag("AMONG")
_MOVES = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE")
_AND = (["and"], ["та"], ["і"], ["и"])
_CAPTIVITY = tag("CAPTIVITY")
_PEOPLE = (("military",), ("all",))
_BODIES = ("bodies",)
_LIVING = tag("EVERYONE", "MILITARY", "CIVILIAN", "CAPTIVITY", "SWAPPED", "HOLD")
_OF, _THEM = words("of из з із зі среди серед"), words("them these those них")
_MORE = words("another further ще еще")
_WHOSE = words("whose чиї чьи")
_NEAR = 3
_SPEAKS = stems("говори|каза|назыв|назва|назив|оцін|оцен|spoke|spoken|cited|estimat|put|gave|counted")
_ALIKE = 2
"""How many times less another figure for the same may be."""


def of_bodies(text: Text, number: Number, counted: Counted, before: Mention | None, place: int) -> bool:
    """“The bodies of 212 Ukrainian and 45 Russian soldiers”, “received 1,000 bodies; Moscow spoke of 19 of its own”."""
    if counted.groups[0] != "exchanges" and _whose_bodies(text, counted.end):
        return True
    if counted.groups == ("all",) and (before is None or before.place < place - 1):
        return _of_the_title(text, number, counted, place)
    if before is None or before.counted.groups != _BODIES or counted.groups not in _PEOPLE:
        return False
    between = text.words[before.noun_end : number.first]
    if before.place == place and len(between) <= 2 and between[-1:] in _AND:
        return True
    named = number.formula is not None or text.has(PERSON, number.end, counted.end)
    if any(word.startswith(LIVING) for word in text.words[number.end : number.end + 5]):
        return False
    if text.has(PERSON, text.sentences[place].first, number.end) and not text.bits[place] & BODY:
        return False
    return counted.groups == ("all",) and not named and place - before.place <= 1


def _whose_bodies(text: Text, end: int) -> bool:
    """“two volunteers whose bodies were returned”, “двох добровольців, чиї тіла повернули”."""
    return any(
        text.words[spot] in _WHOSE and text.has(BODY, spot + 1, spot + 2)
        for spot in range(end, min(end + 3, len(text.words)))
    )


def _of_the_title(text: Text, number: Number, counted: Counted, place: int) -> bool:
    """“Росія одержала 19 своїх”, below a title that speaks of bodies only."""
    title, sentence = text.sentences[0], text.sentences[place]
    if not text.bits[0] & BODY or text.has(_LIVING, title.first, title.end) or number.formula is not None:
        return False
    return not text.has(PERSON | _LIVING, sentence.first, min(counted.end, sentence.end)) and place > 0


def of_exchanges(text: Text, number: Number, sentence: Sentence) -> bool:
    """“30 exchanges, ten of them last year”, “eight exchanges in 2023, in 2022 eleven”."""
    if number.ordinal or number.formula is not None:
        return False
    after = text.words[number.end : number.end + 2]
    of_them = len(after) == 2 and after[0] in ("of", "из", "з", "із") and after[1] in ("them", "них")
    them_before = any(word in ("них", "which", "them") for word in text.words[number.first - 2 : number.first])
    closed = number.end >= sentence.end or text.kinds[number.end] == 4 or after[:1] in (["in"], ["в"], ["у"])
    return of_them or (closed and (them_before or text.words[number.first - 1] in ("-", "and", "и", "та", "і")))


def own_group(text: Text, number: Number, counted: Counted, last: Mention | None, place: int) -> tuple[str, ...]:
    """“gave 75 soldiers and got 75 of its own”: soldiers too."""
    if last is None or last.place != place or last.counted.groups != ("military",) or counted.groups != ("all",):
        return counted.groups
    named = text.has(PERSON, number.end, counted.end)
    return counted.groups if named or counted.end == number.end else last.counted.groups


def asked_about_civilians(text: Text, place: int) -> bool:
    """“And the civilians? - 165 people came back.”: the question says of whom."""
    if place == 0:
        return False
    question = text.sentences[place - 1]
    asked = text.words[question.end - 1] == "?" and question.paragraph != text.sentences[place].paragraph
    return asked and bool(text.bits[place - 1] & CIVILIAN) and not text.bits[place - 1] & (MILITARY | DEFENDER)


def keep_group(mention: Mention) -> None:
    """“2,466 soldiers came back, 628 people in 2022”: a part of a total keeps its group."""
    before = mention.before
    if before is None or not before.running or before.number.value <= mention.number.value:
        return
    if mention.counted.groups == ("all",) and before.counted.groups == ("military",):
        mention.counted = replace(mention.counted, groups=("military",))


def goes_on_holding(mention: Mention) -> bool:
    """A number right after one of prisoners held, in words that tell of no handover."""
    before = mention.before
    if before is None or not before.stock or mention.counted.groups == _BODIES or not is_beside(mention, before):
        return False
    begin = before.noun_end if before.place == mention.place else mention.first
    if any(tags & _MOVES and not tags & _CAPTIVITY for tags in mention.text.tags[begin : mention.end]):
        return False
    if mention.counted.groups == ("all",):
        mention.counted = replace(mention.counted, groups=before.counted.groups)
    return True


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
    bodies = before.counted.groups == mention.counted.groups == _BODIES
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
    if before is None or not before.running or mention.place - before.place != 1 or mention.counted.groups == _BODIES:
        return False
    if text.sentences[mention.place].paragraph != text.sentences[before.place].paragraph:
        return False
    if text.bits[mention.place] & _MOVES or mention.number.value < before.number.value // _ALIKE:
        return False
    return mention.has(_SPEAKS, mention.number.first - _NEAR, mention.number.first)


def is_same_day(mention: Mention, calendar: Calendar) -> bool:
    """Whether a number without a day of its own is about the handover of the number before."""
    before = mention.before
    if before is None or calendar.has_other_day(mention):
        return False
    sentences = mention.text.sentences
    same = sentences[before.place].paragraph == sentences[mention.place].paragraph
    return same or names_another(mention.text, mention.first, mention.end)

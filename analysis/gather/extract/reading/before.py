"""What the number before says of a number: its group, its stock, its day."""

from __future__ import annotations

from dataclasses import replace

from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.groups import CIVILIAN, DEFENDER, MILITARY, PERSON
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.reading.bodies import BODIES
from analysis.gather.extract.reading.reach import is_beside, names_another
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.tokens import Text

_MOVES = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE")
_CAPTIVITY = tag("CAPTIVITY")


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


def goes_on_holding(mention: Mention) -> bool:
    """A number right after one of prisoners held, in words that tell of no handover."""
    before = mention.before
    if before is None or not before.stock or mention.counted.groups == BODIES or not is_beside(mention, before):
        return False
    begin = before.noun_end if before.place == mention.place else mention.first
    if any(tags & _MOVES and not tags & _CAPTIVITY for tags in mention.text.tags[begin : mention.end]):
        return False
    if mention.counted.groups == ("all",):
        mention.counted = replace(mention.counted, groups=before.counted.groups)
    return True


def is_same_day(mention: Mention, calendar: Calendar) -> bool:
    """Whether a number without a day of its own is about the handover of the number before."""
    before = mention.before
    if before is None or calendar.has_other_day(mention):
        return False
    sentences = mention.text.sentences
    same = sentences[before.place].paragraph == sentences[mention.place].paragraph
    return same or names_another(mention.text, mention.first, mention.end)

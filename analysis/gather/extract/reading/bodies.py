"""Numbers of bodies by what stands before or after them: “the bodies of 212 and 45 soldiers”, “whose bodies”."""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.groups import BODY, PERSON
from analysis.gather.extract.counted.predicate import LIVING
from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_AND = (["and"], ["та"], ["і"], ["и"])
_PEOPLE = (("military",), ("all",))
BODIES = ("bodies",)
_LIVING = tag("EVERYONE", "MILITARY", "CIVILIAN", "CAPTIVITY", "SWAPPED", "HOLD")
_WHOSE = words("whose чиї чьи")


def of_bodies(text: Text, number: Number, counted: Counted, before: Mention | None, place: int) -> bool:
    """“The bodies of 212 Ukrainian and 45 Russian soldiers”, “received 1,000 bodies; Moscow spoke of 19 of its own”."""
    if counted.groups[0] != "exchanges" and _whose_bodies(text, counted.end):
        return True
    if counted.groups == ("all",) and (before is None or before.place < place - 1):
        return _of_the_title(text, number, counted, place)
    if before is None or before.counted.groups != BODIES or counted.groups not in _PEOPLE:
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

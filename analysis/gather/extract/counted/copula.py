"""What is said of a number by “are” or “have”: “ten are officers”, “12, by his words, civilians”, “37 have wounds”."""

from __future__ import annotations

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.phrase import groups_at
from analysis.gather.extract.lexicon import stems
from analysis.gather.extract.small_words import COPULA, HAVE

_WOUNDS = stems("wound|injur|поранен|ранени")
_OF, _THEM = (["of"], ["з"], ["із"], ["из"]), (["them"], ["них"], ["яких"], ["которых"], ["whom"])
_WITH = (["с"], ["з"], ["із"], ["with"])
_WIDE, _ASIDE = (("all",), ("military",), ("bodies",)), 8


def said_of_it(gap: Gap) -> Counted | None:
    """“ten are officers”, “ще дванадцять - цивільні”."""
    text, verb = gap.text, gap.number.end
    verb += text.words[verb : verb + 1] in (["more"], ["others"])
    verb += 2 * (text.words[verb : verb + 1] in _OF and text.words[verb + 1 : verb + 2] in _THEM)
    if verb >= gap.stop:
        return None
    if text.words[verb] == "-" and text.words[verb + 1 : verb + 2] in _WITH:
        wounds = text.has(_WOUNDS, verb + 2, min(gap.stop, verb + 5))
        return Counted(("wounded",), gap.number.end, pointed=True) if wounds else None
    aside = text.words.index(",", verb + 1) + 1 if _is_aside(gap, verb) else 0
    if aside and text.words[aside] not in COPULA:
        named = groups_at(text, aside, aside + 1)
        return Counted(named[0], gap.number.end, pointed=True) if named and named[0] not in _WIDE else None
    verb = aside or verb
    if text.words[verb] in COPULA:
        named = groups_at(text, verb + 1, min(gap.stop, verb + 5))
        return Counted(named[0], named[1], pointed=True) if named else None
    wounds = text.words[verb] in HAVE and text.has(_WOUNDS, verb + 1, min(gap.stop, verb + 4))
    return Counted(("wounded",), gap.number.end, pointed=True) if wounds else None


def _is_aside(gap: Gap, comma: int) -> bool:
    """“Twelve, Yermak said, are civilians”: a number that opens its sentence, and who says so between commas."""
    text = gap.text
    opens = gap.number.first - gap.first <= 1 and text.words[comma] == ","
    return opens and "," in text.words[comma + 1 : min(gap.stop - 1, comma + _ASIDE)]

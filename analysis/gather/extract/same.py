"""“As many were handed over in return”: a number that is stated for the other direction without being written again."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from analysis.gather.extract.counted.apposed import of_the_forces
from analysis.gather.extract.counted.groups import PERSON, groups_of
from analysis.gather.extract.counted.phrase import phrase_at
from analysis.gather.extract.direction import OTHER
from analysis.gather.extract.found import Found
from analysis.gather.extract.lexicon import Phrases
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text

_GROUPS = (("all",), ("military",))
_WHOLE = (*_GROUPS, ("bodies",))
_REACH = 5
_LATER, _OPENING = 2, 5
_FAR = 2 + _LATER

_SAME = Phrases(
    "an equivalent number|equivalent number|a corresponding number|corresponding number|similar numbers|equal "
    "numbers|эквивалентное число|відповідну кількість|стільки ж само|такую же численность|the same number|same "
    "number|an equal number|equal number|an identical number|as many|a similar number|the same amount|столько "
    "же|такое же количество|аналогичное число|аналогичное количество|такое же число|равное число|стільки ж|стільки "
    "само|таку саму кількість|така сама кількість|така ж кількість|така ж сама кількість|аналогічна кількість|"
    "таку ж кількість|аналогічну кількість|таке саме число|ровно столько|like number"
)


def same_back(mention: Mention, made: list[Found]) -> list[Found]:
    """The statements for the other direction, when the sentence or one soon after it says “the same number”."""
    text, place = mention.text, mention.place
    if not made or mention.direction not in OTHER:
        return []
    said = _said(mention) if any(bits & _SAME.mark for bits in text.bits[place : place + _FAR]) else None
    if said is None:
        return []
    at, after, stop = said
    way, back = mention.direction, OTHER[mention.direction]
    group, last = _whom(mention.text, after, stop)
    return [
        replace(one, measure=_of(one.measure.replace(way, back), back, group), start=at, end=max(after, last))
        for one in made
        if way in one.measure
    ]


def _said(mention: Mention) -> tuple[int, int, int] | None:
    """Where “the same number” begins and ends, and the token before which its noun stands; None where it is not said.

    In the rest of the sentence and the next one anywhere; one or two sentences later as its first words.
    """
    text, sentences = mention.text, mention.text.sentences
    last = min(len(sentences), mention.place + 2)
    stop = _stop(text, mention.noun_end, sentences[last - 1].end)
    found = _phrase(text, mention.noun_end, stop)
    later = last + _LATER if mention.counted.groups in _WHOLE else last
    for place in range(last, min(len(sentences), later)):
        if found or stop < sentences[place - 1].end or sentences[place].paragraph != sentences[last - 1].paragraph:
            break
        stop = _stop(text, sentences[place].first, sentences[place].end)
        found = _phrase(text, sentences[place].first, min(stop, sentences[place].first + _OPENING))
    return (*found, stop) if found else None


def _stop(text: Text, first: int, end: int) -> int:
    """The next number in digits, or the end."""
    spot = text.kinds.find(2, first, end)
    return end if spot < 0 else spot


def _phrase(text: Text, first: int, end: int) -> tuple[int, int] | None:
    """The characters of “the same number” between two tokens."""
    if end <= first:
        return None
    begin = text.starts[first]
    passage = text.normal[begin : text.end_of(end - 1)].lower()
    phrase = _SAME.first_in(passage)
    if phrase is None:
        return None
    at = begin + passage.index(phrase)
    return at, at + len(phrase)


def _whom(text: Text, after: int, stop: int) -> tuple[str, int]:
    """Everyone or soldiers, where a noun follows: “the same number of prisoners”; and where it ends."""
    spot = bisect_left(text.starts, after)
    spot += text.words[spot : spot + 1] == ["of"]
    bits, end = phrase_at(text, spot, min(stop, spot + _REACH))
    groups = groups_of(bits) if text.has(PERSON, spot, end) else ()
    if groups == ("all",) and of_the_forces(text, spot, stop):
        groups = ("military",)
    return (groups[0], text.end_of(end - 1)) if groups in _GROUPS else ("", 0)


def _of(measure: str, way: str, group: str) -> str:
    """The measure of a handover, for the group that is said."""
    if not group or measure not in (f"returned_{way}", f"returned_{way}_military"):
        return measure
    return f"returned_{way}" if group == "all" else f"returned_{way}_{group}"

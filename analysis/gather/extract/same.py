"""“As many were handed over in return”: a number that is stated for the other direction without being written again."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from analysis.gather.extract.counted.apposed import of_the_forces
from analysis.gather.extract.counted.groups import groups_of
from analysis.gather.extract.counted.phrase import phrase_at
from analysis.gather.extract.direction import OTHER
from analysis.gather.extract.found import Found
from analysis.gather.extract.lexicon import Phrases
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.tokens import Text

_GROUPS = (("all",), ("military",))
_REACH = 5

_SAME = Phrases(
    "an equivalent number|equivalent number|a corresponding number|corresponding number|similar numbers|equal "
    "numbers|эквивалентное число|відповідну кількість|стільки ж само|такую же численность|the same number|same "
    "number|an equal number|equal number|an identical number|as many|a similar number|the same amount|столько "
    "же|такое же количество|аналогичное число|аналогичное количество|такое же число|равное число|стільки ж|стільки "
    "само|таку саму кількість|таку ж кількість|аналогічну кількість|таке саме число|ровно столько|like number"
)


def same_back(mention: Mention, made: list[Found]) -> list[Found]:
    """The statements for the other direction, when the rest of the sentence or the next one says “the same number”."""
    text, place = mention.text, mention.place
    if (
        not made
        or mention.direction not in OTHER
        or not any(bits & _SAME.mark for bits in text.bits[place : place + 2])
    ):
        return []
    stop = _next_number(mention)
    if stop <= mention.noun_end:
        return []
    begin, end = text.starts[mention.noun_end], text.end_of(stop - 1)
    passage = text.normal[begin:end].lower()
    phrase = _SAME.first_in(passage)
    if phrase is None:
        return []
    at = begin + passage.index(phrase)
    way, back = mention.direction, OTHER[mention.direction]
    group, last = _whom(text, at + len(phrase), stop)
    return [
        replace(
            one, measure=_of(one.measure.replace(way, back), back, group), start=at, end=max(at + len(phrase), last)
        )
        for one in made
        if way in one.measure
    ]


def _next_number(mention: Mention) -> int:
    """The token of the next number in digits, or the end of the next sentence."""
    text = mention.text
    after = text.sentences[mention.place : mention.place + 2][-1].end
    spot = text.kinds.find(2, mention.noun_end, after)
    return after if spot < 0 else spot


def _whom(text: Text, after: int, stop: int) -> tuple[str, int]:
    """Everyone or soldiers, where a noun follows: “the same number of prisoners”; and where it ends."""
    spot = bisect_left(text.starts, after)
    spot += text.words[spot : spot + 1] == ["of"]
    bits, end = phrase_at(text, spot, min(stop, spot + _REACH))
    groups = groups_of(bits)
    if groups == ("all",) and of_the_forces(text, spot, stop):
        groups = ("military",)
    return (groups[0], text.end_of(end - 1)) if groups in _GROUPS else ("", 0)


def _of(measure: str, way: str, group: str) -> str:
    """The measure of a handover, for the group that is said."""
    if not group or measure not in (f"returned_{way}", f"returned_{way}_military"):
        return measure
    return f"returned_{way}" if group == "all" else f"returned_{way}_{group}"

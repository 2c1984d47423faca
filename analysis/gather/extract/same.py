"""“As many were handed over in return”: a number that is stated for the other direction without being written again."""

from __future__ import annotations

from dataclasses import replace

from analysis.gather.extract.direction import OTHER
from analysis.gather.extract.found import Found
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import phrases

_SAME = phrases(
    "an equivalent number|equivalent number|a corresponding number|corresponding number|similar numbers|equal "
    "numbers|эквивалентное число|відповідну кількість|стільки ж само|такую же численность|the same number|same "
    "number|an equal number|equal number|an identical number|as many|a similar number|the same amount|столько "
    "же|такое же количество|аналогичное число|аналогичное количество|такое же число|равное число|стільки ж|стільки "
    "само|таку саму кількість|таку ж кількість|аналогічну кількість|таке саме число|ровно столько|like number"
)


def same_back(mention: Mention, made: list[Found]) -> list[Found]:
    """The statements for the other direction, when the rest of the sentence or the next one says “the same number”."""
    text = mention.text
    sentences = text.sentences
    after = sentences[mention.place + 1].end if mention.place + 1 < len(sentences) else mention.end
    stop = next((spot for spot in range(mention.noun_end, after) if text.kinds[spot] == 2), after)
    if stop <= mention.noun_end or not made or mention.direction not in OTHER:
        return []
    begin, end = text.starts[mention.noun_end], text.end_of(stop - 1)
    passage = text.normal[begin:end].lower()
    phrase = next((phrase for phrase in _SAME if phrase in passage), None)
    if phrase is None:
        return []
    at = begin + passage.index(phrase)
    way, back = mention.direction, OTHER[mention.direction]
    return [
        replace(one, measure=one.measure.replace(way, back), start=at, end=at + len(phrase))
        for one in made
        if way in one.measure
    ]

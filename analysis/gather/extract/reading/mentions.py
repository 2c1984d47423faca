"""From a number in its sentence to a mention: what it counts, by its noun or by what was said before."""

from __future__ import annotations

from dataclasses import replace

from analysis.gather.extract.counted.counted import Counted
from analysis.gather.extract.counted.ellipsis import counted_without_noun
from analysis.gather.extract.counted.gap import Gap
from analysis.gather.extract.counted.nouns import counted_by
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.numbers import Number
from analysis.gather.extract.reading import before
from analysis.gather.extract.reading.bodies import of_bodies
from analysis.gather.extract.tokens import Text


def mention_of(
    text: Text, place: int, number: Number, stop: int, last: Mention | None, beside_exchanges: bool
) -> Mention | None:
    """The mention, or None where the number counts nothing.

    stop: the token of the next number; last: the mention before, if in reach; beside_exchanges: whether the sentence
    has counted exchanges already.
    """
    sentence = text.sentences[place]
    counted = counted_by(text, number, sentence.first, stop)
    if counted is None:
        counted = counted_without_noun(Gap(text, number, sentence.first, sentence.end, stop, last))
    if counted is None and beside_exchanges and before.of_exchanges(text, number, sentence):
        counted = Counted(("exchanges",), number.end)
    if counted is None:
        return None
    if of_bodies(text, number, counted, last, place):
        counted = replace(counted, groups=("bodies",))
    counted.groups = before.own_group(text, number, counted, last, place)
    if counted.groups == ("all",) and before.asked_about_civilians(text, place):
        counted.groups = ("civilian",)
    return Mention(text, number, counted, place, sentence.first, sentence.end, last)

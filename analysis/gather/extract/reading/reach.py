"""How far off the number before may stand for a sentence to speak of it still."""

from __future__ import annotations

from analysis.gather.extract.calendar import Calendar
from analysis.gather.extract.lexicon import stems
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.sentences import Sentence
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_ENTRIES = 6
"""Sentences over which the entries of a list by days count the same."""
_AMOUNTS = words("figure number total число цифру кількість количество")
_NEAR = 3
_NAMES = stems("назвал|назвав|назива|называ|навів|навел|привел|gave|gives|named|cited")
_ANOTHER = phrases(
    "put the number at|put the figure at|put the total at|назвал цифру|назвали цифру|назвав цифру|"
    "інше число|іншу цифру|другое число|другую цифру|another figure|another number|different figure|different number"
)


def in_reach(text: Text, before: Mention | None, place: int, sentence: Sentence, calendar: Calendar) -> Mention | None:
    """The mention before, if the sentence may still speak of it."""
    if before is None or text.sentences[before.place].paragraph == sentence.paragraph or before.place >= place - 1:
        return before
    if calendar.opens_with_day(place) and place - before.place <= _ENTRIES:
        return before
    return before if names_another(text, sentence.first, sentence.end) else None


def names_another(text: Text, first: int, end: int) -> bool:
    """“gave another figure”, “назвал число 52”: for the handover of the number before, however far off it is."""
    words = text.words[first:end]
    if _AMOUNTS.isdisjoint(words):
        return False
    amounts = [spot for spot in range(first, end) if text.words[spot] in _AMOUNTS]
    if any(text.has(_NAMES, max(first, spot - _NEAR), spot) for spot in amounts):
        return True
    joined = " ".join(words)
    return any(phrase in joined for phrase in _ANOTHER)


def is_beside(mention: Mention, before: Mention) -> bool:
    """Whether the number before stands in the same or the last sentence of the paragraph."""
    sentences = mention.text.sentences
    same = sentences[before.place].paragraph == sentences[mention.place].paragraph
    return same and mention.place - before.place <= 1

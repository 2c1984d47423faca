"""Whether a sentence goes on with what a speaker said before it, and whether the next one tells when he said it."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.calendar.days import HANDOVER, Days
from analysis.gather.extract.lexicon import DIGITS, Phrases
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.tokens import Text

_HIS_WORDS = Phrases(
    "his words|her words|he said|she said|he added|she added|it said|it added|they said|его словам|ее словам|"
    "его данным|його словами|її словами|додав він|додала вона|добавил он|добавила она|он добавил|він додав"
)


def same_speaker(text: Text, place: int) -> bool:
    """Whether the sentence names no words of its own, or only “he said”, “по его словам”."""
    if not text.bits[place] & SAYING:
        return True
    return text.words[text.sentences[place].first] == "йдеться" or text.says(_HIS_WORDS, place)


def told_next(text: Text, days: Days, place: int, published: date) -> date | None:
    """The day in the next sentence of the paragraph, where that says when this was said: “… сказав учора”."""
    sentences = text.sentences
    if place + 1 >= len(sentences) or sentences[place + 1].paragraph != sentences[place].paragraph:
        return None
    if text.bits[place + 1] & HANDOVER or not text.bits[place + 1] & SAYING:
        return None
    named = [day for day in days[place + 1] if day.precision == "day" and day.start <= published]
    return named[0].start if named and not _tells_another(text, days, place + 1) else None


def _tells_another(text: Text, days: Days, place: int) -> bool:
    """“Five days before, the ombudsman spoke of 6,922”: a number of its own, which was said on that day."""
    sentence = text.sentences[place]
    dates = {spot for day in days[place] for spot in range(day.first, day.end)}
    return not dates.issuperset(text.spots(DIGITS, sentence.first, sentence.end))

"""Whether a sentence goes on with what a speaker said before it."""

from __future__ import annotations

from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases

_HIS_WORDS = phrases(
    "his words|her words|he said|she said|he added|she added|it said|it added|they said|его словам|ее словам|"
    "его данным|його словами|її словами|додав він|додала вона|добавил он|добавила она|он добавил|він додав"
)


def same_speaker(text: Text, place: int) -> bool:
    """Whether the sentence names no words of its own, or only “he said”, “по его словам”."""
    if not text.bits[place] & SAYING:
        return True
    sentence = text.sentences[place]
    words = text.words[sentence.first : sentence.end]
    joined = " ".join(words)
    return words[0] == "йдеться" or any(phrase in joined for phrase in _HIS_WORDS)

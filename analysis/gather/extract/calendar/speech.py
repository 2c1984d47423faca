"""Whether a sentence goes on with what a speaker said before it."""

from __future__ import annotations

from analysis.gather.extract.lexicon import Phrases
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

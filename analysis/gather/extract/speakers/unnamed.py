"""Speakers whom a sentence does not name: “he said”, “by her words”, “уточнили в ведомстве”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import Phrases, stems, tag
from analysis.gather.extract.speakers.naming import Naming
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import words

_BY_HIS_WORDS = Phrases("according to him|according to her|по его |по ее |за його |за її |in his words|in her words")
_HIS = SAYING | tag("THEIRS")
_PRONOUNS = words("he she it they он она они він вона вони там")
_ROLES = stems(
    "ведомств|відомств|міністерств|министерств|міністр|министр|омбудсман|омбудсмен|ombudsman|ministry|headquarters|"
    "штаб|президент|president|уповноваж|уполномоч|аппарат|речни|spokes|the official|посадов|чиновник|глава|голова|"
    "секретар|посредник|office|офіс|офис|розвід|разведк|intelligence"
)


def by_pronoun(text: Text, naming: Naming, place: int) -> bool:
    """“By his words”, “he said”, “уточнили в ведомстве”: the speaker is the one before."""
    if not text.bits[place] & _HIS or naming.says(place):
        return False
    first, end = text.sentences[place].first, text.sentences[place].end
    said = text.spots(SAYING, first, end)
    if any(not _PRONOUNS.isdisjoint(text.words[max(first, spot - 2) : min(end, spot + 3)]) for spot in said):
        return True
    if any(text.has(_ROLES, max(first, spot - 4), min(end, spot + 5)) for spot in said):
        return True
    return text.says(_BY_HIS_WORDS, place)

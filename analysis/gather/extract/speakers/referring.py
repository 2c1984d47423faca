"""Sentences that tell who said what stands before them: “Про це повідомив …”, “The swap was announced by …”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases, words

_REFERS = phrases(
    "про це|об этом|this was|this is what|такие данные|такі дані|the "
    "relevant|відповідну|соответствующее|о чем|about this|he said|таку інформацію|такую информацию"
)
_ABOUT, _HANDOVER = words("про об о"), tag("EXCHANGE", "COMEBACK", "GIVE", "RECEIVE")
_OPENING, _BY = 6, 7


def refers_back(text: Text, place: int) -> bool:
    """Whether a sentence tells who said what stands before it."""
    first = text.sentences[place].first
    if " ".join(text.words[first : first + 3]).startswith(_REFERS):
        return True
    return bool(text.bits[place] & SAYING) and _announced_by(text, first)


def _announced_by(text: Text, first: int) -> bool:
    """“Про передачу сповістив штаб”, “The swap was announced by Moscow”."""
    about = text.words[first] in _ABOUT and text.has(_HANDOVER, first + 1, first + 3)
    told = text.words[first] == "the" and text.tags[first + 1] & _HANDOVER and "by" in text.words[first : first + _BY]
    return bool(about or told) and text.has(SAYING, first + 2, first + _OPENING)

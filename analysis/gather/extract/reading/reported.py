"""Numbers that somebody gives for a handover just told: “Moscow spoke of 106 of its servicemen”."""

from __future__ import annotations

from analysis.gather.extract.direction import is_each
from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import SAYING
from analysis.gather.extract.words import words

_MOVED, _COUNTS = tag("COMEBACK", "GIVE", "SWAPPED", "EXCHANGE"), DIGITS | NUMBER_WORD
CAPTIVE = stems("prisoner|captive|pow|пленн|военноплен|полонен|військовополон|бран")
_WHO = CAPTIVE | tag("OURS", "MILITARY", "FORCES_UA", "UKRAINIAN", "RUSSIAN")
_OF = words("of about о об про і та and the")
_NEAR, _REACH = 4, 3


def is_reported(mention: Mention) -> bool:
    """“У Києві нарахували 95 військових”: a verb of saying and those who came home, right after their handover."""
    text, first = mention.text, mention.number.first
    said = text.spots(SAYING, max(mention.first, first - _NEAR), first) if text.bits[mention.place] & SAYING else []
    if not said or not _OF.issuperset(text.words[said[-1] + 1 : first]):
        return False
    return _follows(mention) and mention.has(_WHO, mention.number.end, mention.noun_end) and not is_each(mention)


def _follows(mention: Mention) -> bool:
    """Whether a handover was told in the sentences before, and no total or prisoners held."""
    before, place = mention.before, mention.place
    if before is None:
        return any(bits & _MOVED and bits & _COUNTS for bits in mention.text.bits[max(0, place - _REACH) : place])
    return place - before.place <= _REACH and not before.running and not before.stock

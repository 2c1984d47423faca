"""Numbers told in a relative clause of one exchange: “The largest of 2022 was one in which 215 came home”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_EXCHANGE = tag("EXCHANGE")
_SEVERAL = words(
    "exchanges swaps handovers обміни обмінів обмінах обменов обменах обмены transfers releases all всі все усі"
)
_WHICH = listed("which when якого якому яким котрого которого котором которому которым коли когда")
_OF_IT = words(
    "in during , by after під час у в ході внаслідок результаті за після при во время ходе в результате по после"
)
_REACH, _NOUN = 30, 4
_ENDS = frozenset(";:")


def is_in_one_exchange(at: Mention) -> bool:
    """“…, під час якого повернулися 215”: of that exchange, whatever year the sentence tells of."""
    if not at.text.bits[at.place] & _WHICH or not at.text.bits[at.place] & _EXCHANGE:
        return False
    first = max(at.first, at.number.first - _REACH)
    return any(_of_exchange(at, spot) for spot in at.text.spots(_WHICH, first, at.number.first))


def _of_exchange(at: Mention, which: int) -> bool:
    """Whether the clause that opens with “in which” right behind an exchange goes on up to the number."""
    text, spot = at.text, which - 1
    if not _ENDS.isdisjoint(text.words[which : at.number.first]):
        return False
    while spot > at.first and text.words[spot] in _OF_IT:
        spot -= 1
    nouns = text.spots(_EXCHANGE, max(at.first, spot - _NOUN), spot + 1)
    return bool(nouns) and text.words[nouns[-1]] not in _SEVERAL

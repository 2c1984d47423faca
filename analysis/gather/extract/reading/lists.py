"""Numbers in lists of parts: after “among”, or soldiers beside national guardsmen and border guards."""

from __future__ import annotations

from analysis.gather.extract.date_words import MONTHS
from analysis.gather.extract.lexicon import DIGITS, stems, tag
from analysis.gather.extract.mention import Mention

_AMONG = tag("AMONG")
_ENUMERATES = frozenset((":", "-", "("))
_BRANCHES = stems(
    "guard|border|police|territorial|нацгвард|прикордон|пограничн|тероборон|теробор|морпіх|морпех|десантн|нгу|тро|дпсу|вмс"
)


def in_list(mention: Mention) -> bool:
    """Whether the number stands in a list of parts: after “among”, or beside other numbers."""
    if _beside_branches(mention):
        mention.counted.part = True
    if mention.has(_AMONG, mention.first, mention.number.first):
        return True
    beside = [
        spot for spot in mention.text.spots(DIGITS, mention.first, mention.end) if not _is_of_a_day(mention, spot)
    ]
    return len(beside) > 1 and not (beside[0] == mention.number.first and _opens_list(mention, beside[1]))


def _is_of_a_day(mention: Mention, spot: int) -> bool:
    """“6 May”, “May 6”."""
    return not MONTHS.keys().isdisjoint(mention.text.words[max(mention.first, spot - 1) : spot + 2])


def _opens_list(mention: Mention, other: int) -> bool:
    """“45 fighters came home: 42 men and three women”: the number of all."""
    return ":" in mention.text.words[mention.noun_end : other]


def _beside_branches(mention: Mention) -> bool:
    """“95 soldiers, 56 national guardsmen, 26 border guards”: soldiers of the army, beside other branches."""
    if mention.counted.groups != ("military",):
        return False
    text = mention.text
    after = text.kinds.find(2, mention.noun_end, min(mention.end, mention.noun_end + 6))
    if after < 0 or text.words[mention.noun_end] in _ENUMERATES or mention.has(_AMONG, mention.noun_end, after):
        return False
    return text.has(_BRANCHES, after + 1, min(mention.end, after + 4))

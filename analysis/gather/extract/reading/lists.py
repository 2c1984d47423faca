"""Numbers in lists of parts: after “among”, or soldiers beside national guardsmen and border guards."""

from __future__ import annotations

from analysis.gather.extract.lexicon import stems, tag
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
    if mention.text.kinds.count(2, mention.first, mention.end) > 1:
        return True
    return mention.has(_AMONG, mention.first, mention.number.first)


def _beside_branches(mention: Mention) -> bool:
    """“95 soldiers, 56 national guardsmen, 26 border guards”: soldiers of the army, beside other branches."""
    if mention.counted.groups != ("military",):
        return False
    text = mention.text
    after = text.kinds.find(2, mention.noun_end, min(mention.end, mention.noun_end + 6))
    if after < 0 or text.words[mention.noun_end] in _ENUMERATES or mention.has(_AMONG, mention.noun_end, after):
        return False
    return text.has(_BRANCHES, after + 1, min(mention.end, after + 4))

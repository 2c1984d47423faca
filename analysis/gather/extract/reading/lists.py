"""Numbers in lists of parts: after “among”, or soldiers beside national guardsmen and border guards."""

from __future__ import annotations

from analysis.gather.extract.lexicon import tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import phrases

_AMONG = tag("AMONG")
_BRANCHES = phrases(
    "guard|border|police|territorial|нацгвард|прикордон|пограничн|тероборон|теробор|морпіх|морпех|десантн|нгу|тро|дпсу|вмс"
)


def in_list(mention: Mention) -> bool:
    """Whether the number stands in a list of parts: after “among”, or beside other numbers."""
    if _beside_branches(mention):
        mention.counted.part = True
    digits = sum(kind == 2 for kind in mention.text.kinds[mention.first : mention.end])
    return mention.has(_AMONG, mention.first, mention.number.first) or digits > 1


def _beside_branches(mention: Mention) -> bool:
    """“95 soldiers, 56 national guardsmen, 26 border guards”: soldiers of the army, beside other branches."""
    if mention.counted.groups != ("military",):
        return False
    text = mention.text
    following = range(mention.noun_end, min(mention.end, mention.noun_end + 6))
    after = next((spot for spot in following if text.kinds[spot] == 2), None)
    if after is None or mention.has(_AMONG, mention.noun_end, after):
        return False
    return any(word.startswith(_BRANCHES) for word in text.words[after + 1 : min(mention.end, after + 4)])

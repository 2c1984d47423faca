"""Both countries as the subject: “Russia and Ukraine free 234 prisoners”, “the parties swapped 200 fighters”."""

from __future__ import annotations

from analysis.gather.extract.direction.sides import RUSSIA, UKRAINE
from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.measures.captives import of_captives
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.small_words import AND
from analysis.gather.extract.words import words

_SWAPPED, _TOSWAP = tag("SWAPPED"), tag("TOSWAP")
_EXCHANGE = tag("EXCHANGE")
_TOTAL, _BESIDE, _FAR = tag("TOTAL") | listed("сложности складності"), 3, 7
_MOVES, _HAVE = tag("COMEBACK", "GIVE"), words("have has had both")
_CIVILIAN, _NEAR = tag("CIVILIAN"), 5
_BOTH = listed("sides parties countries neighbours neighbors сторони країни стороны страны")


def are_soldiers_of_both(mention: Mention) -> bool:
    """“The warring parties swapped over two hundred fighters”: no civilians are counted beside them."""
    if mention.counted.groups != ("military",) or mention.counted.defenders or mention.bits() & _CIVILIAN:
        return False
    text, first = mention.text, mention.number.first
    swapped = next(iter(text.spots(_SWAPPED | _TOSWAP, max(mention.first, first - _NEAR), first)), None)
    if swapped is None:
        return False
    before = mention.bits(mention.first, swapped)
    return bool(before & UKRAINE and before & RUSSIA) or text.has(_BOTH, mention.first, swapped)


def freed_by_both(mention: Mention) -> bool:
    """“Russia and Ukraine free 234 prisoners”: both countries are the subject of the verb right before the number."""
    if not mention.bits() & UKRAINE or not mention.bits() & RUSSIA:
        return False
    text, first = mention.text, mention.number.first
    near = _FAR if mention.has(_TOTAL, first - _FAR, first) else _BESIDE
    verb = next(iter(text.spots(_MOVES, max(mention.first, first - near), first)), None)
    while verb is not None and verb > mention.first and text.words[verb - 1] in _HAVE:
        verb -= 1
    if verb is None or verb < mention.first + 3 or text.words[verb - 2] not in AND | {","}:
        return False
    return _two_countries(text.tags[verb - 3], text.tags[verb - 1])


def is_of_both_countries(mention: Mention) -> bool:
    """“300 prisoners went home in an exchange that Kyiv and Moscow announced”."""
    text, near = mention.text, range(mention.noun_end + 1, mention.end - 1)
    if not of_captives(mention) or not mention.has(_EXCHANGE, mention.noun_end):
        return False
    return any(text.words[spot] in AND and _two_countries(text.tags[spot - 1], text.tags[spot + 1]) for spot in near)


def _two_countries(left: int, right: int) -> bool:
    return bool((left & UKRAINE and right & RUSSIA) or (left & RUSSIA and right & UKRAINE))

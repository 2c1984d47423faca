"""Sums of both sides: “314 prisoners were exchanged”, “84 from each side, 168 in all”."""

from __future__ import annotations

from analysis.gather.extract.direction.amounts import amount_of_swapped
from analysis.gather.extract.direction.sides import RUSSIA, RUSSIAN, UKRAINE, UKRAINIAN
from analysis.gather.extract.lexicon import Phrases, listed, stems, tag
from analysis.gather.extract.measures.both_countries import are_soldiers_of_both, freed_by_both, is_of_both_countries
from analysis.gather.extract.measures.captives import are_freed, of_captives
from analysis.gather.extract.measures.swapped import is_of_a_swap
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import Speaker
from analysis.gather.extract.words import words

_MEDIATION, _SWAPPED, _TOSWAP, _OURS = tag("MEDIATION"), tag("SWAPPED"), tag("TOSWAP"), tag("OURS")
_EXCHANGE = tag("EXCHANGE")
_NEAR = 5
_SMALLEST = 10
_PEOPLE = (("all",), ("military",))
_TOTALLED = words("combined total overall")
_IN_ALL = Phrases("combined|altogether")
"""Of one handover; what one side has had back altogether is its own."""
_PART = stems("участв|участи|участ|охват|охоп|involv") | listed("took takes part")
_BOTH_SIDES = Phrases(
    "the two sides|between the two countries|equally divided|divided equally|split equally|порівну|"
    "поровну|on both sides|both countries|home countries|their own countries|between them|"
    "both directions|either side|changed hands|обидві країни|обох країн|двох країн|обе страны|обеих стран|"
    "двух стран|обеих сторон|двух сторон|обоих государств|двух государств|обох сторін|двох сторін|of the two|"
    "обох боків|разом обидві|вместе обе|"
    "по обе стороны|по обидва боки|в обе стороны|в обидва боки|на двоих|на двох|тих і тих|тех и других"
)


def is_sum(mention: Mention, running: bool, speaker: Speaker) -> bool:
    """Whether the number adds up both sides, when no direction is said."""
    if (
        not (mention.counted.groups[0] == "all" or are_soldiers_of_both(mention) or freed_by_both(mention))
        or mention.number.value < _SMALLEST
        or mention.has(_OURS, mention.number.end, mention.noun_end)
    ):
        return False
    mediated = mention.bits() & _MEDIATION and (running or of_captives(mention) or are_freed(mention))
    if speaker.side == "mediator" or mediated or (running and amount_of_swapped(mention) is not None):
        return True
    noun = mention.bits(mention.number.end, mention.noun_end)
    if (noun & UKRAINIAN and noun & RUSSIAN) or "half" in mention.words_after(3):
        return True
    if _took_part(mention) or is_of_both_countries(mention) or freed_by_both(mention):
        return True
    if twice_before(mention) or (of_captives(mention) and _TOTALLED.intersection(mention.words_before(9))):
        return True
    if not running and mention.text.says(_IN_ALL, mention.place):
        return True
    return mention.text.says(_BOTH_SIDES, mention.place) or is_of_a_swap(mention)


def _took_part(mention: Mention) -> bool:
    """“Всего в обмене участвовали 410 человек”, “the exchange involved 410 people”."""
    first, end = mention.number.first, mention.noun_end
    part = mention.has(_PART, first - _NEAR, first) or mention.has(_PART, end, end + 3)
    return part and mention.has(_EXCHANGE, first - 2 * _NEAR, end + 2 * _NEAR)


def twice_before(mention: Mention) -> bool:
    """“84 from each side, 168 in all”: twice the number before."""
    before = mention.before
    if before is None or before.counted.groups not in _PEOPLE:
        return False
    return before.number.value * 2 == mention.number.value and before.place >= mention.place - 1


def is_sum_of_bodies(mention: Mention, direction: str | None) -> bool:
    """“Russia and Ukraine exchanged the bodies of 132 soldiers”: both sides' sum, for which there is no measure."""
    if mention.counted.groups != ("bodies",) or direction is not None or mention.plan:
        return False
    swapped = mention.bits(mention.number.first - 8, mention.number.first) & (_SWAPPED | _TOSWAP)
    return bool(swapped and mention.bits() & UKRAINE and mention.bits() & RUSSIA)

"""Sums of both sides: “314 prisoners were exchanged”, “84 from each side, 168 in all”."""

from __future__ import annotations

from analysis.gather.extract.direction.amounts import amount_of_swapped
from analysis.gather.extract.direction.sides import RUSSIA, RUSSIAN, UKRAINE, UKRAINIAN
from analysis.gather.extract.lexicon import NUMBER_WORD, Phrases, listed, stems, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.speakers import Speaker
from analysis.gather.extract.words import words

_MEDIATION, _SWAPPED, _TOSWAP, _OURS = tag("MEDIATION"), tag("SWAPPED"), tag("TOSWAP"), tag("OURS")
_EXCHANGE, _AND = tag("EXCHANGE"), words("and та і й и")
_TOTAL, _BESIDE, _FAR = tag("TOTAL") | listed("сложности складності"), 3, 7
_MOVES, _HAVE = tag("COMEBACK", "GIVE"), words("have has had both")
_CIVILIAN, _NEAR = tag("CIVILIAN"), 5
_BOTH = listed("sides parties countries neighbours neighbors сторони країни стороны страны")
_SMALLEST = 10
_PEOPLE = (("all",), ("military",))
_TOTALLED = words("combined total overall")
_PRISONERS = [[word] for word in ("полонених", "військовополонених", "пленных", "военнопленных")]
_FREES = stems("звільн|освобо")
_CAPTIVES = words("captives prisoners pows detainees")
_EXCHANGES = words("exchange swap обмін обмен обміну обмена обміном обменом")
_EXCHANGING = words("exchange exchanging swap swapping trade обмінюють обмінюються обменивают обмениваются")
_PREPOSITIONS = words("of in for with and on - : ,")
_EXCHANGE_OF = words("обмін обмен обміну обмена обміном обменом")
_OF = words("of involving involve involves involved totaling included")
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
        not (mention.counted.groups[0] == "all" or _soldiers_of_both(mention) or freed_by_both(mention))
        or mention.number.value < _SMALLEST
        or mention.has(_OURS, mention.number.end, mention.noun_end)
    ):
        return False
    mediated = mention.bits() & _MEDIATION and (running or _of_captives(mention) or _freed(mention))
    if speaker.side == "mediator" or mediated or (running and amount_of_swapped(mention) is not None):
        return True
    noun = mention.bits(mention.number.end, mention.noun_end)
    if (noun & UKRAINIAN and noun & RUSSIAN) or "half" in mention.words_after(3):
        return True
    if _took_part(mention) or _of_both_countries(mention) or freed_by_both(mention):
        return True
    if twice_before(mention) or (_of_captives(mention) and _TOTALLED.intersection(mention.words_before(9))):
        return True
    if not running and mention.text.says(_IN_ALL, mention.place):
        return True
    return mention.text.says(_BOTH_SIDES, mention.place) or _swapped(mention)


def _soldiers_of_both(mention: Mention) -> bool:
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
    text, first = mention.text, mention.number.first
    near = _FAR if mention.has(_TOTAL, first - _FAR, first) else _BESIDE
    verb = next(iter(text.spots(_MOVES, max(mention.first, first - near), first)), None)
    while verb is not None and verb > mention.first and text.words[verb - 1] in _HAVE:
        verb -= 1
    if verb is None or verb < mention.first + 3 or text.words[verb - 2] not in _AND | {","}:
        return False
    return _two_countries(text.tags[verb - 3], text.tags[verb - 1])


def _of_both_countries(mention: Mention) -> bool:
    """“300 prisoners went home in an exchange that Kyiv and Moscow announced”."""
    text, near = mention.text, range(mention.noun_end + 1, mention.end - 1)
    if not _of_captives(mention) or not mention.has(_EXCHANGE, mention.noun_end):
        return False
    return any(text.words[spot] in _AND and _two_countries(text.tags[spot - 1], text.tags[spot + 1]) for spot in near)


def _took_part(mention: Mention) -> bool:
    """“Всего в обмене участвовали 410 человек”, “the exchange involved 410 people”."""
    first, end = mention.number.first, mention.noun_end
    part = mention.has(_PART, first - _NEAR, first) or mention.has(_PART, end, end + 3)
    return part and mention.has(_EXCHANGE, first - 2 * _NEAR, end + 2 * _NEAR)


def _two_countries(left: int, right: int) -> bool:
    return bool((left & UKRAINE and right & RUSSIA) or (left & RUSSIA and right & UKRAINE))


def _swapped(mention: Mention) -> bool:
    """“exchanged 314 prisoners”, “an exchange of 350”, “обмін 200 полоненими”."""
    number = mention.number
    if _is_for_a_number(mention):
        return False
    after = mention.noun_end + (6 if mention.plan else 4)
    near = mention.bits(number.first - 6, number.first) | mention.bits(mention.noun_end, after)
    if near & _SWAPPED or _of_a_compound(mention) or _swap_of(mention):
        return True
    if not _EXCHANGE_OF.isdisjoint(mention.words_before(1)):
        return True
    named = _EXCHANGES.intersection(mention.words_before(5))
    return bool(named) and not _OF.isdisjoint(mention.words_before(2))


def _of_a_compound(mention: Mention) -> bool:
    """“A 206-prisoner swap”."""
    end, noun_end = mention.number.end, mention.noun_end
    glued = noun_end == end + 2 and mention.text.words[end] == "-"
    return glued and mention.has(_EXCHANGE, noun_end, noun_end + 1)


def _swap_of(mention: Mention) -> bool:
    """“Russia, Ukraine exchange 300 prisoners”: the verb right before the number and its qualifier."""
    before = mention.words_before(4)
    verb = next((spot for spot, word in enumerate(before) if word in _EXCHANGING), None)
    return verb is not None and verb + 3 >= len(before) and not _PREPOSITIONS.intersection(before[verb:])


def _is_for_a_number(mention: Mention) -> bool:
    """“swapped 64 prisoners for 71”: the number of one side."""
    text, place = mention.text, mention.noun_end
    if place + 1 >= mention.end or text.words[place] not in ("for", "на"):
        return False
    return text.kinds[place + 1] == 2 or bool(text.tags[place + 1] & NUMBER_WORD)


def twice_before(mention: Mention) -> bool:
    """“84 from each side, 168 in all”: twice the number before."""
    before = mention.before
    if before is None or before.counted.groups not in _PEOPLE:
        return False
    return before.number.value * 2 == mention.number.value and before.place >= mention.place - 1


def _freed(mention: Mention) -> bool:
    """“За посередництва ОАЕ звільнили 300 полонених”: freed, not brought back to one's own country."""
    noun = mention.text.words[mention.number.end : mention.noun_end]
    return noun[-1:] in _PRISONERS and mention.has(_FREES, mention.number.first - _NEAR, mention.noun_end + _NEAR)


def _of_captives(mention: Mention) -> bool:
    """“190 captives”, without a word for whose they are."""
    noun = mention.text.words[mention.number.end : mention.noun_end]
    return not _CAPTIVES.isdisjoint(noun)


def is_sum_of_bodies(mention: Mention, direction: str | None) -> bool:
    """“Russia and Ukraine exchanged the bodies of 132 soldiers”: both sides' sum, for which there is no measure."""
    if mention.counted.groups != ("bodies",) or direction is not None or mention.plan:
        return False
    swapped = mention.bits(mention.number.first - 8, mention.number.first) & (_SWAPPED | _TOSWAP)
    return bool(swapped and mention.bits() & UKRAINE and mention.bits() & RUSSIA)

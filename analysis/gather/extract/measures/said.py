"""The direction that words say: near the number, or by “in exchange” after a number with a direction."""

from __future__ import annotations

from analysis.gather.extract.direction import BOTH, OTHER, RU, UA, direction_of
from analysis.gather.extract.direction.sides import RUSSIA, RUSSIAN, UKRAINE, UKRAINIAN
from analysis.gather.extract.lexicon import DIGITS, NUMBER_WORD, tag
from analysis.gather.extract.measures.both_countries import freed_by_both
from analysis.gather.extract.measures.parallel import by_us, got_back, in_parallel
from analysis.gather.extract.measures.sums import twice_before
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import phrases, words

_EXCHANGE = tag("EXCHANGE")
_SWAPPED, _TOTAL, _THEIRS = tag("SWAPPED"), tag("TOTAL"), tag("THEIRS")
_AND = (["and"], ["та"], ["і"], ["и"], ["й"])
_OPENS_PARTS = (["-"], [":"], ["("])
_SIDES = UKRAINIAN | RUSSIAN
_COUNTRY = UKRAINE | RUSSIA
_WHOLE = (("all",), ("military",))
_WITH = words("з из from with to for by")
_SHORT = 3
_FOR = words("for на за against против проти")
_IN_RETURN = phrases(
    "in exchange|in return|взамен|взамін|в обмен|в обмін|натомість|у відповідь|навзамін|обмен на|обмін на|обмінюючи на"
)


def said_direction(mention: Mention) -> str | None:
    """to_ua, to_ru, both, or None when nothing says it."""
    if mention.counted.whose:
        return UA if mention.counted.whose & UKRAINIAN else RU
    if mention.text.words[mention.number.end : mention.number.end + 2] == ["of", "its"] and (own := _its_own(mention)):
        return own
    direction = direction_of(mention)
    noun = mention.bits(mention.number.end, mention.noun_end)
    if noun & UKRAINIAN and noun & RUSSIAN:
        return BOTH if direction == BOTH else None
    before = mention.before
    if direction in OTHER and noun & _SIDES and mention.words_before(3)[-3:-1] in (["in", "exchange"], ["в", "обмен"]):
        return direction
    if before is not None and before.direction in OTHER and _in_return(mention, before):
        return direction if direction in (OTHER[before.direction], BOTH) else OTHER[before.direction]
    if mention.counted.groups in _WHOLE and direction in OTHER and not noun & _SIDES and _of_two(mention):
        direction = None
    joined = _joined(mention, direction, noun)
    return joined or direction or _swapped_for(mention) or _its_own(mention)


def _of_two(mention: Mention) -> bool:
    """“Russia and Ukraine exchanged 300 prisoners”, “168 in all”: the number of both."""
    if freed_by_both(mention):
        return True
    if mention.counted.groups != ("all",):
        return False
    if twice_before(mention) and mention.has(_TOTAL, mention.number.first - 5):
        return True
    swapped = mention.has(_SWAPPED, mention.number.first - 5, mention.number.first)
    return bool(swapped) and " and " in f" {' '.join(mention.words_before(9))} "


def _joined(mention: Mention, direction: str | None, noun: int) -> str | None:
    """What the number before, in the same sentence, says of this one's direction."""
    before = mention.before
    if before is None or before.place != mention.place:
        return None
    if before.direction == BOTH and mention.text.words[before.noun_end : mention.number.first] in _AND:
        return direction if direction and noun & _SIDES else BOTH
    if before.direction in OTHER and (in_parallel(mention, before) or by_us(mention, before)):
        return OTHER[before.direction or UA]
    if before.direction == BOTH and not noun & _SIDES and _apposed(mention, before):
        return BOTH
    if before.direction in OTHER and direction in (None, before.direction) and got_back(mention, before):
        return OTHER[before.direction or UA]
    return None


def _apposed(mention: Mention, before: Mention) -> bool:
    """“390 prisoners each - 270 soldiers and 120 civilians”, “among them 120 civilians”: parts of both numbers."""
    between = mention.text.words[before.noun_end : mention.number.first]
    part = mention.number.value < before.number.value
    return (
        part
        and (between[-1:] in _OPENS_PARTS or mention.among)
        and not mention.has(_COUNTRY, before.noun_end, mention.end)
    )


def _its_own(mention: Mention) -> str | None:
    """“Kyiv refused to take back a thousand of its soldiers”: the people of the country named before."""
    text, number = mention.text, mention.number
    if not mention.has(_THEIRS, number.first - 2, mention.noun_end + 1):
        return None
    for spot in range(number.first - 1, mention.first - 1, -1):
        if text.tags[spot] & (UKRAINE | RUSSIA) and text.words[spot - 1] not in _WITH:
            return UA if text.tags[spot] & UKRAINE else RU
    return None


def _in_return(mention: Mention, before: Mention) -> bool:
    if before.place != mention.place:
        opening = " ".join(mention.text.words[mention.first : mention.first + 3]).lstrip('" ')
        return before.place >= mention.place - 2 and opening.startswith(_IN_RETURN)
    between = mention.text.words[before.noun_end : mention.number.first]
    joined = " ".join(between) + " "
    if any(f"{phrase} " in joined for phrase in _IN_RETURN) or between[:1] in (["for"], ["на"]) or between == ["за"]:
        return True
    swapped = mention.text.has(_SWAPPED, before.noun_end, min(mention.number.first, before.noun_end + _SHORT))
    return swapped and not _FOR.isdisjoint(between[1:])


def _swapped_for(mention: Mention) -> str | None:
    """“Two pilots were traded for 55 Ukrainian soldiers”: they went the other way."""
    text, stop = mention.text, min(mention.end, mention.noun_end + 2 * _SHORT)
    swapped = text.has(_SWAPPED, mention.noun_end, min(stop, mention.noun_end + _SHORT))
    other = next(iter(text.spots(DIGITS | NUMBER_WORD, mention.noun_end, stop)), None) if swapped else None
    if other is None or _FOR.isdisjoint(text.words[mention.noun_end : other]):
        return None
    whose = mention.bits(other, other + _SHORT) & _SIDES
    if bool(whose & UKRAINIAN) == bool(whose & RUSSIAN):
        return None
    return RU if whose & UKRAINIAN else UA

"""Numbers of a swap: “exchanged 314 prisoners”, “a 206-prisoner swap”, “обмін 200 полоненими”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import NUMBER_WORD, tag
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_SWAPPED = tag("SWAPPED")
_EXCHANGE = tag("EXCHANGE")
_EXCHANGES = words("exchange swap обмін обмен обміну обмена обміном обменом")
_EXCHANGING = words("exchange exchanging swap swapping trade обмінюють обмінюються обменивают обмениваются")
_PREPOSITIONS = words("of in for with and on - : ,")
_EXCHANGE_OF = words("обмін обмен обміну обмена обміном обменом")
_OF = words("of involving involve involves involved totaling included")


def is_of_a_swap(mention: Mention) -> bool:
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

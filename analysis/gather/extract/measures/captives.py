"""Captives who are freed, without a word for whose they are or where they go."""

from __future__ import annotations

from analysis.gather.extract.lexicon import stems
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_PRISONERS = [[word] for word in ("полонених", "військовополонених", "пленных", "военнопленных")]
_FREES = stems("звільн|освобо")
_CAPTIVES = words("captives prisoners pows detainees")
_NEAR = 5


def are_freed(mention: Mention) -> bool:
    """“За посередництва ОАЕ звільнили 300 полонених”: freed, not brought back to one's own country."""
    noun = mention.text.words[mention.number.end : mention.noun_end]
    return noun[-1:] in _PRISONERS and mention.has(_FREES, mention.number.first - _NEAR, mention.noun_end + _NEAR)


def of_captives(mention: Mention) -> bool:
    """“190 captives”, without a word for whose they are."""
    noun = mention.text.words[mention.number.end : mention.noun_end]
    return not _CAPTIVES.isdisjoint(noun)

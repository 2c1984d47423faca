"""Numbers that tell an age, or compare: “under the age of 25”, “one of the largest”, “356 more than in 2023”."""

from __future__ import annotations

from analysis.gather.extract.lexicon import stems
from analysis.gather.extract.mention import Mention
from analysis.gather.extract.words import words

_AGE = stems("age|віком|віці|віку|возраст|старш|молодш|младше|найстарш|наймолодш|oldest|youngest")
_MORE = words("more fewer больше більше")
_NOT_YET = (["нет", "и"], ["немає", "й"], ["немає", "і"])
_UNDER = (["under"], ["до"], ["aged"])
_CHANGED = stems("сократ|уменьш|скорот|зменш|вырос|зрос|сниз|знизи")
"""“Сократилось до 12” tells an amount, no age."""


def is_age(mention: Mention) -> bool:
    """“under the age of 25”, “aged 18 to 25”, “віком до 25”: how old, not how many."""
    if mention.number.value >= 100:
        return False
    if mention.words_before(1) in _UNDER and mention.noun_end == mention.number.end:
        return not mention.has(_CHANGED, mention.number.first - 3, mention.number.first)
    return mention.has(_AGE, mention.number.first - 4, mention.number.first) or mention.words_before(2) in _NOT_YET


def is_compared(mention: Mention) -> bool:
    """“one of the largest”, “356 more people than in 2023”."""
    text, number = mention.text, mention.number
    following = text.words[number.end] if number.end < len(text.words) else ""
    if number.value == 1 and following == "of" and text.words[number.end + 1 : number.end + 2] != ["them"]:
        return True
    return following in _MORE and "than" in text.words[number.end : number.end + 5]

"""Where the sentences of an article end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.gather.extract.words import words

if TYPE_CHECKING:
    from analysis.gather.extract.tokens import Text

_LONGEST = 1000
"""Words and signs of a sentence; rules that look through it for each of its numbers need an end."""
_ABBREVIATIONS = words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mr mrs dr st gen col lt maj no vs u s a m p тис млн "
    "млрд тыс т р рр г гг обл ім им св о в н ст ред прим пн вт ср чт пт сб нд вс січ лют"
)


@dataclass(slots=True)
class Sentence:
    """A sentence: its first token, the one after its last, and the number of its paragraph."""

    first: int
    end: int
    paragraph: int


def sentences_of(text: Text, stops: list[int]) -> list[Sentence]:
    """The sentences of a text whose tokens are known; `stops` are the tokens that may end one."""
    sentences: list[Sentence] = []
    first = paragraph = 0
    words, count = text.words, len(text.words)
    for place in stops:
        if words[place] == "\n":
            if place > first:
                sentences.append(Sentence(first, place, paragraph))
            first, paragraph = place + 1, paragraph + 1
        elif _ends_at(text, place):
            end = place + 2 if place + 1 < count and words[place + 1] == '"' and _glued(text, place) else place + 1
            sentences.append(Sentence(first, end, paragraph))
            first = end
    if first < count:
        sentences.append(Sentence(first, count, paragraph))
    return [part for sentence in sentences for part in _parts(sentence)]


def _parts(sentence: Sentence) -> list[Sentence]:
    """The sentence, unless it is empty; in parts if it is a table or a list without full stops."""
    first, end = sentence.first, sentence.end
    if end - first <= _LONGEST:
        return [sentence] if end > first else []
    return [Sentence(spot, min(end, spot + _LONGEST), sentence.paragraph) for spot in range(first, end, _LONGEST)]


def _glued(text: Text, place: int) -> bool:
    return text.starts[place + 1] == text.end_of(place)


def _ends_at(text: Text, place: int) -> bool:
    """Whether a full stop ends its sentence: not after abbreviations and initials, nor before a small letter."""
    after = text.starts[place] + 1
    following = text.normal[after : after + 4]
    if text.words[place] != ".":
        following = following[:3].lstrip(' "')
        return not following[:1].islower() and not following.startswith(("-", ","))
    if following[:1] not in ("", " ", '"', "\n"):
        return False
    before = text.words[place - 1] if place else ""
    following = following.lstrip(' "')
    if following[:1].islower():
        return False
    if before in _ABBREVIATIONS or (len(before) == 1 and text.normal[text.starts[place - 1]].isupper()):
        return before in ("р", "г", "т") and following[:1].isupper() and _year_before(text, place - 1)
    return True


def _year_before(text: Text, place: int) -> bool:
    return place > 0 and text.kinds[place - 1] == 2 and len(text.words[place - 1]) == 4

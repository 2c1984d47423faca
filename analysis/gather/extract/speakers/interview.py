"""Interviews: questions and answers, and who gives the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from analysis.gather.extract.speakers.naming import Naming
from analysis.gather.extract.speakers.table import OUTLET, Speaker
from analysis.gather.extract.tokens import Text

_FEWEST_LINES, _FEWEST_QUESTIONS = 4, 3
_LONGEST_QUESTION = 40
"""Tokens of a paragraph that may be a question."""
_INTRODUCED = 6
"""Sentences within which the one who answers is named."""


@dataclass(frozen=True, slots=True)
class Interview:
    """Who answers, and the sentences of the answers and of the questions."""

    speaker: Speaker = OUTLET
    answers: frozenset[int] = frozenset()
    questions: frozenset[int] = frozenset()


def interview_of(text: Text, naming: Naming) -> Interview:
    """The interview that an article prints; one without answers where it prints none."""
    if "?" not in text.lower:
        return Interview()
    paragraphs = [
        [place for place, _ in group]
        for _, group in groupby(enumerate(text.sentences), key=lambda one: one[1].paragraph)
    ]
    questions = set(_by_turns(text, paragraphs) or _by_marks(text, paragraphs))
    if not questions:
        return Interview()
    first = min(questions)
    speaker = _introduced(naming, min(first + 1, _INTRODUCED))
    if speaker is None:
        return Interview()
    asked = frozenset(place for group in paragraphs for place in group if group[0] in questions)
    answers = frozenset(place for place in range(first, len(text.sentences)) if place not in asked)
    return Interview(speaker, answers, asked)


def _by_turns(text: Text, paragraphs: list[list[int]]) -> list[int]:
    """Lines that begin with a dash: question, answer, question, answer."""
    lines = [group for group in paragraphs if text.words[text.sentences[group[0]].first] == "-"]
    if len(lines) < _FEWEST_LINES or not _asks(text, lines[0]):
        return []
    return [group[0] for group in lines[::2]]


def _by_marks(text: Text, paragraphs: list[list[int]]) -> Iterator[int]:
    """Paragraphs that are questions, where there are several, each followed by one that is none."""
    asked = [group[0] for group in paragraphs if _asks(text, group)]
    yield from asked if len(asked) >= _FEWEST_QUESTIONS else ()


def _asks(text: Text, group: list[int]) -> bool:
    first, end = text.sentences[group[0]].first, text.sentences[group[-1]].end
    return text.words[end - 1] == "?" and end - first <= _LONGEST_QUESTION


def _introduced(naming: Naming, sentences: int) -> Speaker | None:
    """The person named before the first answer."""
    named = [one.speaker for place in range(sentences) for one in naming[place]]
    return next((speaker for speaker in named if speaker.person), None)

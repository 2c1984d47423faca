"""Questions and answers that begin with a dash: an interview goes on about the day that one of them told."""

from __future__ import annotations

from analysis.gather.extract.tokens import Text


def is_turn(text: Text, place: int) -> bool:
    """Whether the paragraph that a sentence begins, and the one before it, open with a dash."""
    before = place - 1
    while before and text.sentences[before - 1].paragraph == text.sentences[place - 1].paragraph:
        before -= 1
    return _opens_with_dash(text, place) and _opens_with_dash(text, before)


def answer_to(text: Text, place: int) -> range:
    """The sentences of the answer to the question that a sentence is part of; none where it asks nothing."""
    sentences = text.sentences
    end = place
    while end + 1 < len(sentences) and sentences[end + 1].paragraph == sentences[place].paragraph:
        end += 1
    if text.words[sentences[end].end - 1] != "?" or end + 1 >= len(sentences) or not _opens_with_dash(text, end + 1):
        return range(0)
    last = end + 1
    while last < len(sentences) and sentences[last].paragraph == sentences[end + 1].paragraph:
        last += 1
    return range(end + 1, last)


def _opens_with_dash(text: Text, place: int) -> bool:
    return text.words[text.sentences[place].first] == "-"

"""Lists of words, written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text, one between each pair of bars."""
    return tuple(phrase.strip() for phrase in text.split("|") if phrase.strip())

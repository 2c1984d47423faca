"""What is known of each sentence of an article, found out only as far as it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")


class AsFarAsAsked(Generic[T]):
    """What is known of each sentence, found out from the first one as far as it is asked."""

    def __init__(self, further: Iterator[T]) -> None:
        self._known: list[T] = []
        self._further = further

    def __getitem__(self, place: int) -> T:
        known = self._known
        if place >= len(known):
            known.extend(islice(self._further, place + 1 - len(known)))
        return known[place]

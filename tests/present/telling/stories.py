"""Every story of the site, made from a book."""

from __future__ import annotations

import re
from collections.abc import Callable

from analysis.present.book import Book
from analysis.present.telling.article import Article
from analysis.present.telling.becoming import Becoming
from analysis.present.telling.fallen import Fallen
from analysis.present.telling.home import Home
from analysis.present.telling.pace import Pace
from analysis.present.telling.pairs import Pairs
from analysis.present.telling.press import Press
from analysis.present.telling.promises import Promises
from analysis.present.telling.sums import Sums
from analysis.present.telling.told import Told
from analysis.present.telling.unknown import Unknown
from analysis.present.telling.year import Year


def unlinked(text: str) -> str:
    """A sentence without the links to the claims behind its numbers."""
    return re.sub(r"\[([^]]*)\]\(#behind-\d+\)", r"\1", text)


STORIES: dict[str, Callable[[Book], Told]] = {
    "article": lambda book: Article("2024-01-31", "2024-01-03", publisher="Rubryka", book=book),
    "year": lambda book: Year(2024, book),
    "sums": Sums,
    "pairs": Pairs,
    "home": Home,
    "pace": Pace,
    "promises": Promises,
    "fallen": Fallen,
    "press": Press,
    "unknown": Unknown,
    "becoming": lambda book: Becoming("round-2025-06-11", "to_ua", "bodies", book),
}

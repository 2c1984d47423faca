"""From an article's text to candidate claims: each number, what it counts, when, and who says so."""

from __future__ import annotations

import re
from datetime import date

from analysis.gather.extract.candidate import Candidate
from analysis.gather.extract.merge import merged
from analysis.gather.extract.normal import LANGUAGES, normal, quick_language
from analysis.gather.extract.reader import Reader
from analysis.gather.extract.tokens import Text

_TOPIC = re.compile(
    r"exchang|swap|captiv|prisoner|\bpows?\b|repatriat|\bbod(?:y|ies)\b|remains|"
    r"полон|обмін|репатріа|тіл[аоу]?\b|бранц|невол|додому|плен|обмен|репатриа|тела?\b|останк|домой",
    re.IGNORECASE,
)
_COUNTRIES = re.compile(
    r"ukrain|kyiv|kiev|україн|ки[єї]в|украин|киев|всу|зсу|донец|з полону|вторгнен|зеленськ|"
    r"коордштаб|координаційн|координацион|coordination|мединск|минобороны|плен",
    re.IGNORECASE,
)


def extract_claims(text: str, published: date, language: str | None = None) -> list[Candidate]:
    """The claims that a text seems to make about handovers between Ukraine and Russia, in the order of the text.

    text: an article, title first; published: its day; language: en, uk or ru, found out when not given.
    Positions are characters of `text`. A text on another subject or in another language has none.
    """
    if not _TOPIC.search(text) or not _COUNTRIES.search(text):
        return []
    language = language or quick_language(text)
    if language not in LANGUAGES:
        return []
    return merged(Reader(Text(normal(text)), published, language).statements())

"""From an article's text to candidate claims: each number, what it counts, when, and who says so."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract.candidate import Candidate
from analysis.gather.extract.merge import merged
from analysis.gather.extract.normal import LANGUAGES, normal
from analysis.gather.extract.reading import Reader
from analysis.gather.extract.tokens import Text
from analysis.gather.extract.words import phrases
from analysis.gather.language import language_of

_TOPIC = phrases(
    "exchang|swap|captiv|freed|released|holds|got back|prison|pows|repatriat|bodies|remains of|полон|обмін|репатріа|"
    "тіла|тіло|бранц|невол|додому|утриму|удержива|плен|обмен|репатриа|тела|тело|тел |тіл |"
    "полегл|загибл|погибш|останк|домой|"
    "brought back|brought home|handed over|returned home|return home|came home|come home"
)
_COUNTRIES = phrases(
    "ukrain|kyiv|kiev|russia|moscow|росі|росс|москв|україн|київ|києв|украин|киев|всу|зсу|донец|полонен|з "
    "полону|вторгнен|зеленськ|коордштаб|координаційн|координацион|coordination|репатріа|оборонц|захисник|мединск|минобороны|плен|москальков|куряне|"
    "полоні|zelensk|medinsk|lubinets|"
    "umerov|умєров|умеров|лубін|лубин|єрмак|ермак|буданов|budanov|великої війни|повномасштабн|full-scale"
)


_HEAD = 600
"""Characters at the beginning in which an article on the topic says so."""


def _on_topic(text: str) -> bool:
    """Whether a text may be about handovers between Ukraine and Russia: a quick look that passes most texts over."""
    lower = text.lower()
    return _names(lower, _TOPIC) and _names(lower, _COUNTRIES)


def _names(lower: str, stems: tuple[str, ...]) -> bool:
    head = lower[:_HEAD]
    return any(stem in head for stem in stems) or any(stem in lower for stem in stems)


def extract_claims(text: str, published: date, language: str | None = None) -> list[Candidate]:
    """The claims that a text seems to make about handovers between Ukraine and Russia, in the order of the text.

    text: an article, title first; published: its day; language: en, uk or ru, found out when not given.
    Positions are characters of `text`. A text on another subject or in another language has none.
    """
    if not _on_topic(text):
        return []
    language = language or language_of(text)
    if language not in LANGUAGES:
        return []
    return merged(Reader(Text(normal(text)), published, language).statements())

"""A captured page to the candidates in it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from analysis.gather.article import Article, NoArticleError, read_article
from analysis.gather.extract import extract_claims
from analysis.gather.store import Known

LANGUAGES = ("en", "uk", "ru")
_END = re.compile(r"(?<=[.!?…])[\s\"”»)]+(?=[^\s\d])|\n")


@dataclass(frozen=True)
class Reading:
    """How reading a page ended, and as JSON its day, language and candidates ("" when it is no article)."""

    outcome: str
    candidates: str = ""


def read_page(body: bytes, known: Known, today: date) -> Reading:
    """Read a captured page: the article, then the claims that it seems to make.

    The outcome is one of net.outcomes; an article that cannot be dated or read is no reason to stop.
    """
    try:
        article = read_article(body, known.final, known.content_type)
    except NoArticleError as error:
        return Reading(error.reason)
    published = article.published or _listed_on(known)
    if article.language not in LANGUAGES:
        return Reading("another language")
    if published is None:
        return Reading("undated")
    if published > today + timedelta(days=1):
        return Reading("dated in the future")
    found = [
        {**candidate.row(), "evidence": evidence_of(article.text, candidate.start, candidate.end)}
        for candidate in extract_claims(article.text, published, article.language)
    ]
    page = {"published": published.isoformat(), "language": article.language, "found": found}
    return Reading("read" if found else "not about it", json.dumps(page, ensure_ascii=False, sort_keys=True))


def article_of(body: bytes, known: Known) -> Article:
    """The article of a captured page again, for a screen that shows its sentences. Raises NoArticleError."""
    return read_article(body, known.final, known.content_type)


def _listed_on(known: Known) -> date | None:
    try:
        return date.fromisoformat(known.updated[:10])
    except ValueError:
        return None


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """First and last position of the sentence that holds these characters."""
    begins = [match.end() for match in _END.finditer(text, 0, start)]
    ends = _END.search(text, end)
    return (begins[-1] if begins else 0), (ends.start() if ends else len(text))


def evidence_of(text: str, start: int, end: int) -> str:
    """SHA-256 of the sentence that holds these characters, spaces aside."""
    first, last = sentence_around(text, start, end)
    return sha256(" ".join(text[first:last].split()).encode()).hexdigest()

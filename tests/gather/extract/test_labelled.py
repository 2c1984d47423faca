"""How well extraction does on the labelled articles, and that nothing makes it fail."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.gather.extract import Candidate, extract_claims
from analysis.vocabulary import MEASURES, QUALIFIERS, SIDES
from tests.gather.score import read_articles, score

GOAL = 0.90
ARTICLES = read_articles()


def rows(text: str, published: str, language: str | None) -> list[dict[str, object]]:
    return [candidate.row() for candidate in extract_claims(text, date.fromisoformat(published), language)]


def test_f1_on_the_labelled_articles_reaches_the_goal() -> None:
    assert score(rows).of().f1 >= GOAL


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_candidates_use_the_project_s_terms_and_point_into_the_text(article: object) -> None:
    text, published = article.text, date.fromisoformat(article.published)  # type: ignore[attr-defined]
    for one in extract_claims(text, published):
        check(one, text)


def check(one: Candidate, text: str) -> None:
    assert one.measure in MEASURES
    assert one.qualifier in QUALIFIERS
    assert one.claimant_side in SIDES
    assert 0 <= one.start < one.end <= len(text)
    kind = MEASURES[one.measure].kind
    assert (one.as_of is not None) == (kind in ("total", "stock", "plan"))
    assert one.event_date is None or kind in ("count", "ordinal", "plan")
    assert (one.value is None) == (one.qualifier == "range")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_an_article_may_break_off_after_any_word(article: object) -> None:
    text, published = article.text, date.fromisoformat(article.published)  # type: ignore[attr-defined]
    for end in [word.end() for word in re.finditer(r"\w+", text)][::4]:
        for one in extract_claims(text[:end], published, article.language):  # type: ignore[attr-defined]
            check(one, text)


PIECES = st.sampled_from([piece for article in ARTICLES[::3] for piece in article.text.split()][:4000])


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=80), st.dates(date(2022, 2, 24), date(2030, 1, 1)))
def test_any_mixture_of_words_gives_valid_candidates(pieces: list[str], published: date) -> None:
    text = "Ukraine exchanged prisoners. " + " ".join(pieces)
    for language in ("en", "uk", "ru"):
        for one in extract_claims(text, published, language):
            check(one, text)

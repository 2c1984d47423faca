"""The yardstick itself: perfect, empty and slightly wrong extractors get the scores they deserve."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.gather.score import DETAILS, Article, Row, Score, read_articles, score

LABEL = {
    "event_date": "2024-01-31", "as_of": "", "measure": "returned_to_ua", "value": "207", "value_low": "",
    "value_high": "", "qualifier": "exact", "claimant": "Volodymyr Zelensky", "claimant_side": "UA",
    "quote": "207 people",
}  # fmt: skip
TEXT = "Home\n\nToday 207 people came home.\n"
ONE = Article("001-en-one", "2024-01-31", "en", TEXT, (LABEL,))


def candidate(**changes: object) -> dict[str, object]:
    at = TEXT.index("207")
    return {**LABEL, "as_of": None, "value": 207, "start": at, "end": at + 3, **changes}


def found(*candidates: Row, article: Article = ONE, level: str = "primary", group: str = "all") -> Score:
    return score(lambda text, published, language: candidates, [article]).of(level, group)


def labels_of(text: str, published: str, language: str) -> Iterable[Row]:
    """An extractor that knows the answers."""
    article = next(article for article in read_articles() if article.text == text)
    assert (article.published, article.language) == (published, language)
    for label in article.labels:
        start = text.index(label["quote"])
        yield {**label, "start": start, "end": start + len(label["quote"])}


def test_the_labels_themselves_score_one_everywhere() -> None:
    report = score(labels_of)
    assert {level_score.f1 for level_score in report.scores.values()} == {1.0}
    assert [report.detail(name) for name in DETAILS] == [1.0, 1.0, 1.0]


def test_finding_nothing_has_no_recall_and_invents_nothing() -> None:
    labels = sum(len(article.labels) for article in read_articles())
    nothing = score(lambda text, published, language: []).of("side")
    assert 0 < nothing.missed <= labels
    assert (nothing.hits, nothing.invented, nothing.recall, nothing.f1) == (0, 0, 0.0, 0.0)


def test_a_hit_needs_no_speaker_at_the_primary_level() -> None:
    assert found(candidate(claimant="", claimant_side="RU")) == Score(hits=1)
    assert found(candidate(claimant="", claimant_side="RU"), level="side") == Score(missed=1, invented=1)


@pytest.mark.parametrize(
    "changes", [{"value": 208}, {"measure": "returned_to_ru"}, {"value_low": 200}, {"event_date": "2024-01-30"}]
)
def test_another_number_measure_bound_or_day_is_a_miss_and_an_invention(changes: dict[str, object]) -> None:
    assert found(candidate(**changes)) == Score(missed=1, invented=1)


def test_the_number_level_looks_past_the_day() -> None:
    assert found(candidate(event_date=None), level="number") == Score(hits=1)


def test_either_date_is_enough() -> None:
    plan = {**LABEL, "measure": "planned_to_ua", "as_of": "2024-01-30"}
    article = replace(ONE, labels=(plan,))
    assert found({**plan, "event_date": ""}, article=article) == Score(hits=1)
    assert found({**plan, "as_of": ""}, article=article) == Score(hits=1)
    assert found({**plan, "event_date": "", "as_of": "2024-01-29"}, article=article) == Score(missed=1, invented=1)


def test_a_label_without_a_day_wants_a_candidate_without_one() -> None:
    article = replace(ONE, labels=({**LABEL, "event_date": ""},))
    assert found(candidate(event_date=None), article=article) == Score(hits=1)
    assert found(candidate(), article=article) == Score(missed=1, invented=1)


def test_repeats_count_neither_for_nor_against() -> None:
    assert found(candidate(), candidate(start=0, end=1)) == Score(hits=1)


def test_a_looser_repeat_counts_neither_for_nor_against() -> None:
    article = replace(ONE, labels=({**LABEL, "measure": "returned_to_ua_military"},))
    soldiers, prisoners = candidate(measure="returned_to_ua_military"), candidate(claimant_side="third_party")
    assert found(soldiers, prisoners, article=article) == Score(hits=1)
    assert found(soldiers, prisoners, article=article, level="side") == Score(hits=1)
    assert found(prisoners, article=article) == Score(missed=1)
    assert found(soldiers, candidate(value=208), article=article) == Score(hits=1, invented=1)
    assert found(soldiers, candidate(measure="returned_to_ua_women"), article=article) == Score(hits=1, invented=1)


def test_the_same_number_from_two_sides_counts_once_unless_sides_are_asked_for() -> None:
    article = replace(ONE, labels=(LABEL, {**LABEL, "claimant_side": "RU", "claimant": "Vladimir Putin"}))
    assert found(candidate(), article=article) == Score(hits=1)
    assert found(candidate(), article=article, level="side") == Score(hits=1, missed=1)


def test_a_candidate_is_not_used_for_two_labels() -> None:
    plans = tuple(
        {**LABEL, "measure": "planned_to_ua", "event_date": day, "as_of": "2024-01-01"} for day in ("", "2024-02-01")
    )
    assert found(plans[1], article=replace(ONE, labels=plans)) == Score(hits=1, missed=1)


def test_labels_pair_with_the_candidate_that_agrees_in_both_days() -> None:
    plans = tuple(
        {**LABEL, "measure": "planned_to_ua", "event_date": day, "as_of": "2024-01-01"} for day in ("", "2024-02-01")
    )
    assert found(*reversed(plans), article=replace(ONE, labels=plans)) == Score(hits=2)


def test_a_claim_found_in_an_article_without_any_is_an_invention() -> None:
    assert found(candidate(), article=replace(ONE, labels=())) == Score(invented=1)


def test_scores_come_by_measure_and_by_language() -> None:
    wrong = candidate(measure="returned_to_ru")
    assert found(candidate(), wrong, group="returned_to_ru") == Score(invented=1)
    assert found(candidate(), wrong, group="returned_to_ua") == Score(hits=1)
    assert found(candidate(), wrong, group="en") == Score(hits=1, invented=1)


def test_details_are_shares_of_the_primary_hits() -> None:
    report = score(lambda text, published, language: [candidate(qualifier="about", start=0, end=4)], [ONE])
    assert [report.detail(name) for name in DETAILS] == [0.0, 1.0, 0.0]


def test_precision_recall_and_f1_are_the_usual_ones() -> None:
    some = Score(hits=6, missed=2, invented=6)
    assert (some.precision, some.recall, some.f1) == (0.5, 0.75, 0.6)
    assert Score().f1 == 1.0

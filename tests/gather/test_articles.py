"""The labelled set is sound: files, labels and vocabulary agree, and no prisoner can be recognised in it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date

import pytest

from analysis.vocabulary import MEASURES, QUALIFIERS, SIDES
from tests.data.test_privacy import FORBIDDEN
from tests.gather.score import ARTICLES, Article, read_articles
from tests.project import REPOSITORY

SET = read_articles()
LABELS = [(article, label) for article in SET for label in article.labels]
LABEL_COLUMNS = [
    "article", "published", "language", "event_date", "as_of", "measure", "value", "value_low", "value_high",
    "qualifier", "claimant", "claimant_side", "quote",
]  # fmt: skip


def rows(name: str) -> list[dict[str, str]]:
    with (ARTICLES / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def where(article: Article, label: dict[str, str]) -> str:
    return f"{article.name}: {label['measure']} {label['value']} “{label['quote']}”"


def test_every_text_is_listed_once_and_every_listed_text_is_there() -> None:
    assert sorted(article.name for article in SET) == sorted(path.stem for path in ARTICLES.glob("*.txt"))


def test_the_columns_are_the_ones_promised() -> None:
    assert list(rows("labels.csv")[0]) == LABEL_COLUMNS
    assert list(rows("articles.csv")[0]) == ["article", "published", "language", "genre", "what_is_hard"]


def test_no_label_belongs_to_an_article_that_is_missing() -> None:
    assert {row["article"] for row in rows("labels.csv")} <= {article.name for article in SET}


def test_labels_repeat_the_day_and_language_of_their_article() -> None:
    assert [
        where(a, row) for a, row in LABELS if (row["published"], row["language"]) != (a.published, a.language)
    ] == []


@pytest.mark.parametrize("article", SET, ids=lambda article: article.name)
def test_an_article_is_a_title_a_blank_line_and_paragraphs(article: Article) -> None:
    lines = article.text.split("\n")
    assert re.fullmatch(rf"\d{{3}}-{article.language}-[a-z0-9-]+", article.name)
    assert lines[0] and not lines[1] and lines[2]
    assert article.text.endswith("\n") and not article.text.endswith("\n\n") and "\r" not in article.text


def test_every_quote_stands_in_its_text() -> None:
    assert [where(article, label) for article, label in LABELS if label["quote"] not in article.text] == []


def test_every_quote_is_a_short_span_on_one_line() -> None:
    assert [where(a, row) for a, row in LABELS if not 1 <= len(row["quote"]) <= 100 or "\n" in row["quote"]] == []


def test_measures_qualifiers_and_sides_are_in_the_vocabulary() -> None:
    assert {label["measure"] for _, label in LABELS} <= set(MEASURES)
    assert {label["qualifier"] for _, label in LABELS} <= set(QUALIFIERS)
    assert {label["claimant_side"] for _, label in LABELS} <= set(SIDES)


def test_a_range_has_two_bounds_and_everything_else_one_value() -> None:
    for article, label in LABELS:
        filled = [bool(label[name]) for name in ("value", "value_low", "value_high")]
        wanted = [False, True, True] if label["qualifier"] == "range" else [True, False, False]
        assert filled == wanted, where(article, label)
        assert all(label[name].isdigit() for name in ("value", "value_low", "value_high") if label[name])


def test_each_kind_of_measure_has_the_dates_that_belong_to_it() -> None:
    for article, label in LABELS:
        kind = MEASURES[label["measure"]].kind
        assert not label["as_of"] or kind in ("plan", "stock", "total"), where(article, label)
        assert not label["event_date"] or kind in ("plan", "count", "ordinal"), where(article, label)
        assert label["as_of"] or kind in ("count", "ordinal"), where(article, label)


def test_dates_are_days_of_this_war_and_only_plans_look_ahead() -> None:
    for article, label in LABELS:
        published = date.fromisoformat(article.published)
        days = {name: date.fromisoformat(label[name]) for name in ("event_date", "as_of") if label[name]}
        assert all(day >= date(2022, 2, 24) for day in days.values()), where(article, label)
        past = [
            day for name, day in days.items() if not (name == "event_date" and label["measure"].startswith("planned"))
        ]
        assert all(day <= published for day in past), where(article, label)


def test_claimants_have_the_ledgers_name_and_side_or_are_the_outlet_itself() -> None:
    with (REPOSITORY / "data/curated/claimants.csv").open(encoding="utf-8", newline="") as handle:
        sides = {row["claimant"]: row["side"] for row in csv.DictReader(handle)} | {"": "third_party"}
    wrong = [where(a, row) for a, row in LABELS if sides.get(row["claimant"]) != row["claimant_side"]]
    assert wrong == []


def test_no_statement_is_labelled_twice() -> None:
    keys = Counter(tuple(label[name] for name in LABEL_COLUMNS[:-1]) for _, label in LABELS)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_prisoner_can_be_recognised() -> None:
    found = [
        f"{article.name}: {hit.group()}"
        for article in SET
        for line in article.text.splitlines()
        for pattern in FORBIDDEN
        for hit in re.finditer(pattern, line)
    ]
    assert found == []

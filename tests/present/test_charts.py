"""The charts, drawn from the committed ledger."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.present import charts
from analysis.present.book import Book, open_book
from analysis.present.figure import Figure
from tests.present.reading import Page

NAMES = ["months", "sides", "speakers", "total"]


@pytest.fixture(scope="module")
def book() -> Book:
    return open_book()


@pytest.fixture(scope="module")
def figures(book: Book) -> dict[str, Figure]:
    return {
        "months": charts.returned_by_month(book),
        "sides": charts.two_sides(book, 2024),
        "speakers": charts.who_says_what(book, "2024-01-31", "to_ua"),
        "total": charts.running_total(book, "ua-exchanges", "2023-12-31", "2024-12-31"),
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_is_whole_and_draws_the_same_twice(figures: dict[str, Figure], name: str) -> None:
    html = figures[name].html()
    assert Page(html).unclosed == []
    assert figures[name].svg() == figures[name].svg()


def test_figures_on_one_page_share_no_identifier(figures: dict[str, Figure]) -> None:
    counts = Counter(name for figure in figures.values() for name in Page(figure.html()).all("id"))
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_caption_says_how_far_the_data_go(figures: dict[str, Figure], name: str) -> None:
    assert "Source: Exchange Ledger, data through " in figures[name].caption


@pytest.mark.parametrize("name", NAMES)
def test_every_description_says_more_than_the_title(figures: dict[str, Figure], name: str) -> None:
    assert len(figures[name].description) > len(figures[name].title)


def test_the_months_follow_each_other_without_a_gap(figures: dict[str, Figure]) -> None:
    months = list(figures["months"].data["month"])
    first, last = (int(month[:4]) * 12 + int(month[5:]) for month in (months[0], months[-1]))
    assert len(months) == last - first + 1


def test_the_months_sum_to_the_events(book: Book, figures: dict[str, Figure]) -> None:
    events = book.events()
    people = events[events["kind"].isin(["exchange", "one_way_return"])]
    assert figures["months"].data["to Ukraine"].sum() == people["best_to_ua"].sum()


def test_the_speakers_of_31_january_2024_say_195_206_and_207(figures: dict[str, Figure]) -> None:
    assert {195, 206, 207} <= set(figures["speakers"].data["people"])


def test_the_two_sides_of_2024_are_207_and_195_on_31_january(figures: dict[str, Figure]) -> None:
    row = figures["sides"].data.set_index("event").loc["2024-01-31"]
    assert (row["Ukraine says"], row["Russia says"]) == (207, 195)


def test_the_title_counts_the_totals_that_agree(figures: dict[str, Figure]) -> None:
    data = figures["total"].data
    agree = int((data["residual"] == 0).sum())
    assert figures["total"].title.startswith(f"{agree} of {data['implied'].notna().sum()} stated totals")

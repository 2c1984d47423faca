"""Charts of ledgers that are empty, tiny or odd still say something true."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.present import charts
from analysis.present.book import Book
from analysis.present.figure import WIDTHS, Figure
from tests.present.reading import Page
from tests.present.specs import check, strange_colours
from tests.present.telling.books import empty, of_one_claim
from tests.project import Project

CHARTS: dict[str, Callable[[Book], Figure]] = {
    "months": charts.returned_by_month,
    "sides": lambda book: charts.two_sides(book, 2030),
    "speakers": lambda book: charts.who_says_what(book, "2030-01-05", "to_ua"),
    "total": lambda book: charts.running_total(book, "u-exchanges", "2030-01-01", "2030-12-31"),
}
LONG = "An office whose name has been written out in full " * 4
RIGHT_TO_LEFT = "وزارة الدفاع <أ>"


def _empty(project: Project) -> Book:
    return empty(project)


def _one_claim(project: Project) -> Book:
    return of_one_claim(project)


def _no_count(project: Project) -> Book:
    """An event about which nobody states a number, beside the others."""
    row = project.rows("events")[0]
    project.append("events", row | {"event_id": "2030-03-01", "date_start": "2030-03-01", "date_end": "2030-03-01"})
    return project.book()


def _tenfold(project: Project) -> Book:
    project.change("claims", 2, value="2000")
    return project.book()


def _renamed(project: Project, name: str) -> Book:
    """The ledger whose Office U is called something else."""
    for table in ("claimants", "claims"):
        for number, row in enumerate(project.rows(table), 2):
            if row["claimant"] == "Office U":
                project.change(table, number, claimant=name)
    return project.book()


LEDGERS: dict[str, Callable[[Project], Book]] = {
    "empty": _empty,
    "one claim": _one_claim,
    "an event without a count": _no_count,
    "a value ten times the rest": _tenfold,
    "a label of 200 letters": lambda project: _renamed(project, LONG.strip()),
    "right to left": lambda project: _renamed(project, RIGHT_TO_LEFT),
}


@pytest.mark.parametrize("ledger", LEDGERS)
def test_every_chart_is_valid_whole_and_says_what_it_shows(project: Project, ledger: str) -> None:
    book = LEDGERS[ledger](project)
    for make in CHARTS.values():
        figure = make(book)
        check(figure.record())
        assert Page(figure.html()).unclosed == []
        for form in WIDTHS:
            assert strange_colours(figure.svg(form)) == set()


def test_an_empty_ledger_is_said_to_be_empty(project: Project) -> None:
    book = _empty(project)
    for make in CHARTS.values():
        figure = make(book)
        assert figure.title.startswith(("No ", "Nobody "))
        assert figure.data.empty
        assert "No numbers to show." in Page(figure.svg()).text


def test_an_event_without_a_count_is_in_the_table_with_a_dash(project: Project) -> None:
    page = Page(charts.two_sides(_no_count(project), 2030).html())
    assert "1 March" in page.text
    assert "–" in page.text


def test_a_value_ten_times_the_rest_stands_on_the_same_axis_as_the_others(project: Project) -> None:
    figure = CHARTS["speakers"](_tenfold(project))
    assert {18, 2000} <= set(figure.data["people"])
    assert "2,000" in figure.title


@pytest.mark.parametrize("name", [LONG.strip(), RIGHT_TO_LEFT])
def test_an_awkward_name_is_whole_in_the_table_and_in_the_text_alternative(project: Project, name: str) -> None:
    figure = CHARTS["speakers"](_renamed(project, name))
    assert name in Page(figure.html()).text
    assert name in figure.description

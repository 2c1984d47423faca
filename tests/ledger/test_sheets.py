"""From a CSV that people edit to a typed frame."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ledger.sheets import read_scraped, read_sheet
from analysis.problems import Problem
from analysis.tables import CLAIMS, COUNTERS, EVENTS, PUBLISHERS, TABLES
from tests.project import Project

PLAIN_TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool)


def sheet_of(text: str) -> tuple[pd.DataFrame, list[Problem]]:
    """The publishers' sheet with this text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "publishers.csv"
        path.write_text(text, encoding="utf-8", newline="")
        return read_sheet(PUBLISHERS, path)


def claim_cell(column: str, cell: str) -> tuple[object, list[Problem]]:
    """What one cell of a claim becomes, and the problems found."""
    table = TABLES["claims"]
    good = {name: "" for name in table.curated_columns} | {
        "claim_id": "C0001", "source_id": "s", "measure": "returned_to_ua", "qualifier": "exact",
        "claimant": "Office U", "recorded_on": "2030-03-01",
    }  # fmt: skip
    sink = io.StringIO()
    writer = csv.writer(sink)
    writer.writerows([list(good), list((good | {column: cell}).values())])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.csv"
        path.write_text(sink.getvalue(), encoding="utf-8", newline="")
        frame, problems = read_sheet(table, path)
    return frame[column].iloc[0], problems


def test_columns_get_their_types(project: Project) -> None:
    frame, problems = read_sheet(CLAIMS, project.sheet("claims"))
    assert problems == []
    dtypes = {name: str(frame[name].dtype) for name in ("claim_id", "value", "recorded_on")}
    assert dtypes == {"claim_id": "string", "value": "Int64", "recorded_on": "datetime64[s]"}


def test_every_record_knows_its_file_and_row(project: Project) -> None:
    frame, _ = read_sheet(EVENTS, project.sheet("events"))
    assert list(frame.index) == [("data/curated/events.csv", 2), ("data/curated/events.csv", 3)]


def test_an_empty_cell_is_missing_and_not_an_empty_text(project: Project) -> None:
    frame, _ = read_sheet(COUNTERS, project.sheet("counters"))
    assert frame["note"].isna().all()


def test_a_sheet_with_its_header_alone_gives_an_empty_frame(project: Project) -> None:
    frame, problems = read_sheet(TABLES["decisions"], project.sheet("decisions"))
    assert (len(frame), problems) == (0, [])


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_of_either_kind_are_read(line_end: str) -> None:
    frame, problems = sheet_of(line_end.join(["publisher,side,country,language", "Agency A,UA,,", ""]))
    assert (list(frame["publisher"]), problems) == (["Agency A"], [])


def test_a_byte_order_mark_is_no_part_of_the_first_column() -> None:
    frame, problems = sheet_of("\ufeffpublisher,side,country,language\nAgency A,UA,,\n")
    assert (list(frame["publisher"]), problems) == (["Agency A"], [])


def test_columns_may_stand_in_any_order() -> None:
    frame, problems = sheet_of("side,language,country,publisher\nUA,,,Agency A\n")
    assert (list(frame.columns), problems) == (["publisher", "side", "country", "language"], [])


def test_spaces_around_a_cell_are_dropped() -> None:
    frame, problems = sheet_of("publisher,side,country,language\n  Agency A , UA ,,\n")
    assert (list(frame.iloc[0, :2]), problems) == (["Agency A", "UA"], [])


def test_the_row_named_is_that_of_the_record_and_not_of_the_text_line() -> None:
    _, problems = sheet_of('publisher,side,country,language\n"Agency\nA",UA,,\nAgency B,XX,,\n')
    assert [problem.row for problem in problems] == [3]


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_every_whole_number_is_read_as_it_stands(number: int) -> None:
    assert claim_cell("value", str(number)) == (number, [])


@given(PLAIN_TEXT.filter(lambda text: not (text.isascii() and text.isdigit())))
def test_no_other_text_is_taken_for_a_number(text: str) -> None:
    cell, problems = claim_cell("value", text)
    assert pd.isna(cell)  # type: ignore[call-overload]  # a cell is a scalar
    assert [(problem.row, problem.column) for problem in problems] == [(2, "value")]


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_day_of_the_calendar_is_read_as_it_stands(day: dt.date) -> None:
    cell, problems = claim_cell("recorded_on", day.isoformat())
    assert (cell, problems) == (pd.Timestamp(day), [])


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@given(st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z").filter(lambda text: not _is_day(text)))
def test_a_day_that_is_not_in_the_calendar_is_a_problem(text: str) -> None:
    _, problems = claim_cell("recorded_on", text)
    assert [problem.column for problem in problems] == ["recorded_on"]


@given(PLAIN_TEXT)
def test_any_text_in_any_script_comes_through_unchanged(text: str) -> None:
    assert claim_cell("note", text) == (text, [])


@given(st.text(max_size=60))
def test_no_text_whatsoever_makes_the_reader_fail_in_its_own_words(text: str) -> None:
    cell, problems = claim_cell("value", text)
    assert pd.isna(cell) or (not problems and int(text) == cell)  # type: ignore[call-overload]  # a cell is a scalar


def test_a_scraped_file_is_read_without_its_derived_columns(project: Project) -> None:
    project.ledger()
    frame, problems = read_scraped(CLAIMS, project.data / "ledger" / "claims.parquet")
    assert (list(frame.columns), problems) == (CLAIMS.curated_columns, [])

"""Records as plain Python, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.publish.formats import as_csv, as_json, json_rows, plain, undefused

TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00\r"), min_size=1)


def one_cell(text: str) -> str:
    """The cell as it stands in the CSV."""
    rows = list(csv.reader(io.StringIO(as_csv(pd.DataFrame({"note": [text]})), newline="")))
    return rows[1][0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n", "＝"])
def test_a_formula_is_defused_by_an_apostrophe(start: str) -> None:
    assert one_cell(f"{start}1+1") == f"'{start}1+1"


@given(TEXT)
def test_no_text_starts_as_a_formula(text: str) -> None:
    assert not one_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(TEXT)
@example("'=1")
@example("'t was")
def test_a_text_comes_back_from_the_csv_as_it_was(text: str) -> None:
    assert undefused(one_cell(text)) == text


@pytest.mark.parametrize("line_end", ["\r", "\r\n"])
def test_a_line_break_of_any_kind_stays_within_its_cell(line_end: str) -> None:
    assert one_cell(f"one{line_end}two") == "one\ntwo"


def test_a_number_below_zero_is_a_number_and_no_formula() -> None:
    assert as_csv(pd.DataFrame({"residual": [-2]})) == "residual\n-2\n"


def test_dates_are_iso_days_and_missing_cells_are_empty() -> None:
    frame = pd.DataFrame({"day": [pd.Timestamp("2030-01-05"), pd.NaT], "value": pd.array([None, 3], dtype="Int64")})
    assert as_csv(frame) == "day,value\n2030-01-05,\n,3\n"


def test_a_missing_cell_is_none_and_a_day_is_iso() -> None:
    frame = pd.DataFrame({"day": [pd.Timestamp("2030-01-05"), pd.NaT], "value": pd.array([None, 3], dtype="Int64")})
    assert plain(frame) == [{"day": "2030-01-05", "value": None}, {"day": None, "value": 3}]


@given(st.lists(st.dictionaries(st.text(max_size=3), st.none() | st.integers() | st.text(), max_size=3), max_size=3))
def test_rows_of_json_read_back_as_they_were(rows: list[dict[str, object]]) -> None:
    assert json.loads(json_rows(rows)) == rows
    assert json.loads(as_json(rows)) == rows


def test_rows_of_json_stand_a_record_a_line() -> None:
    assert json_rows([{"a": 1}, {"a": 2}]) == '[\n{"a":1},\n{"a":2}\n]\n'

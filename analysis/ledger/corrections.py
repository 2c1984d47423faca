"""Corrections: the curated cell stays as readers saw it, the ledger carries what is right."""

from __future__ import annotations

from typing import cast

import pandas as pd

from analysis.ledger.rules import Frames, Place
from analysis.ledger.sheets import check_cells
from analysis.problems import InputError, Problem
from analysis.schema import typed
from analysis.tables import TABLES, Table


def apply_corrections(frames: Frames) -> Frames:
    """The frames with every correction applied in the order of its identifier.

    Raises InputError when a correction no longer applies (the record or the old value is gone, or `expect` fails) or
    its new value does not fit the column.
    """
    corrected = dict(frames)
    problems: list[Problem] = []
    for place, row in frames["corrections"].sort_values("correction_id").iterrows():
        fault = _fault(corrected, row)
        if fault:
            file, number = cast(Place, place)
            problems.append(Problem(file, int(number), fault[0], fault[1], "review the correction"))
            continue
        corrected[row["table"]] = _corrected(corrected[row["table"]], row)
    if problems:
        raise InputError(problems)
    return corrected


def _text(value: object) -> str:
    if pd.isna(value):  # type: ignore[call-overload]  # cells are scalars
        return ""
    return value.strftime("%Y-%m-%d") if isinstance(value, pd.Timestamp) else str(value)


def _fault(frames: Frames, row: pd.Series) -> tuple[str, str] | None:
    table = TABLES[row["table"]]
    if row["column"] not in table.curated_columns:
        return "column", f"“{row['column']}” is no column of {table.name}"
    if row["column"] in table.key:
        return "column", f"“{row['column']}” is the identifier, which stays"
    frame = frames[table.name]
    record = frame[frame[table.key[0]] == row["record_id"]]
    if record.empty:
        return "record_id", f"“{row['record_id']}” is not in {table.name}"
    if _text(record[row["column"]].iloc[0]) != _text(row["old_value"]):
        return "old_value", f"“{_text(row['old_value'])}” no longer stands in {row['column']}"
    column, _, value = _text(row["expect"]).partition("=")
    if column and (column not in record or _text(record[column].iloc[0]) != value):
        return "expect", f"“{row['expect']}” no longer holds"
    return _unfit(table, record, row)


def _unfit(table: Table, record: pd.DataFrame, row: pd.Series) -> tuple[str, str] | None:
    """What keeps the new value out of its column."""
    words = record.map(_text).astype("string").assign(**{row["column"]: _text(row["new_value"])})
    _, problems = check_cells(table, words.mask(words == ""))
    return ("new_value", problems[0].what) if problems else None


def _corrected(frame: pd.DataFrame, row: pd.Series) -> pd.DataFrame:
    table = TABLES[row["table"]]
    new = _text(row["new_value"])
    words = frame[row["column"]].map(_text).astype("string")
    words = words.mask(frame[table.key[0]] == row["record_id"], new)
    return typed(table, frame.assign(**{row["column"]: words.mask(words == "")}))

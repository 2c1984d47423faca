"""A ledger from elsewhere: its CSV or Parquet files are held to the same checks of cells and rows as our own."""

from __future__ import annotations

import csv
import difflib
import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pandas as pd
import pyarrow as arrow

from analysis.files import missing, shown
from analysis.ledger.opening import NEEDED, Ledger
from analysis.ledger.parquet import read_arrow
from analysis.ledger.rules import Frames, find_problems
from analysis.ledger.sheets import ROW, check_cells, read_rows
from analysis.problems import InputError, Problem
from analysis.schema import typed
from analysis.tables import LEDGER, Column, Table

_SPARE = {
    "claims": {"recorded_on"},
    "events": {"date_precision", "label"},
    "rounds": {"kind", "label"},
    "sources": {"publisher", "publisher_side", "retrieved_on", "language"},
    "decisions": {"reason", "decided_by", "decided_on"},
    "counters": {"period"},
}
"""Columns that readers need and the computation does not: absent, they are empty as optional ones are."""
_NAMES = ("sources", "publishers", "claimants")
"""Tables that only say more about who spoke: where the folder lacks them, nothing is looked up in them."""


def open_foreign(folder: Path) -> Ledger:
    """The ledger in `folder`, as open_ledger gives it, with every cell and row checked.

    Claims and events are needed, any other table may be absent; so may optional columns.
    Raises InputError with every fault by file, row (of a Parquet file: the first record is 1) and column.
    """
    for name in NEEDED:
        if not any((folder / f"{name}.{ending}").exists() for ending in ("parquet", "csv")):
            raise missing(folder / f"{name}.parquet")
    frames: Frames = {}
    problems: list[Problem] = []
    for table in LEDGER:
        try:
            frames[table.name], found = _read(table, folder)
        except InputError as error:
            found = list(error.problems)
        problems += found
    if len(frames) == len(LEDGER):
        absent = [name for name in _NAMES if frames[name].empty]
        problems += find_problems(frames, {(problem.file, problem.row) for problem in problems}, absent, ours=False)
    if problems:
        raise InputError(dict.fromkeys(problems))
    ordered = {
        table.name: frames[table.name].sort_values(list(table.key), kind="stable").reset_index(drop=True)
        for table in LEDGER
    }
    return Ledger(**ordered)


def _read(table: Table, folder: Path) -> tuple[pd.DataFrame, list[Problem]]:
    file, sheet = folder / f"{table.name}.parquet", folder / f"{table.name}.csv"
    if not file.exists() and not sheet.exists():
        return _filled(table, pd.DataFrame(index=pd.MultiIndex.from_arrays([[], []], names=ROW))), []
    raw = _of_parquet(table, file) if file.exists() else _of_csv(table, sheet)
    present = replace(table, columns=tuple(_lenient(column) for column in table.columns if column.name in raw))
    frame, problems = check_cells(present, raw)
    return _filled(table, frame), problems


def _lenient(column: Column) -> Column:
    """Names and addresses may be formed as their owner likes; a name is one word, since sums are named by several."""
    return replace(column, pattern=r"\S+" if column.pattern else "")


def _of_csv(table: Table, path: Path) -> pd.DataFrame:
    header, known = _header(path), [column.name for column in table.columns]
    names = [name for name in known if name in header or name not in _may_lack(table)]
    return _cells(names, read_rows(path, names, known), path, 2)


def _of_parquet(table: Table, path: Path) -> pd.DataFrame:
    content = read_arrow(path)
    header, known = list(content.column_names), [column.name for column in table.columns]
    problems = list(_wrong_columns(table, header, shown(path)))
    if problems:
        raise InputError(problems)
    names = [name for name in known if name in header]
    columns = [[_text(cell) for cell in _values(content.column(name))] for name in names]
    return _cells(names, [list(row) for row in zip(*columns, strict=True)], path, 1)


def _wrong_columns(table: Table, header: list[str], file: str) -> Iterator[Problem]:
    """Columns that are needed, stand twice, or look like a misspelt one; any other extra column is let be."""
    known = [column.name for column in table.columns]
    absent = [name for name in known if name not in header]
    for name in absent:
        if name not in _may_lack(table):
            yield Problem(file, None, name, "is not there", "add the column")
    for name in sorted({name for name in header if name in known and header.count(name) > 1}):
        yield Problem(file, None, name, "stands twice", "remove one")
    for name in header:
        near = [] if name in known else difflib.get_close_matches(name, absent, n=1, cutoff=0.8)
        if near:
            yield Problem(file, None, name, "is no column of this table", f"did you mean “{near[0]}”")


def _may_lack(table: Table) -> set[str]:
    optional = {column.name for column in table.columns if not column.required}
    spare = optional | _SPARE.get(table.name, set())
    return spare - {"value"} if table.name == "claims" else spare


def _header(path: Path) -> list[str]:
    """The first row, or nothing where the file cannot be read: why is said when all of it is."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            return next(csv.reader(handle), [])
    except (OSError, UnicodeDecodeError, csv.Error):
        return []


def _cells(names: list[str], rows: list[list[str]], path: Path, first: int) -> pd.DataFrame:
    index = pd.MultiIndex.from_product([[shown(path)], range(first, len(rows) + first)], names=ROW)
    raw = pd.DataFrame(rows, columns=pd.Index(names), index=index, dtype="string")
    return raw.mask(raw == "")


def _values(column: arrow.ChunkedArray) -> list[object]:
    values: list[object] = column.to_pylist()
    return values


def _text(cell: object) -> str:
    """A cell of a Parquet file as a CSV would hold it: whole floats and midnights without their zeros."""
    if cell is None or cell is pd.NaT or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else str(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()


def _filled(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with all columns; a date without a precision is one of a day."""
    whole = frame.reindex(columns=[column.name for column in table.columns])
    if table.name == "claims" and "as_of_precision" not in frame:
        whole["as_of_precision"] = pd.Series("day", index=whole.index, dtype="string").where(whole["as_of"].notna())
    return typed(table, whole)

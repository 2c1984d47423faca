"""From a CSV that people edit to a typed frame, with every fault named by file, row and column."""

from __future__ import annotations

import csv
import difflib
from pathlib import Path
from typing import cast

import pandas as pd

from analysis.files import missing, shown
from analysis.ledger.parquet import read_parquet
from analysis.problems import InputError, Problem
from analysis.schema import frame_schema, typed
from analysis.tables import Column, Table

ROW = ["file", "row"]
"""Names of the index levels that every frame carries until it is compiled: where each record stands."""


def read_sheet(table: Table, path: Path, derived: bool = False) -> tuple[pd.DataFrame, list[Problem]]:
    """A typed frame of one CSV, indexed by (file, row), and the problems of its cells.

    Cells at fault are empty in the frame. `derived` says that the file also holds the derived columns.
    Raises InputError when the file as a whole cannot be read.
    """
    names = [column.name for column in table.columns if derived or not column.derived]
    rows = read_rows(path, names)
    index = pd.MultiIndex.from_product([[shown(path)], range(2, len(rows) + 2)], names=ROW)
    raw = pd.DataFrame(rows, columns=pd.Index(names), index=index, dtype="string")
    return check_cells(table, raw.mask(raw == ""))


def check_cells(table: Table, raw: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """The typed frame of cells that are still text, indexed by (file, row), and their problems."""
    raw, problems = raw.copy(), list[Problem]()
    for column in table.columns:
        if column.name in raw:
            raw[column.name] = _convertible(raw[column.name], column, problems)
    frame = typed(table, raw)
    return frame, problems + _schema_problems(table, frame, problems)


def read_scraped(table: Table, path: Path) -> tuple[pd.DataFrame, list[Problem]]:
    """The same for a Parquet file that the gatherer wrote."""
    frame = read_parquet(table.curated, path)
    frame.index = pd.MultiIndex.from_product([[shown(path)], range(1, len(frame) + 1)], names=ROW)
    return frame, _schema_problems(table, frame, [])


def read_rows(path: Path, names: list[str], known: list[str] | None = None) -> list[list[str]]:
    """The trimmed cells of a CSV with these columns, in their order. Raises InputError when it is no such file.

    `known` are all columns that the table can have, of which a misspelt one may be meant.
    """
    file = shown(path)
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows = list(csv.reader(handle, strict=True))
    except FileNotFoundError:
        raise missing(path) from None
    except UnicodeDecodeError:
        raise InputError([Problem(file, None, "", "is not UTF-8", "save it as UTF-8")]) from None
    except csv.Error as error:
        raise InputError([Problem(file, None, "", f"is not a CSV ({error})", "check its quotes")]) from None
    header = rows[0] if rows else []
    if len(header) == 1 and ";" in header[0]:
        what, remedy = "has semicolons between its cells", "save it with commas between them"
        raise InputError([Problem(file, 1, "", what, remedy)])
    problems = _header_problems(file, header, names, known or names)
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(header):
            what = f"has {len(row)} cells and the header {len(header)}"
            problems.append(Problem(file, number, "", what, "quote cells that hold a comma"))
    if problems:
        raise InputError(problems)
    order = [header.index(name) for name in names]
    return [[row[place].strip() for place in order] for row in rows[1:]]


def _header_problems(file: str, header: list[str], names: list[str], known: list[str]) -> list[Problem]:
    lost = [
        Problem(file, 1, name, "is missing from the header", "add the column") for name in names if name not in header
    ]
    extra = [
        Problem(file, 1, name, "is no column of this table", _advice(name, known, "remove it"))
        for name in header
        if name not in names
    ]
    twice = {name for name in header if header.count(name) > 1}
    return lost + extra + [Problem(file, 1, name, "stands twice", "remove one") for name in sorted(twice)]


def _advice(word: str, choices: list[str], otherwise: str) -> str:
    near = difflib.get_close_matches(word, choices, n=1)
    return f"did you mean “{near[0]}”" if near else otherwise


def _convertible(cells: pd.Series, column: Column, problems: list[Problem]) -> pd.Series:
    if column.kind == "text":
        return cells
    if column.kind == "count":
        good = cells.str.fullmatch(r"-?[0-9]{1,15}" if column.signed else r"[0-9]{1,15}")
        what, remedy = "is not a whole number", "write digits only, such as 207"
    else:
        parsed = pd.to_datetime(cells, format="%Y-%m-%d", errors="coerce")
        good = parsed.notna() & cells.str.fullmatch(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
        what, remedy = "is not a date that exists", "write it as 2024-01-31"
    bad = cells[cells.notna() & ~good.fillna(False).astype(bool)]
    for place, cell in bad.items():
        file, row = cast(tuple[str, int], place)
        problems.append(Problem(file, int(row), column.name, f"“{cell}” {what}", remedy))
    return cells.mask(cells.index.isin(bad.index))


def _schema_problems(table: Table, frame: pd.DataFrame, known: list[Problem]) -> list[Problem]:
    """What pandera finds, said plainly; cells that are known to be at fault are not reported twice."""
    import pandera.errors

    schema = frame_schema(table).select_columns(list(frame.columns))
    try:
        schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        seen = {(problem.row, problem.column) for problem in known}
        cases = _cases(errors.failure_cases, frame)
        found = (_say(table, column, check, value, place) for column, check, value, place in cases)
        return [p for p in dict.fromkeys(found) if (p.row, p.column) not in seen]
    return []


def _cases(failures: pd.DataFrame, frame: pd.DataFrame) -> list[tuple[str, str, object, tuple[str, int]]]:
    places = list(frame.index)
    lookup = {str(place): place for place in places}
    cases = []
    for column, check, value, index in failures[["column", "check", "failure_case", "index"]].itertuples(index=False):
        place = index if isinstance(index, tuple) else lookup[str(index)]
        cases.append((str(column), str(check), value, place))
    return cases


def _say(table: Table, name: str, check: str, value: object, place: tuple[str, int]) -> Problem:
    file, row = place
    if check == "multiple_fields_uniqueness":
        key = ", ".join(table.key)
        return Problem(file, row, key, "is a duplicate identifier", "give the record one of its own")
    column = table.column(name)
    if check == "not_nullable":
        return Problem(file, row, name, "is empty", f"fill in {column.about}")
    if check == "terms":
        terms = list(column.terms)
        listed = "use one of " + ", ".join(terms[:8]) + (" …" if len(terms) > 8 else "")
        return Problem(file, row, name, f"“{value}” is not a known term", _advice(str(value), terms, listed))
    if check == "whole number":
        return Problem(file, row, name, f"“{value}” is below zero", "write the number as stated")
    return Problem(file, row, name, f"“{value}” is not well formed", f"write {column.about} (pattern {column.pattern})")

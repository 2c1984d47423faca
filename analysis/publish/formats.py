"""Records as plain Python, JSON and CSV; the same records always give the same text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

Record = dict[str, Any]
"""One record: text, whole numbers, ISO days and None."""

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a text begins that a spreadsheet would run, with the apostrophes that already stand before it."""


def plain(frame: pd.DataFrame) -> list[Record]:
    """The frame's records in order, dates as ISO days, missing cells as None."""
    columns = [_cells(frame[name]) for name in frame.columns]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def _cells(column: pd.Series) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(column):
        column = column.dt.strftime("%Y-%m-%d")
    return column.astype(object).where(column.notna(), None).tolist()


def as_json(value: object) -> str:
    """Compact JSON with keys in their given order, UTF-8 as it is, and a line end."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def json_rows(rows: Iterable[Mapping[str, Any]]) -> str:
    """A JSON array with one record a line: it reads well in an editor and in a diff."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def as_csv(frame: pd.DataFrame) -> str:
    """The frame as CSV (see csv_rows)."""
    return csv_rows([str(name) for name in frame.columns], plain(frame))


def csv_rows(names: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """CSV with LF line ends; a text that a spreadsheet would run as a formula is defused by an apostrophe."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_defused(row[name]) for name in names] for row in rows)
    return sink.getvalue()


def _defused(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace("\r", "\n")  # csv.writer leaves a lone carriage return unquoted
    return "'" + text if _FORMULA.match(text) else text


def undefused(cell: str) -> str:
    """The text as it was before `csv_rows` defused it: for whoever reads the CSV back by program."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell

"""Tables as spreadsheets take them."""

from __future__ import annotations

import csv
import io

import pandas as pd


def as_csv(frame: pd.DataFrame) -> str:
    """The frame as CSV with ISO dates; a text that a spreadsheet would run as a formula is defused by an apostrophe."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(frame.columns)
    for row in frame.itertuples(index=False):
        writer.writerow([_plain(value) for value in row])
    return sink.getvalue()


def _plain(value: object) -> object:
    if pd.isna(value):  # type: ignore[call-overload]  # cells are scalars
        return ""
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, str):
        text = value.replace("\r\n", "\n").replace("\r", "\n")  # csv.writer leaves a lone carriage return unquoted
        return "'" + text if text.startswith(("=", "+", "-", "@", "\t")) else text
    return value

"""The ledger's tables as Parquet: the same frame always gives the same bytes."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as arrow
from pyarrow import parquet

from analysis.files import missing, shown
from analysis.problems import InputError, Problem
from analysis.schema import arrow_schema, typed
from analysis.tables import Table


def parquet_bytes(table: Table, frame: pd.DataFrame) -> bytes:
    """The table as Parquet, sorted by its key: the same frame always gives the same bytes."""
    ordered = typed(table, frame).sort_values(list(table.key), kind="stable").reset_index(drop=True)
    content = arrow.Table.from_pandas(ordered, schema=arrow_schema(table), preserve_index=False)
    sink = arrow.BufferOutputStream()
    parquet.write_table(content, sink, compression="zstd", version="2.6")
    return bytes(sink.getvalue())


def read_arrow(path: Path) -> arrow.Table:
    """What a Parquet file holds, whatever its columns. Raises InputError if it is missing or damaged."""
    try:
        return parquet.read_table(path, memory_map=False)
    except FileNotFoundError:
        raise missing(path) from None
    except (arrow.ArrowInvalid, OSError):
        what, remedy = "is not a whole Parquet file", "restore it from the last commit, or delete it and rebuild"
        raise InputError([Problem(shown(path), None, "", what, remedy)]) from None


def read_parquet(table: Table, path: Path) -> pd.DataFrame:
    """A typed frame of the table from a Parquet file.

    Raises InputError if the file is missing, damaged, or lacks a column.
    """
    frame = read_arrow(path).to_pandas(date_as_object=False)
    for column in table.columns:
        if column.name not in frame:
            raise InputError([Problem(shown(path), None, column.name, "is not there", "rebuild the file")])
    if frame.empty:
        frame = frame.astype(
            object
        )  # columns without any chunk cannot be joined in pandas 3 (pyarrow: no type to infer)
    try:
        return typed(table, frame)
    except (TypeError, ValueError) as error:
        raise InputError([Problem(shown(path), None, "", f"has a wrong type ({error})", "rebuild the file")]) from None

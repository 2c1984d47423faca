"""Reading and writing the ledger's files: Parquet with fixed bytes, whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import pyarrow as arrow
import pyarrow.parquet as parquet

from analysis.problems import InputError, Problem
from analysis.schema import arrow_schema, typed
from analysis.tables import Table


def shown(path: Path) -> str:
    """The path as an editor would name it: relative to the working folder when it lies there."""
    absolute = path.absolute()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(path)


def parquet_bytes(table: Table, frame: pd.DataFrame) -> bytes:
    """The table as Parquet, sorted by its key: the same frame always gives the same bytes."""
    ordered = typed(table, frame).sort_values(list(table.key), kind="stable").reset_index(drop=True)
    content = arrow.Table.from_pandas(ordered, schema=arrow_schema(table), preserve_index=False)
    sink = arrow.BufferOutputStream()
    parquet.write_table(content, sink, compression="zstd", version="2.6")
    return bytes(sink.getvalue())


def read_parquet(table: Table, path: Path) -> pd.DataFrame:
    """A typed frame of the table from a Parquet file.

    Raises InputError if the file is missing, damaged, or lacks a column.
    """
    try:
        frame = parquet.read_table(path, memory_map=False).to_pandas(date_as_object=False)
    except FileNotFoundError:
        raise missing(path) from None
    except (arrow.ArrowInvalid, OSError):
        what, remedy = "is not a whole Parquet file", "restore it from the last commit, or delete it and rebuild"
        raise InputError([Problem(shown(path), None, "", what, remedy)]) from None
    for column in table.columns:
        if column.name not in frame:
            raise InputError([Problem(shown(path), None, column.name, "is not there", "rebuild the file")])
    try:
        return typed(table, frame)
    except (TypeError, ValueError) as error:
        raise InputError([Problem(shown(path), None, "", f"has a wrong type ({error})", "rebuild the file")]) from None


def missing(path: Path) -> InputError:
    """The error for a file that should be there."""
    return InputError([Problem(shown(path), None, "", "is missing", "restore it from the last commit")])


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A temporary folder beside `folder`, removed afterwards; on the same disk, so that renames are atomic."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def write_all(folder: Path, contents: dict[str, bytes]) -> None:
    """Write the named files into `folder`: all are written aside first, then renamed over the old ones.

    A file whose bytes stay the same is left untouched.
    """
    with staging(folder) as place:
        changed = [name for name, content in contents.items() if not _holds(folder / name, content)]
        for name in changed:
            (place / name).write_bytes(contents[name])
        folder.mkdir(parents=True, exist_ok=True)
        for name in changed:
            os.replace(place / name, folder / name)


def write_text(path: Path, content: str) -> None:
    """Write one text file, whole or not at all, in UTF-8 with LF line ends."""
    write_all(path.parent, {path.name: content.encode()})


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def replace_folder(new: Path, old: Path) -> None:
    """Put the folder `new` in the place of `old`; the old one is kept until the new one stands."""
    with staging(old) as place:
        if old.exists():
            os.rename(old, place / "old")
        os.rename(new, old)

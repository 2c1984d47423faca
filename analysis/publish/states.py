"""One state of the data to compare: a release's folder, any folder with the tables, or a commit."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as arrow
from pyarrow import parquet

from analysis.files import shown
from analysis.problems import PlainError
from analysis.publish.sums import SUMS, faults
from analysis.schema import typed
from analysis.tables import SCHEMA_VERSION, TABLES, Table

RELEASES, MARK = "releases", "release.json"
NEEDED = ("claims", "events", "figures")
METHOD = ("analysis/reconcile/*.py", "analysis/reconcile/*.csv", "analysis/vocabulary.py")
"""The code and the prices by which figures come about."""

Read = Callable[[Table], bytes | None]


@dataclass(frozen=True)
class State:
    """The tables as they stood, the types of their columns, and the method (blob names of its files) behind them."""

    name: str
    frames: dict[str, pd.DataFrame]
    types: dict[str, dict[str, str]]
    method: dict[str, str]
    schema_version: str = ""


def open_state(name: str, root: Path) -> State:
    """The state that `name` names: a version in releases/, a folder, a tag (v before it or not) or a commit.

    Raises PlainError when there is no such state, a file of a release is not as it was released, a table is missing
    or damaged, or two rows have one key.
    """
    for folder in (root / RELEASES / name, Path(name)):
        if folder.is_dir():
            return _of_folder(name, folder)
    for revision in (f"v{name}", name):
        commit = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if commit:
            return _of_commit(name, commit.strip(), root)
    there = sorted(path.name for path in (root / RELEASES).glob("*") if path.is_dir())
    known = f"releases here: {', '.join(there)}" if there else "no release is here"
    raise PlainError(f"There is no release, folder, tag or commit “{name}” ({known}); try git fetch --tags.")


def _of_folder(name: str, folder: Path) -> State:
    if (folder / SUMS).is_file() and (found := faults(folder)):
        raise PlainError(f"{shown(folder / found[0][0])} {found[0][1]}; get the release again.")

    def read(table: Table) -> bytes | None:
        file = f"{table.name}.parquet"
        for path in (folder / "parquet" / file, folder / table.folder / file, folder / file):
            if path.is_file():
                return path.read_bytes()
        return None

    mark = json.loads((folder / MARK).read_text(encoding="utf-8")) if (folder / MARK).is_file() else {}
    method = mark.get("method") or method_of_files(folder.parent)
    return _state(name, read, method, mark.get("schema_version") or _now(folder))


def _now(folder: Path) -> str:
    """The version of the tables that this code writes, for the project's own data folder."""
    return SCHEMA_VERSION if folder.resolve() == Path(__file__).resolve().parents[2] / "data" else ""


def _of_commit(name: str, commit: str, root: Path) -> State:
    def read(table: Table) -> bytes | None:
        done = subprocess.run(
            ["git", "cat-file", "blob", f"{commit}:./data/{table.folder}/{table.name}.parquet"],
            cwd=root, capture_output=True, check=False,
        )  # fmt: skip
        return done.stdout if done.returncode == 0 else None

    listed = (
        git(root, "ls-tree", "-r", commit, "--", "analysis/reconcile", "analysis/vocabulary.py") or ""
    ).splitlines()
    blobs = {path: meta.split()[2] for meta, _, path in (line.partition("\t") for line in listed)}
    wanted = {path: blob for path, blob in blobs.items() if any(Path(path).match(pattern) for pattern in METHOD)}
    return _state(name, read, wanted, "")


def method_of_files(root: Path) -> dict[str, str]:
    """The blob names that git gives the files of the method below a folder; empty where there are none."""
    paths = sorted(path for pattern in METHOD for path in root.glob(pattern))
    return {path.relative_to(root).as_posix(): _blob(path.read_bytes()) for path in paths}


def _blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _state(name: str, read: Read, method: dict[str, str], schema_version: str) -> State:
    frames: dict[str, pd.DataFrame] = {}
    types: dict[str, dict[str, str]] = {}
    for table in TABLES.values():
        content = read(table)
        if content is None and table.name in NEEDED:
            raise PlainError(f"{name} holds no table {table.name} (data/{table.folder}/{table.name}.parquet).")
        frames[table.name], types[table.name] = _opened(name, table, content)
    return State(name, frames, types, method, schema_version)


def _opened(name: str, table: Table, content: bytes | None) -> tuple[pd.DataFrame, dict[str, str]]:
    """The known columns of a table, typed (those that it lacks are empty), and the types as the file has them."""
    columns = [column.name for column in table.columns]
    if content is None:
        return typed(table, pd.DataFrame(columns=pd.Index(columns))), {}
    try:
        found = parquet.read_table(io.BytesIO(content))
    except (arrow.ArrowInvalid, OSError):
        raise PlainError(f"{name}: {table.name}.parquet is not a whole Parquet file; get it again.") from None
    types = {field.name: str(field.type) for field in found.schema}
    frame = found.to_pandas(date_as_object=False).reindex(columns=columns)
    _check_keys(name, table, frame)
    try:
        return typed(table, frame), types
    except (TypeError, ValueError):
        raise PlainError(
            f"{name}: the types of {table.name} ({_listed(types)}) are not those of these tables (schema "
            f"{SCHEMA_VERSION}); compare releases with one major schema version."
        ) from None


def _check_keys(name: str, table: Table, frame: pd.DataFrame) -> None:
    twice = frame[frame.duplicated(list(table.key)) & frame[table.key[0]].notna()]
    if len(twice):
        key = ", ".join(str(cell) for cell in twice.iloc[0][list(table.key)])
        raise PlainError(f"{name}: two rows of {table.name} have one key ({key}); mend the file or build it again.")


def _listed(types: dict[str, str]) -> str:
    return ", ".join(f"{column} {kind}" for column, kind in list(types.items())[:12])


def git(root: Path, *words: str) -> str | None:
    """What git prints, or None: no git, no repository, or git says no."""
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def names_of(paths: Iterable[str]) -> str:
    """File names in a row, for a sentence."""
    return ", ".join(sorted(Path(path).name for path in paths))

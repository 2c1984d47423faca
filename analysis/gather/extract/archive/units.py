"""An archive cut into units of work, each with a name that is the same in every run."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from analysis.files import shown
from analysis.problems import InputError, Problem

SLICE = 64 << 20
"""Bytes of JSON lines in one unit: minutes of work for a core, so that a lost unit is no loss."""
_ENDS = 4096
_KINDS = {
    ".jsonl": "lines", ".ndjson": "lines", ".jsonl.gz": "packed lines", ".ndjson.gz": "packed lines",
    ".parquet": "parquet", ".warc": "warc", ".warc.gz": "warc",
}  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """A part of an archive file: of JSON lines bytes `begin` to `end`, of Parquet row group `begin`, else the whole."""

    path: Path
    kind: str
    begin: int
    end: int

    @property
    def name(self) -> str:
        """The name of the unit's output: from the file's name, its content and the part, the same in every run."""
        part = f"{self.path.name}\0{self.begin}\0{self.end}\0".encode()
        digest = hashlib.sha256(part + _fingerprint(self.path)).hexdigest()[:12]
        return f"{self.path.name.split('.')[0]}-{digest}.parquet"


def _fingerprint(path: Path) -> bytes:
    """The size of a file with its beginning and end, to tell files of one name apart."""
    size = path.stat().st_size
    with path.open("rb") as file:
        begin = file.read(_ENDS)
        file.seek(max(0, size - _ENDS))
        return f"{size}\0".encode() + begin + file.read(_ENDS)


def units_of(files: list[Path], slice_bytes: int = SLICE) -> list[Unit]:
    """The units of all files, in their order. Raises InputError for a file that is missing or of another kind."""
    return [unit for file in files for unit in _units(file, slice_bytes)]


def _units(file: Path, slice_bytes: int) -> list[Unit]:
    kind = kind_of(file)
    if kind is None:
        remedy = f"give files that end in {', '.join(_KINDS)}"
        raise InputError([Problem(shown(file), None, "", "is no archive known here", remedy)])
    if not file.is_file():
        raise InputError([Problem(shown(file), None, "", "does not exist", "give the path of an archive")])
    if kind == "lines":
        size = file.stat().st_size
        return [
            Unit(file, kind, begin, min(begin + slice_bytes, size)) for begin in range(0, max(size, 1), slice_bytes)
        ]
    if kind == "parquet":
        return [Unit(file, kind, group, group + 1) for group in range(_row_groups(file))]
    return [Unit(file, kind, 0, 0)]


def kind_of(file: Path) -> str | None:
    """The kind of archive by the file's name, or None."""
    return next((kind for suffix, kind in _KINDS.items() if file.name.lower().endswith(suffix)), None)


def _row_groups(file: Path) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return int(pq.ParquetFile(file).metadata.num_row_groups)
    except (pa.ArrowInvalid, OSError) as error:
        problem = Problem(shown(file), None, "", "cannot be read as Parquet", "write the file again")
        raise InputError([problem]) from error

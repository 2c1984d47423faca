"""Curated and scraped records in, the validated ledger out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.files import write_all
from analysis.ledger.corrections import apply_corrections
from analysis.ledger.gathering import gathering_problems
from analysis.ledger.parquet import parquet_bytes
from analysis.ledger.rules import Frames, find_problems
from analysis.ledger.sheets import read_scraped, read_sheet
from analysis.problems import InputError, Problem
from analysis.tables import LEDGER


@dataclass(frozen=True)
class Compiled:
    """What a compilation gave: the ledger's frames and how many records each table has."""

    frames: Frames
    counts: dict[str, int]


def compile_ledger(data: Path) -> Compiled:
    """The ledger from `data/curated/*.csv` and `data/scraped/*.parquet`, validated.

    Raises InputError with every problem found.
    """
    frames, problems = _read_all(data)
    problems += gathering_problems(data, frames)
    problems += find_problems(frames, {(problem.file, problem.row) for problem in problems})
    if problems:
        raise InputError(dict.fromkeys(problems))
    frames = apply_corrections(frames)
    if problems := find_problems(frames):
        raise InputError(problems)
    _derive_sides(frames)
    plain = {table.name: frames[table.name][[c.name for c in table.columns]].reset_index(drop=True) for table in LEDGER}
    return Compiled(plain, {name: len(frame) for name, frame in plain.items()})


def write_ledger(compiled: Compiled, folder: Path) -> None:
    """Write the ledger's Parquet files; the previous ones stay until all new ones are ready."""
    write_all(folder, {f"{table.name}.parquet": parquet_bytes(table, compiled.frames[table.name]) for table in LEDGER})


def _read_all(data: Path) -> tuple[Frames, list[Problem]]:
    frames: Frames = {}
    problems: list[Problem] = []
    for table in LEDGER:
        parts = []
        for read, path in (
            (read_sheet, data / "curated" / f"{table.name}.csv"),
            (read_scraped, data / "scraped" / f"{table.name}.parquet"),
        ):
            if read is read_scraped and not path.exists():
                continue
            try:
                frame, found = read(table, path)
            except InputError as error:
                problems += error.problems
                continue
            parts.append(frame)
            problems += found
        if parts:
            frames[table.name] = pd.concat(parts)
    if len(frames) < len(LEDGER):
        raise InputError(problems)
    return frames, problems + _shared_keys(frames)


def _shared_keys(frames: Frames) -> list[Problem]:
    """Identifiers that a scraped record takes from a curated one."""
    problems = []
    for table in LEDGER:
        frame = frames[table.name]
        files = frame.index.get_level_values("file")
        if files.nunique() < 2:
            continue
        for file, row in frame.index[frame.duplicated(list(table.key)) & (files != files[0])]:
            what, remedy = "is an identifier that another file uses", "give the record one of its own"
            problems.append(Problem(str(file), int(row), table.key[0], what, remedy))
    return problems


def _derive_sides(frames: Frames) -> None:
    for name, who in (("sources", "publisher"), ("claims", "claimant")):
        sides = frames[f"{who}s"].set_index(who)["side"]
        frames[name][f"{who}_side"] = frames[name][who].map(sides).astype("string")

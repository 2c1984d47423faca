"""The one way by which every later stage gets the ledger: any folder that holds its tables, as Parquet or CSV."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.files import missing
from analysis.ledger.parquet import read_parquet
from analysis.ledger.rules import Frames
from analysis.ledger.sheets import read_sheet
from analysis.problems import InputError
from analysis.schema import typed
from analysis.tables import LEDGER, TABLES, Table

NEEDED = ("claims", "events")


@dataclass(frozen=True)
class Ledger:
    """The ledger's tables as typed frames, each sorted by its key."""

    publishers: pd.DataFrame
    claimants: pd.DataFrame
    sources: pd.DataFrame
    counters: pd.DataFrame
    rounds: pd.DataFrame
    events: pd.DataFrame
    claims: pd.DataFrame
    decisions: pd.DataFrame
    corrections: pd.DataFrame
    withdrawn: pd.DataFrame


def open_ledger(folder: Path) -> Ledger:
    """The ledger in `folder`: claims and events are needed, any other table may be absent and is then empty.

    Raises InputError when a file is missing, damaged or not in the table's shape.
    """
    frames: Frames = {table.name: _open_table(table, folder) for table in LEDGER}
    return Ledger(**frames)


def open_table(name: str, folder: Path) -> pd.DataFrame:
    """One table, ledger or reconciled, from its Parquet file in `folder`. Raises InputError as open_ledger does."""
    return read_parquet(TABLES[name], folder / f"{name}.parquet")


def _open_table(table: Table, folder: Path) -> pd.DataFrame:
    file, sheet = folder / f"{table.name}.parquet", folder / f"{table.name}.csv"
    if file.exists():
        frame = read_parquet(table, file)
    elif sheet.exists():
        frame, problems = read_sheet(table, sheet, derived=True)
        if problems:
            raise InputError(problems)
    elif table.name in NEEDED:
        raise missing(file)
    else:
        frame = typed(table, pd.DataFrame(columns=pd.Index([column.name for column in table.columns])))
    return frame.sort_values(list(table.key), kind="stable").reset_index(drop=True)

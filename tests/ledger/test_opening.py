"""Any folder that holds the ledger's tables, as Parquet or CSV."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis.ledger.opening import open_ledger
from analysis.problems import InputError
from analysis.publish.formats import as_csv
from analysis.tables import LEDGER, TABLES
from tests.project import Project


@pytest.fixture
def sheets(project: Project) -> Path:
    """The ledger of the invented project as a folder of CSV files."""
    folder = project.root / "as-csv"
    folder.mkdir()
    for name, frame in vars(project.ledger()).items():
        (folder / f"{name}.csv").write_text(as_csv(frame), encoding="utf-8")
    return folder


def test_a_folder_of_csv_and_one_of_parquet_give_the_same_frames(project: Project, sheets: Path) -> None:
    one, two = open_ledger(project.data / "ledger"), open_ledger(sheets)
    for table in LEDGER:
        pd.testing.assert_frame_equal(getattr(one, table.name), getattr(two, table.name))


def test_claims_and_events_are_enough(sheets: Path) -> None:
    for table in LEDGER:
        if table.name not in ("claims", "events"):
            (sheets / f"{table.name}.csv").unlink()
    ledger = open_ledger(sheets)
    assert (len(ledger.claims), len(ledger.sources), len(ledger.rounds)) == (7, 0, 0)


def test_an_absent_table_still_has_its_columns_and_types(sheets: Path) -> None:
    (sheets / "rounds.csv").unlink()
    rounds = open_ledger(sheets).rounds
    assert list(rounds.columns) == [column.name for column in TABLES["rounds"].columns]
    assert str(rounds["date_start"].dtype) == "datetime64[s]"


@pytest.mark.parametrize("name", ["claims", "events"])
def test_a_folder_without_a_needed_table_is_refused(sheets: Path, name: str) -> None:
    (sheets / f"{name}.csv").unlink()
    with pytest.raises(InputError, match=f"{name}.parquet: is missing"):
        open_ledger(sheets)


def test_a_bad_cell_in_a_folder_of_csv_is_named(sheets: Path) -> None:
    path = sheets / "claims.csv"
    path.write_text(path.read_text().replace("returned_to_ua,20,", "returned_to_ua,twenty,", 1))
    with pytest.raises(InputError, match="row 2, column value: “twenty” is not a whole number"):
        open_ledger(sheets)


def test_each_table_is_sorted_by_its_key(sheets: Path) -> None:
    lines = (sheets / "claims.csv").read_text().splitlines()
    (sheets / "claims.csv").write_text("\n".join([lines[0], *lines[:0:-1]]) + "\n")
    assert open_ledger(sheets).claims["claim_id"].is_monotonic_increasing

"""The ledger's tables as Parquet."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ledger.parquet import parquet_bytes, read_parquet
from analysis.problems import InputError
from analysis.tables import CLAIMS, COUNTERS, EVENTS, PUBLISHERS, TOTALS
from tests.project import Project


def test_the_same_frame_gives_the_same_bytes_twice(project: Project) -> None:
    claims = project.compiled().frames["claims"]
    assert parquet_bytes(CLAIMS, claims) == parquet_bytes(CLAIMS, claims.copy())


@given(st.permutations(range(7)))
def test_rows_in_any_order_give_the_same_bytes(order: list[int]) -> None:
    frame = pd.DataFrame(
        {"publisher": [f"Agency {letter}" for letter in "ABCDEFG"], "side": "UA", "country": "", "language": ""}
    )
    assert parquet_bytes(PUBLISHERS, frame.iloc[order]) == parquet_bytes(PUBLISHERS, frame)


def test_what_was_written_is_read_again_as_it_was(project: Project) -> None:
    ledger = project.ledger()
    again = read_parquet(EVENTS, project.data / "ledger" / "events.parquet")
    pd.testing.assert_frame_equal(again, ledger.events)


def test_empty_tables_can_be_joined(tmp_path: Path) -> None:
    for table in (COUNTERS, TOTALS):
        empty = pd.DataFrame(columns=pd.Index([column.name for column in table.columns]))
        (tmp_path / f"{table.name}.parquet").write_bytes(parquet_bytes(table, empty))
    counters, totals = (read_parquet(table, tmp_path / f"{table.name}.parquet") for table in (COUNTERS, TOTALS))
    assert totals.join(counters.set_index("counter_id"), on="counter_id").empty


@pytest.mark.parametrize("kept", [0, 3, 0.5, 0.99])
def test_a_truncated_file_is_said_to_be_no_whole_file(project: Project, kept: float) -> None:
    project.ledger()
    path = project.data / "ledger" / "claims.parquet"
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept if kept > 1 else kept * len(whole))])
    with pytest.raises(InputError, match=r"claims\.parquet: is not a whole Parquet file; restore it"):
        read_parquet(CLAIMS, path)


def test_a_file_with_damaged_pages_is_said_to_be_damaged_and_not_read(project: Project) -> None:
    project.ledger()
    path = project.data / "ledger" / "claims.parquet"
    whole = path.read_bytes()
    path.write_bytes(whole[:4] + bytes(200) + whole[204:])
    with pytest.raises(InputError, match=r"claims\.parquet"):
        read_parquet(CLAIMS, path)


def test_a_file_without_a_column_names_the_column(project: Project) -> None:
    project.ledger()
    path = project.data / "ledger" / "events.parquet"
    pd.read_parquet(path).drop(columns="kind").to_parquet(path)
    with pytest.raises(InputError, match="column kind: is not there; rebuild the file"):
        read_parquet(EVENTS, path)


def test_a_column_of_another_type_is_named_as_such(project: Project) -> None:
    project.ledger()
    path = project.data / "ledger" / "claims.parquet"
    pd.read_parquet(path).assign(value="many").to_parquet(path)
    with pytest.raises(InputError, match=r"claims\.parquet: has a wrong type"):
        read_parquet(CLAIMS, path)


def test_a_missing_file_is_said_to_be_missing(project: Project) -> None:
    with pytest.raises(InputError, match=r"events\.parquet: is missing; restore it"):
        read_parquet(EVENTS, project.data / "ledger" / "events.parquet")

"""Curated and scraped records in, the ledger out."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.ledger.compile import write_ledger
from analysis.tables import LEDGER
from tests.project import Project, contents


def test_every_table_has_its_columns_in_the_order_of_the_schema(project: Project) -> None:
    frames = project.compiled().frames
    assert {name: list(frame.columns) for name, frame in frames.items()} == {
        table.name: [column.name for column in table.columns] for table in LEDGER
    }


def test_a_claims_side_is_that_of_its_claimant(project: Project) -> None:
    claims = project.compiled().frames["claims"].set_index("claim_id")
    assert list(claims.loc[["C0001", "C0002"], "claimant_side"]) == ["UA", "RU"]


def test_a_sources_side_is_that_of_its_publisher(project: Project) -> None:
    sources = project.compiled().frames["sources"].set_index("source_id")
    assert sources.loc["agency-b-2030-01-05", "publisher_side"] == "RU"


def test_the_order_of_the_rows_does_not_change_the_ledger(project: Project, tmp_path: Path) -> None:
    write_ledger(project.compiled(), tmp_path / "one")
    for table in ("claims", "events", "sources"):
        project.write(table, project.rows(table)[::-1])
    write_ledger(project.compiled(), tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_scraped_record_joins_the_curated_ones(project: Project) -> None:
    project.append("claims", project.rows("claims")[0] | {"claim_id": "C0099", "value": "19"})
    project.ledger()
    scraped = project.data / "scraped" / "claims.parquet"
    scraped.parent.mkdir()
    scraped.write_bytes((project.data / "ledger" / "claims.parquet").read_bytes())
    project.write("claims", [])
    assert list(project.compiled().frames["claims"]["claim_id"])[-1] == "C0099"


def test_a_write_that_fails_leaves_the_ledger_of_before(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.ledger()
    before = contents(project.data / "ledger")
    project.change("claims", 2, value="21")
    compiled = project.compiled()
    monkeypatch.setattr("analysis.ledger.compile.parquet_bytes", _fails)
    with pytest.raises(OSError, match="disk full"):
        write_ledger(compiled, project.data / "ledger")
    assert contents(project.data / "ledger") == before


def _fails(*_: object) -> bytes:
    raise OSError("disk full")


def test_a_sheet_without_any_claim_compiles(project: Project) -> None:
    project.write("claims", [])
    assert project.compiled().counts["claims"] == 0

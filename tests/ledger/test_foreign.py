"""Ledgers from elsewhere through `reconcile` and `explain`: a sentence for each fault, and the files of before stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.ledger.foreign import open_foreign
from analysis.ledger.opening import open_ledger
from analysis.problems import InputError
from analysis.publish.formats import as_csv
from analysis.tables import LEDGER
from tests.project import Project, Terminal, contents

Cells = dict[str, object]
RULING: Cells = {
    "decision_id": "D0001", "claim_id": "C0001", "subject_id": "2030-01-05", "direction": "to_ua", "group": "all",
    "reason": "documents", "decided_by": "editor", "decided_on": "2030-03-01",
}  # fmt: skip


@pytest.fixture
def good(project: Project) -> Path:
    """The invented ledger in a folder of its own, as Parquet."""
    project.ledger()
    return project.data / "ledger"


def as_sheets(folder: Path) -> None:
    """The folder's Parquet files turned into CSV."""
    for table in LEDGER:
        frame = pd.read_parquet(folder / f"{table.name}.parquet")
        (folder / f"{table.name}.csv").write_text(as_csv(frame), encoding="utf-8")
        (folder / f"{table.name}.parquet").unlink()


def loose(folder: Path, name: str) -> pd.DataFrame:
    """A table as another program would hold it: plain objects, days as text."""
    frame = pd.read_parquet(folder / f"{name}.parquet").astype(object)
    return frame.map(lambda cell: None if pd.isna(cell) else str(cell)[:10] if hasattr(cell, "year") else cell)


def cell(name: str, record: int, column: str, value: str | float | None) -> Callable[[Path], None]:
    """Spoils one cell of a Parquet file; numbers in it become floating, as pandas writes them beside empty ones."""

    def spoil(folder: Path) -> None:
        frame = loose(folder, name)
        cells = [value if place == record else old for place, old in enumerate(frame[column], start=1)]
        frame[column] = pd.Series(cells, index=frame.index)
        frame.to_parquet(folder / f"{name}.parquet")

    return spoil


def rulings(*rows: Cells) -> Callable[[Path], None]:
    return lambda folder: pd.DataFrame(list(rows)).to_parquet(folder / "decisions.parquet")


def semicolons(folder: Path) -> None:
    as_sheets(folder)
    sheet = folder / "claims.csv"
    sheet.write_text(sheet.read_text().replace(",", ";"))


def misspelt(folder: Path) -> None:
    loose(folder, "claims").rename(columns={"value_low": "value_lo"}).to_parquet(folder / "claims.parquet")


def cut(folder: Path) -> None:
    path = folder / "claims.parquet"
    path.write_bytes(path.read_bytes()[:-50])


CLAIM = "claims.parquet, row 1, column "
BAD = {
    "empty value": (cell("claims", 1, "value", None), f"{CLAIM}value: is empty; write the number"),
    "infinite value": (cell("claims", 1, "value", float("inf")), f"{CLAIM}value: “inf” is not a whole number"),
    "fraction": (cell("claims", 1, "value", 20.5), f"{CLAIM}value: “20.5” is not a whole number"),
    "below zero": (cell("claims", 1, "value", -3), f"{CLAIM}value: “-3” is not a whole number"),
    "unknown measure": (cell("claims", 1, "measure", "returned_to_uk"), f"{CLAIM}measure: “returned_to_uk” is not a"),
    "unknown kind": (cell("events", 1, "kind", "swap"), "events.parquet, row 1, column kind: “swap” is not a known"),
    "no such day": (cell("events", 1, "date_end", "2030-02-30"), "row 1, column date_end: “2030-02-30” is not a date"),
    "unknown event": (cell("claims", 1, "subject_id", "2031-01-05"), f"{CLAIM}subject_id: “2031-01-05” is not in"),
    "counter without start": (cell("counters", 1, "starts_on", None), "row 1, column starts_on: is empty"),
    "lost event ruled": (
        rulings(RULING | {"subject_id": "2031-01-05"}),
        "decisions.parquet, row 1, column subject_id: “2031-01-05” is not in events or rounds",
    ),
    "lost claim ruled": (
        rulings(RULING | {"claim_id": "C9999"}),
        "decisions.parquet, row 1, column claim_id: “C9999” is not in claims",
    ),
    "two rulings on a claim": (
        rulings(RULING, RULING | {"decision_id": "D0002"}),
        "decisions.parquet, row 2, column claim_id: D0001 and D0002 all rule on C0001; keep one of them.",
    ),
    "semicolons": (semicolons, "claims.csv, row 1: has semicolons between its cells; save it with commas"),
    "misspelt column": (misspelt, "claims.parquet, column value_lo: is no column of this table; did you mean “value_l"),
    "cut off": (cut, "claims.parquet: is not a whole Parquet file"),
    "no claims file": (lambda folder: (folder / "claims.parquet").unlink(), "claims.parquet: is missing"),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_fault_is_one_plain_sentence_and_the_files_of_before_stay(
    good: Path, tmp_path: Path, terminal: Terminal, fault: str
) -> None:
    out = tmp_path / "out"
    assert terminal.run("reconcile", "--ledger", str(good), "--out", str(out)).status == 0
    before = contents(out)
    assert before
    spoil, words = BAD[fault]
    spoil(good)
    outcome = terminal.run("reconcile", "--ledger", str(good), "--out", str(out))
    assert (outcome.status, outcome.out) == (1, "")
    assert words in outcome.err
    assert "Traceback" not in outcome.err
    assert outcome.err.count("\n") == 1 or "problems found" in outcome.err
    assert contents(out) == before
    told = terminal.run("explain", "2030-01-05", "--ledger", str(good))
    assert (told.status, told.err) == (1, outcome.err)


def test_parquet_and_csv_open_as_our_own_ledger_does(good: Path) -> None:
    ours, parquet = open_ledger(good), open_foreign(good)
    as_sheets(good)
    sheets = open_foreign(good)
    for table in LEDGER:
        pd.testing.assert_frame_equal(getattr(ours, table.name), getattr(parquet, table.name))
        pd.testing.assert_frame_equal(getattr(ours, table.name), getattr(sheets, table.name))


def test_columns_that_the_computation_does_not_need_may_be_absent_from_a_csv(good: Path) -> None:
    as_sheets(good)
    claims = pd.read_csv(good / "claims.csv", dtype=str).drop(columns=["note", "recorded_on", "as_of_precision"])
    claims.to_csv(good / "claims.csv", index=False)
    opened = open_foreign(good).claims
    assert opened["note"].isna().all()
    assert set(opened["as_of_precision"].dropna()) == {"day"}


def test_claims_and_events_are_enough_and_speakers_are_then_not_looked_up(good: Path) -> None:
    for table in LEDGER:
        if table.name not in ("claims", "events", "rounds", "counters"):
            (good / f"{table.name}.parquet").unlink()
    assert len(open_foreign(good).claims) == 7


def test_whole_floats_and_timestamps_of_other_programs_are_read(good: Path) -> None:
    frame = loose(good, "claims")
    frame["value"] = frame["value"].astype(float)
    frame["as_of"] = pd.to_datetime(frame["as_of"])
    ours = open_ledger(good).claims
    frame.assign(extra_of_theirs="x").to_parquet(good / "claims.parquet")
    pd.testing.assert_frame_equal(open_foreign(good).claims, ours)


def test_a_needed_column_that_is_absent_is_named(good: Path) -> None:
    loose(good, "claims").drop(columns="value").to_parquet(good / "claims.parquet")
    with pytest.raises(InputError, match=r"claims\.parquet, column value: is not there; add the column"):
        open_foreign(good)


def test_names_are_formed_as_their_owner_likes(good: Path) -> None:
    for path in good.glob("*.parquet"):
        frame = pd.read_parquet(path).replace({"2030-01-05": "handover.1", "C0001": "c1"})
        frame.to_parquet(path)
    assert "handover.1" in set(open_foreign(good).events["event_id"])

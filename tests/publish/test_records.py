"""One record at a time, with all that belongs to it."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from analysis.publish.formats import undefused
from analysis.publish.records import CSV_COLUMNS, open_frames, record_csv, record_shelves
from tests.project import REPOSITORY, Project

Frames = dict[str, pd.DataFrame]


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_an_event_holds_its_figures_and_claims_with_their_sources(frames: Frames) -> None:
    event = record_shelves(frames)["events"]["2030-01-05"]
    assert {figure["direction"] for figure in event["figures"]} >= {"to_ua"}
    assert [claim["claim_id"] for claim in event["claims"]][:2] == ["C0001", "C0002"]
    assert event["claims"][0]["source"]["publisher"] == "Agency A"
    assert event["claims"][0]["reading"]["stated"] == 20


def test_a_round_names_its_events(frames: Frames) -> None:
    assert "2030-02-01" in record_shelves(frames)["rounds"]["round-2030-02-01"]["events"]


def test_every_claim_is_a_record_and_stands_with_its_subject(frames: Frames) -> None:
    shelves = record_shelves(frames)
    assert set(shelves["claims"]) == set(frames["claims"]["claim_id"])
    about = [claim["id"] for name in ("events", "rounds") for row in shelves[name].values() for claim in row["claims"]]
    assert sorted(about) == sorted(frames["claims"].dropna(subset=["subject_id"])["claim_id"])


def test_a_correction_stands_with_its_claim_and_its_event(named: Project) -> None:
    named.append("corrections", {
        "correction_id": "K0001", "table": "claims", "record_id": "C0001", "column": "value", "old_value": "20",
        "new_value": "21", "reason": "misread", "noticed_by": "reader", "corrected_on": "2030-03-02",
    })  # fmt: skip
    named.book()
    shelves = record_shelves(open_frames(named.data))
    assert [row["correction_id"] for row in shelves["events"]["2030-01-05"]["corrections"]] == ["K0001"]
    assert [row["new_value"] for row in shelves["claims"]["C0001"]["corrections"]] == ["21"]
    assert shelves["claims"]["C0001"]["value"] == 21


def test_the_csv_of_an_event_has_a_row_a_claim(frames: Frames) -> None:
    event = record_shelves(frames)["events"]["2030-01-05"]
    rows = read(record_csv(event))
    assert [row["claim_id"] for row in rows] == [claim["id"] for claim in event["claims"]]
    assert tuple(rows[0]) == CSV_COLUMNS
    assert rows[0]["source_publisher"] == "Agency A"


def test_the_csv_of_a_claim_is_its_one_row(frames: Frames) -> None:
    (row,) = read(record_csv(record_shelves(frames)["claims"]["C0001"]))
    assert row["value"] == "20"


@pytest.fixture(scope="module")
def real() -> Frames:
    return open_frames(REPOSITORY / "data")


def test_every_note_of_the_ledger_survives_its_records_csv(real: Frames) -> None:
    notes = dict(zip(real["claims"]["claim_id"], real["claims"]["note"].fillna(""), strict=True))
    for event in record_shelves(real)["events"].values():
        for row in read(record_csv(event)):
            assert undefused(row["note"]) == notes[row["claim_id"]]

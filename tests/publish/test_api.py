"""The static API: every file fits its description, and nothing lingers."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pandas as pd
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from analysis.publish.api import version_files, write_api
from analysis.publish.identity import Edition, edition_of
from analysis.publish.openapi import openapi
from analysis.publish.records import open_frames
from analysis.tables import TABLES
from tests.project import REPOSITORY, Project, contents

Frames = dict[str, pd.DataFrame]
Files = dict[str, bytes]


@pytest.fixture(scope="session")
def files(frames: Frames, edition: Edition) -> Files:
    """The files of the invented version."""
    return dict(version_files(frames, edition))


@pytest.fixture(scope="module")
def real() -> Files:
    """The files of the project's own ledger."""
    frames = open_frames(REPOSITORY / "data")
    return dict(version_files(frames, edition_of(REPOSITORY, frames)))


@pytest.fixture(scope="session")
def description(edition: Edition) -> dict[str, Any]:
    return json.loads(openapi(edition))  # type: ignore[no-any-return]


def checker(description: dict[str, Any], schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": description["components"]})


def test_the_description_is_valid_openapi(description: dict[str, Any]) -> None:
    validate(description)


def test_every_file_is_described(files: Files, description: dict[str, Any]) -> None:
    described = {path.removeprefix("/{version}/") for path in description["paths"]}
    for path in files:
        folder, _, name = path.rpartition("/")
        kinds = {"events": "{event_id}", "rounds": "{round_id}", "claims": "{claim_id}"}
        assert (f"{folder}/{kinds[folder]}.{name.rpartition('.')[2]}" if folder else name) in described


@pytest.mark.parametrize("name", list(TABLES))
def test_every_table_of_the_ledger_fits_its_description(real: Files, description: dict[str, Any], name: str) -> None:
    rows = {"type": "array", "items": description["components"]["schemas"][name]}
    checker(description, rows).validate(json.loads(real[f"{name}.json"]))


@pytest.mark.parametrize("name", ["events", "rounds", "claims"])
def test_every_record_of_the_ledger_fits_its_description(real: Files, description: dict[str, Any], name: str) -> None:
    check = checker(description, description["components"]["schemas"][f"{name}_record"])
    paths = [path for path in real if path.startswith(f"{name}/") and path.endswith(".json")]
    assert len(paths) == len(json.loads(real[f"{name}.json"]))
    for path in paths[:: 10 if name == "claims" else 1]:
        check.validate(json.loads(real[path]))


def test_a_description_refuses_what_is_not_a_record(files: Files, description: dict[str, Any]) -> None:
    record = json.loads(files["events/2030-01-05.json"]) | {"kind": "party"}
    assert list(checker(description, description["components"]["schemas"]["events_record"]).iter_errors(record))


def test_the_index_lists_the_tables_with_their_checksums(files: Files) -> None:
    index = json.loads(files["index.json"])
    assert {row["path"] for row in index["files"]} == {
        f"{name}.{form}" for name in TABLES for form in ("json", "parquet")
    }
    for row in index["files"]:
        assert hashlib.sha256(files[row["path"]]).hexdigest() == row["sha256"]
        assert len(files[row["path"]]) == row["bytes"]


def test_every_record_says_how_to_cite_it(files: Files) -> None:
    record = json.loads(files["events/2030-01-05.json"])
    assert "(record 2030-01-05)" in record["dataset"]["cite_as"]
    assert record["dataset"]["state"] == "2030.3.0"


def test_a_withdrawn_identifier_answers_why(named: Project, edition: Edition) -> None:
    row = {"identifier": "2030-01-04", "successor": "2030-01-05", "reason": "wrong day", "withdrawn_on": "2030-03-02"}
    named.append("withdrawn", row)
    named.book()
    answer = json.loads(dict(version_files(open_frames(named.data), edition))["events/2030-01-04.json"])
    assert answer == {"id": "2030-01-04", "type": "withdrawn"} | {k: v for k, v in row.items() if k != "identifier"}


def test_the_answer_of_a_withdrawn_identifier_fits_its_description(description: dict[str, Any]) -> None:
    answer = {"id": "C0009", "type": "withdrawn", "successor": None, "reason": "x", "withdrawn_on": "2030-03-02"}
    checker(description, description["components"]["schemas"]["withdrawn"]).validate(answer)


def test_the_same_state_gives_the_same_files(named: Project, frames: Frames, edition: Edition) -> None:
    count = write_api(frames, edition, [], named.root)
    before = contents(named.root)
    assert write_api(frames, edition, [], named.root) == count
    assert contents(named.root) == before


def test_files_of_records_that_are_gone_are_removed_and_fixed_versions_stay(
    named: Project, frames: Frames, edition: Edition
) -> None:
    stale, fixed = (named.root / "api" / "v1" / name / "events" / "2029-01-01.json" for name in ("latest", "2029.1.0"))
    for path in (stale, fixed):
        path.parent.mkdir(parents=True)
        path.write_text("{}")
    write_api(frames, edition, [], named.root)
    assert not stale.exists()
    assert fixed.exists()


def test_the_api_names_the_versions_that_stand_beside_the_latest(
    named: Project, frames: Frames, edition: Edition
) -> None:
    (named.root / "api" / "v1" / "2030.2.0").mkdir(parents=True)
    write_api(frames, edition, [{"version": "2030.1.0"}, {"version": "2030.2.0"}], named.root)
    index = json.loads((named.root / "api" / "v1" / "index.json").read_text())
    assert index["versions"] == [{"version": "2030.2.0", "path": "2030.2.0/index.json"}]
    assert index["latest"]["path"] == "latest/index.json"

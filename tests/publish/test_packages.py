"""A release as the programs of others see it: each validator is its makers' own."""

from __future__ import annotations

import csv
import importlib.resources
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import jsonschema
import mlcroissant
import pandas as pd
import polars
import pytest
import rdflib
import yaml
from pyarrow import parquet

from analysis.publish.formats import undefused
from analysis.schema import arrow_schema
from analysis.tables import TABLES

_SCHEMAS = "check_jsonschema.builtin_schemas.vendor"


def loaded(path: Path) -> Any:  # noqa: ANN401  # what JSON holds
    return json.loads(path.read_text(encoding="utf-8"))


def test_frictionless_finds_the_package_and_every_row_valid(released: Path) -> None:
    report = frictionless.validate(str(released / "datapackage.json"))
    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []
    assert report.stats["tasks"] == len(TABLES)


def test_frictionless_sees_a_spoilt_cell(released: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(released, tmp_path / "spoilt")
    path = folder / "csv" / "events.csv"
    path.write_text(path.read_text().replace(",exchange,", ",party,"))
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_croissant_is_valid_and_yields_the_records(released: Path, caplog: pytest.LogCaptureFixture) -> None:
    dataset = mlcroissant.Dataset(jsonld=str(released / "croissant.json"))
    assert (list(dataset.metadata.ctx.issues.errors), caplog.messages) == ([], [])
    assert {record_set.id for record_set in dataset.metadata.record_sets} == set(TABLES)
    records = list(dataset.records("events"))
    assert len(records) == len(pd.read_parquet(released / "parquet" / "events.parquet"))
    assert records[0]["events/event_id"] == b"2030-01-05"


def test_the_json_ld_is_a_schema_org_dataset_with_downloads(released: Path) -> None:
    said = loaded(released / "dataset.jsonld") | {"@context": {"@vocab": "https://schema.org/"}}
    graph = rdflib.Graph().parse(data=json.dumps(said), format="json-ld")
    sdo = rdflib.Namespace("https://schema.org/")
    (dataset,) = graph.subjects(rdflib.RDF.type, sdo.Dataset)
    assert str(graph.value(dataset, sdo.version)) == "2030.3.0"
    downloads = {str(graph.value(item, sdo.contentUrl)) for item in graph.objects(dataset, sdo.distribution)}
    assert downloads == {f"{form}/{name}.{form}" for form in ("csv", "json", "parquet") for name in TABLES}
    known = set(rdflib.SDO.__annotations__)
    assert {str(p).rpartition("/")[2] for p in graph.predicates() if str(p).startswith(str(sdo))} <= known


def test_the_citation_file_fits_the_schema_of_cff(released: Path) -> None:
    schema = json.loads((importlib.resources.files(_SCHEMAS) / "citation-file-format.json").read_text())
    said = yaml.load((released / "CITATION.cff").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    jsonschema.Draft7Validator(schema).validate(said)
    assert (said["version"], said["type"]) == ("2030.3.0", "dataset")


def test_a_citation_file_without_title_would_not_fit(released: Path) -> None:
    schema = json.loads((importlib.resources.files(_SCHEMAS) / "citation-file-format.json").read_text())
    said = yaml.load((released / "CITATION.cff").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    del said["title"]
    assert list(jsonschema.Draft7Validator(schema).iter_errors(said))


def test_zenodo_is_told_what_it_asks_for(released: Path) -> None:
    said = loaded(released / ".zenodo.json")
    assert {"title", "description", "upload_type", "creators", "license", "version"} <= set(said)
    assert said["upload_type"] == "dataset"


def test_sha256sum_finds_every_file_as_it_was_released(released: Path) -> None:
    done = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=released, check=False)
    assert done.returncode == 0
    listed = {line.split("  ")[1] for line in (released / "SHA256SUMS").read_text().splitlines()}
    there = {path.relative_to(released).as_posix() for path in released.rglob("*") if path.is_file()}
    assert there - listed == {"SHA256SUMS"}


_DUCK = {"string": "VARCHAR", "int64": "BIGINT", "date32[day]": "DATE"}
_POLARS = {"string": polars.String, "int64": polars.Int64, "date32[day]": polars.Date}


@pytest.mark.parametrize("name", list(TABLES))
def test_the_parquet_has_the_same_types_in_duckdb_polars_and_pyarrow(released: Path, name: str) -> None:
    path = released / "parquet" / f"{name}.parquet"
    fields = parquet.read_schema(path)
    assert [(f.name, f.type) for f in fields] == [(f.name, f.type) for f in arrow_schema(TABLES[name])]
    described = duckdb.execute(f"DESCRIBE SELECT * FROM '{path}'").fetchall()
    assert [(row[0], row[1]) for row in described] == [(f.name, _DUCK[str(f.type)]) for f in fields]
    assert dict(polars.read_parquet_schema(path)) == {f.name: _POLARS[str(f.type)] for f in fields}


@pytest.mark.parametrize("name", list(TABLES))
def test_the_csv_holds_what_the_parquet_holds(released: Path, name: str) -> None:
    rows = parquet.read_table(released / "parquet" / f"{name}.parquet").to_pylist()
    with (released / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        again = [{key: undefused(cell) for key, cell in row.items()} for row in csv.DictReader(handle)]
    assert again == [{key: "" if cell is None else str(cell) for key, cell in row.items()} for row in rows]


@pytest.mark.parametrize("name", list(TABLES))
def test_the_json_holds_what_the_parquet_holds(released: Path, name: str) -> None:
    rows = parquet.read_table(released / "parquet" / f"{name}.parquet").to_pylist()
    plain = [{key: str(cell) if hasattr(cell, "isoformat") else cell for key, cell in row.items()} for row in rows]
    assert loaded(released / "json" / f"{name}.json") == plain

"""Descriptions of a release for other programs: Frictionless data package, Croissant, schema.org, CFF, Zenodo."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from analysis.publish.cite import as_text, dataset
from analysis.publish.croissant import croissant
from analysis.publish.heads import LICENCES, json_ld
from analysis.publish.identity import Edition
from analysis.publish.sums import sha256
from analysis.tables import TABLES, Column, Kind, Table

Files = Mapping[str, bytes]
_KINDS: dict[Kind, str] = {"text": "string", "count": "integer", "date": "date"}
_CSV, _PARQUET, _JSON = "text/csv", "application/vnd.apache.parquet", "application/json"


def descriptions(edition: Edition, files: Files, message: str) -> dict[str, bytes]:
    """The five descriptions of a release that holds these files (csv/, json/ and parquet/), under their names."""
    return {
        "datapackage.json": _pretty(data_package(edition, files)),
        "croissant.json": _pretty(croissant(edition, files)),
        "dataset.jsonld": _pretty(schema_org(edition, files)),
        "CITATION.cff": citation_file(edition, message),
        ".zenodo.json": _pretty(zenodo(edition)),
    }


def _pretty(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def data_package(edition: Edition, files: Files) -> dict[str, Any]:
    """A Frictionless Data Package 2 whose resources are the CSV files, each with its schema and checksum."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "exchange-ledger",
        "title": edition.title,
        "description": edition.about,
        "version": edition.version,
        "created": f"{edition.issued.isoformat()}T00:00:00Z",
        "homepage": edition.at(""),
        "licenses": [{"name": edition.licence, "path": LICENCES.get(edition.licence, "")}],
        "contributors": [{"title": author, "roles": ["author"]} for author in edition.authors],
        "keywords": list(edition.keywords),
        "resources": [_resource(table, files[f"csv/{table.name}.csv"]) for table in TABLES.values()],
    }
    return {name: value for name, value in package.items() if value}


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"csv/{table.name}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": _CSV,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content)}",
        "schema": _table_schema(table),
    }


def _table_schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    keys = [_foreign_key(column) for column in table.columns if column.refers and " or " not in column.refers]
    return schema | ({"foreignKeys": keys} if keys else {})


def _foreign_key(column: Column) -> dict[str, Any]:
    return {
        "fields": [column.name],
        "reference": {"resource": column.refers, "fields": [TABLES[column.refers].key[0]]},
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.terms:
        constraints["enum"] = list(column.terms)
    if column.pattern:
        constraints["pattern"] = f"^(?:{column.pattern})$"
    if column.kind == "count" and not column.signed:
        constraints["minimum"] = 0
    field = {"name": column.name, "type": _KINDS[column.kind], "description": "; ".join(column.details())}
    return field | ({"constraints": constraints} if constraints else {})


def schema_org(edition: Edition, files: Files) -> dict[str, Any]:
    """The schema.org Dataset with a download for every file of data."""
    media = {"csv": _CSV, "json": _JSON, "parquet": _PARQUET}
    downloads = [
        {
            "@type": "DataDownload",
            "name": path,
            "contentUrl": path,
            "encodingFormat": media[path.split("/")[0]],
            "contentSize": f"{len(content)} B",
            "sha256": sha256(content),
        }
        for path, content in files.items()
        if path.split("/")[0] in media
    ]
    return json_ld(dataset(edition)) | {"datePublished": edition.issued.isoformat(), "distribution": downloads}


def citation_file(edition: Edition, message: str) -> bytes:
    """CITATION.cff with the version, its day and, where known, address and DOI."""
    import yaml

    fields = {
        "cff-version": "1.2.0",
        "message": message,
        "type": "dataset",
        "title": edition.title,
        "abstract": edition.about,
        "authors": [_cff_author(author) for author in edition.authors],
        "version": edition.version,
        "date-released": edition.issued.isoformat(),
        "doi": edition.doi,
        "url": edition.at(""),
        "license": edition.licence,
        "keywords": list(edition.keywords),
    }
    kept = {name: value for name, value in fields.items() if value}
    return str(yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=120)).encode()


def _cff_author(author: str) -> dict[str, str]:
    family, comma, given = author.partition(", ")
    return {"family-names": family, "given-names": given} if comma else {"name": author}


def zenodo(edition: Edition) -> dict[str, Any]:
    """What Zenodo's hook reads from the tagged release."""
    return {
        "title": edition.title,
        "description": f"<p>{edition.about}</p><p>{as_text(dataset(edition))}</p>",
        "upload_type": "dataset",
        "access_right": "open",
        "version": edition.version,
        "publication_date": edition.issued.isoformat(),
        "creators": [{"name": author} for author in edition.authors],
        "license": edition.licence.lower(),
        "keywords": list(edition.keywords),
        "language": "eng",
    }

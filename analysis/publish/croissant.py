"""The Croissant 1.0 description of a release (ML Commons): its CSV files, and a record set for each table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.publish.cite import as_bibtex, dataset
from analysis.publish.heads import LICENCES
from analysis.publish.identity import Edition
from analysis.publish.sums import sha256
from analysis.tables import TABLES, Column, Kind, Table

_KINDS: dict[Kind, str] = {"text": "sc:Text", "count": "sc:Integer", "date": "sc:Date"}
_TERMS = (
    "citeAs column equivalentProperty extract field fileProperty fileObject fileSet format includes isLiveDataset "
    "jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate separator source "
    "subField transform"
)
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{term: f"cr:{term}" for term in _TERMS.split()},
}
"""The context that the specification asks for, whether we use all of it or not."""


def croissant(edition: Edition, files: Mapping[str, bytes]) -> dict[str, Any]:
    """A Croissant 1.0 description: the CSV files, and a record set for each table."""
    description = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": edition.title,
        "description": edition.about,
        "version": edition.version,
        "datePublished": edition.issued.isoformat(),
        "license": LICENCES.get(edition.licence, edition.licence),
        "url": edition.at("") or (f"https://doi.org/{edition.doi}" if edition.doi else ""),
        "citeAs": as_bibtex(dataset(edition)),
        "creator": [{"@type": "sc:Organization", "name": author} for author in edition.authors],
        "keywords": list(edition.keywords),
        "distribution": [_file_object(table, files[f"csv/{table.name}.csv"]) for table in TABLES.values()],
        "recordSet": [_record_set(table) for table in TABLES.values()],
    }
    return {name: value for name, value in description.items() if value}


def _file_object(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table.name}.csv",
        "name": f"{table.name}.csv",
        "contentUrl": f"csv/{table.name}.csv",
        "contentSize": f"{len(content)} B",
        "encodingFormat": "text/csv",
        "sha256": sha256(content),
    }


def _record_set(table: Table) -> dict[str, Any]:
    keys = [{"@id": f"{table.name}/{name}"} for name in table.key]
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.about,
        "key": keys[0] if len(keys) == 1 else keys,
        "field": [_croissant_field(table, column) for column in table.columns],
    }


def _croissant_field(table: Table, column: Column) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": "; ".join(column.details()),
        "dataType": _KINDS[column.kind],
        "source": {"fileObject": {"@id": f"{table.name}.csv"}, "extract": {"column": column.name}},
    }

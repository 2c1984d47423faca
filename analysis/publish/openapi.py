"""The description of the static API in OpenAPI 3.1, made from the tables."""

from __future__ import annotations

from typing import Any

from analysis.publish.formats import as_json
from analysis.publish.identity import Edition
from analysis.tables import (
    CLAIMS,
    CORRECTIONS,
    DECISIONS,
    EVENTS,
    FIGURES,
    READINGS,
    ROUNDS,
    SOURCES,
    TABLES,
    Column,
    Table,
)

Part = dict[str, Any]
_ABOUT = (
    "Files, no server behind them: each is fetched by its name, with GET, from any origin. What stands under a version "
    "never changes and may be cached for ever; `latest` follows the site, so ask again with the ETag that you got. "
    "A cell that is null was not stated. An identifier never gets another meaning: that of a withdrawn record answers "
    "with `type: withdrawn`, the reason and, where there is one, the successor."
)
_RECORDS = {"events": (EVENTS, "event_id"), "rounds": (ROUNDS, "round_id"), "claims": (CLAIMS, "claim_id")}


def openapi(edition: Edition) -> str:
    """The OpenAPI document of `api/v1` as JSON."""
    paths = {"/index.json": _path("The versions that there are", {}, [])}
    paths["/{version}/index.json"] = _path(
        "One version: what it is, and its files with their checksums", {}, [_VERSION]
    )
    for table in TABLES.values():
        rows = {"type": "array", "items": _ref(table.name)}
        about = f"Table {table.name}: {table.about}"
        paths[f"/{{version}}/{table.name}.json"] = _path(about, rows, [_VERSION])
        paths[f"/{{version}}/{table.name}.parquet"] = _path(about, {}, [_VERSION], "application/vnd.apache.parquet")
    for name, (table, key) in _RECORDS.items():
        where = [_VERSION, _parameter(key, table.column(key).about, pattern=f"^(?:{table.column(key).pattern})$")]
        answer = {"oneOf": [_ref(f"{name}_record"), _ref("withdrawn")]}
        paths[f"/{{version}}/{name}/{{{key}}}.json"] = _path(f"One record of {name}, complete", answer, where)
        if name != "claims":
            rows = {"type": "string"}
            paths[f"/{{version}}/{name}/{{{key}}}.csv"] = _path("Its claims, a row each", rows, where, "text/csv")
    info = {
        "title": edition.title,
        "version": "1",
        "description": _ABOUT,
        "license": {"name": edition.licence, "identifier": edition.licence},
    }
    document = {
        "openapi": "3.1.0",
        "info": info,
        "servers": [{"url": "."}],
        "paths": paths,
        "components": {"schemas": _schemas()},
    }
    return as_json(document)


def _parameter(name: str, about: str, **schema: object) -> Part:
    return {"name": name, "in": "path", "required": True, "description": about, "schema": {"type": "string"} | schema}


_VERSION = _parameter("version", "`latest` or a released version", pattern=r"^(latest|\d{4}\.\d{1,2}\.\d+)$")


def _path(summary: str, schema: Part, parameters: list[Part], media: str = "application/json") -> Part:
    answers = {
        "200": {"description": "The file", "content": {media: {"schema": schema}}},
        "404": {"description": "There is no such file"},
    }
    return {"get": {"summary": summary, "responses": answers} | ({"parameters": parameters} if parameters else {})}


def _ref(name: str) -> Part:
    return {"$ref": f"#/components/schemas/{name}"}


def _schemas() -> dict[str, Part]:
    schemas = {table.name: table_schema(table) for table in TABLES.values()}
    lists = {"figures": _without(FIGURES, "subject_id"), "decisions": _ref(DECISIONS.name)}
    more = {name: {"type": "array", "items": item} for name, item in lists.items()} | {"claims": _list("claims_record")}
    schemas["claims_record"] = _record(
        CLAIMS,
        {"source": _ref(SOURCES.name), "reading": {"oneOf": [_without(READINGS, "claim_id"), {"type": "null"}]}},
    )
    schemas["events_record"] = _record(EVENTS, more)
    schemas["rounds_record"] = _record(ROUNDS, more | {"events": {"type": "array", "items": {"type": "string"}}})
    schemas["withdrawn"] = _object({
        "id": {"type": "string"},
        "type": {"const": "withdrawn"},
        "successor": {"type": ["string", "null"]},
        "reason": {"type": "string"},
        "withdrawn_on": {"type": "string", "format": "date"},
    })  # fmt: skip
    return schemas


def _list(name: str) -> Part:
    return {"type": "array", "items": _ref(name)}


def _record(table: Table, more: dict[str, Part]) -> Part:
    """A record as the API tells it: its row, what identifies it, and what belongs to it."""
    told = {name: {"type": "string"} for name in ("id", "type", "page")}
    rows = table_schema(table)["properties"]
    return _object({"dataset": {"type": "object"}} | told | rows | more | {"corrections": _list(CORRECTIONS.name)}) | {
        "required": ["id", "type", "page", *rows, *more, "corrections"]
    }


def table_schema(table: Table) -> Part:
    """The JSON schema of one row."""
    return _object({column.name: _cell(column) for column in table.columns}) | {"description": table.about}


def _without(table: Table, name: str) -> Part:
    return _object({column.name: _cell(column) for column in table.columns if column.name != name})


def _object(properties: dict[str, Part]) -> Part:
    return {"type": "object", "required": list(properties), "properties": properties, "additionalProperties": False}


def _cell(column: Column) -> Part:
    kind = "integer" if column.kind == "count" else "string"
    schema: Part = {"type": kind if column.required else [kind, "null"], "description": "; ".join(column.details())}
    if column.kind == "date":
        schema["format"] = "date"
    if column.kind == "count" and not column.signed:
        schema["minimum"] = 0
    if column.pattern:
        schema["pattern"] = f"^(?:{column.pattern})$"
    if column.terms:
        schema["enum"] = [*column.terms, *([] if column.required else [None])]
    return schema

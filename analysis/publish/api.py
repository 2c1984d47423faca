"""The static API: the tables and one file a record as JSON, under names that a cache may keep.

`api/v1/latest/` follows the site; `api/v1/VERSION/` never changes (the publishing workflow adds it from the release).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from analysis.files import write_all
from analysis.ledger.parquet import parquet_bytes
from analysis.publish import cite
from analysis.publish.formats import Record, as_json, json_rows, plain
from analysis.publish.identity import Edition
from analysis.publish.openapi import openapi
from analysis.publish.records import Frames, kind_of, record_csv, record_shelves
from analysis.publish.sums import sha256
from analysis.tables import TABLES

API, LATEST = "api/v1", "latest"


def write_api(frames: Frames, edition: Edition, versions: list[Record], root: Path) -> int:
    """Write `api/v1` below the root: the index, the description and the latest state; say how many files there are.

    Folders of fixed versions that stand there are left alone, and the index lists those of `versions` that do; files of
    records that are gone are removed.
    """
    files = dict(version_files(frames, edition))
    for folder, contents in _by_folder(files).items():
        write_all(root / API / LATEST / folder, contents)
    _remove_strangers(root / API / LATEST, set(files))
    there = [row for row in versions if (root / API / row["version"]).is_dir()]
    write_all(root / API, {"index.json": _index(edition, there).encode(), "openapi.json": openapi(edition).encode()})
    return len(files) + 2


def version_files(frames: Frames, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path within the version's folder and content of every file; the last is `index.json`, which lists the others."""
    listed: list[Record] = []
    for path, content in _tables(frames):
        listed.append({"path": path, "bytes": len(content), "sha256": sha256(content)})
        yield path, content
    for path, text in _records(frames, edition):
        yield path, text.encode()
    yield "index.json", as_json({"dataset": about(edition), "files": listed}).encode()


def _tables(frames: Frames) -> Iterator[tuple[str, bytes]]:
    for name, frame in frames.items():
        yield f"{name}.json", json_rows(plain(frame)).encode()
        yield f"{name}.parquet", parquet_bytes(TABLES[name], frame)


def _records(frames: Frames, edition: Edition) -> Iterator[tuple[str, str]]:
    yield from _withdrawn(frames)
    for name, shelf in record_shelves(frames).items():
        for identifier, record in shelf.items():
            citation = cite.as_text(cite.MAKERS[name](edition, record))
            said = {"state": edition.state, "licence": edition.licence, "cite_as": citation}
            yield f"{name}/{identifier}.json", as_json({"dataset": said} | record)
            if name != "claims":
                yield f"{name}/{identifier}.csv", record_csv(record)


def _withdrawn(frames: Frames) -> Iterator[tuple[str, str]]:
    """What the identifiers that no record bears any longer answer."""
    for row in plain(frames["withdrawn"]):
        identifier = row.pop("identifier")
        yield f"{kind_of(identifier)}/{identifier}.json", as_json({"id": identifier, "type": "withdrawn"} | row)


def about(edition: Edition) -> Record:
    """What every answer says of the dataset that it comes from."""
    return {
        "title": edition.title,
        "state": edition.state,
        "released": bool(edition.version),
        "data_through": edition.through.isoformat(),
        "licence": edition.licence,
        "cite_as": cite.as_text(cite.dataset(edition)),
    }


def _index(edition: Edition, versions: list[Record]) -> str:
    latest = {"path": f"{LATEST}/index.json", **about(edition)}
    fixed = [{"version": row["version"], "path": f"{row['version']}/index.json"} for row in versions]
    return as_json({"api": "v1", "description": "openapi.json", "latest": latest, "versions": fixed})


def _by_folder(files: Mapping[str, bytes]) -> dict[str, dict[str, bytes]]:
    folders: dict[str, dict[str, bytes]] = {}
    for path, content in files.items():
        folder, name = os.path.split(path)
        folders.setdefault(folder, {})[name] = content
    return folders


def _remove_strangers(place: Path, wanted: set[str]) -> None:
    for path in list(place.rglob("*")):
        if path.is_file() and path.relative_to(place).as_posix() not in wanted:
            path.unlink()

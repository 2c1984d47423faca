"""The releases so far: `data/releases/VERSION.json` keeps of each what later ones, the site and the feed need."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from analysis.files import shown
from analysis.problems import InputError, PlainError, Problem
from analysis.publish.formats import Record
from analysis.publish.identity import Edition, edition_of
from analysis.publish.records import Frames
from analysis.publish.sums import sha256
from analysis.tables import SCHEMA_VERSION, TABLES

FOLDER = "data/releases"
_RAISE = "raise SCHEMA_VERSION in analysis/tables.py"
_VERSION = re.compile(r"(\d{4})\.([1-9]|1[0-2])\.(0|[1-9]\d*)")


def version_parts(version: str) -> tuple[int, int, int]:
    """Year, month and number of a version. Raises PlainError when it is none."""
    found = _VERSION.fullmatch(version)
    if not found:
        raise PlainError(f"“{version}” is no version; write YEAR.MONTH.NUMBER, such as 2026.11.0 (see RELEASING.md).")
    year, month, number = map(int, found.groups())
    return year, month, number


def releases(root: Path) -> list[Record]:
    """The records of all releases, the oldest first. Raises InputError when one cannot be read."""
    found = []
    for path in (root / FOLDER).glob("*.json"):
        try:
            found.append(json.loads(path.read_text(encoding="utf-8")))
        except ValueError:
            what, remedy = "is not JSON", "restore it from the last commit"
            raise InputError([Problem(shown(path), None, "", what, remedy)]) from None
    return sorted(found, key=lambda record: version_parts(record["version"]))


def edition_here(root: Path, frames: Frames) -> Edition:
    """The edition of the project's tables: the release that they are byte for byte, else the state of their records."""
    here = digests(root / "data")
    for record in reversed(releases(root)):
        if record["tables"] == here:
            return edition_of(root, frames, record["version"], date.fromisoformat(record["released_on"]))
    return edition_of(root, frames)


def digests(data: Path) -> dict[str, str]:
    """The SHA-256 of every table's Parquet file."""
    paths = {table.name: data / table.folder / f"{table.name}.parquet" for table in TABLES.values()}
    return {name: sha256(path.read_bytes()) for name, path in paths.items() if path.is_file()}


def schema_now() -> dict[str, Any]:
    """The shape of every table: key, and for each column its kind, whether it is required, and its terms."""
    return {
        table.name: {
            "key": list(table.key),
            "columns": {
                c.name: {"kind": c.kind, "required": c.required, "terms": sorted(c.terms)} for c in table.columns
            },
        }
        for table in TABLES.values()
    }


def check_schema(last: Record) -> None:
    """Raise PlainError when the tables changed since that release and SCHEMA_VERSION does not say so."""
    breaking, added = _schema_changes(last["schema"], schema_now())
    old, new = (tuple(map(int, text.split("."))) for text in (last["schema_version"], SCHEMA_VERSION))
    if breaking and new[0] <= old[0]:
        raise PlainError(
            f"The tables break with those of {last['version']} ({'; '.join(breaking[:4])}) while their version goes "
            f"from {last['schema_version']} to {SCHEMA_VERSION}; {_RAISE} to {old[0] + 1}.0."
        )
    if added and new <= old:
        raise PlainError(
            f"The tables grew since {last['version']} ({'; '.join(added[:4])}) while their version stayed "
            f"{SCHEMA_VERSION}; {_RAISE} to {old[0]}.{old[1] + 1}."
        )


def _schema_changes(old: dict[str, Any], new: dict[str, Any]) -> tuple[list[str], list[str]]:
    """What a reader's program would stumble over, and what merely came besides."""
    breaking = [f"table {name} went" for name in old if name not in new]
    added = [f"table {name} came" for name in new if name not in old]
    for name in (name for name in old if name in new):
        before, after = old[name]["columns"], new[name]["columns"]
        if old[name]["key"] != new[name]["key"]:
            breaking.append(f"the key of {name} changed")
        breaking += [f"{name}.{column} went" for column in before if column not in after]
        added += [f"{name}.{column} came" for column in after if column not in before]
        for column in (column for column in before if column in after):
            lost, more = _column_changes(f"{name}.{column}", before[column], after[column])
            breaking += lost
            added += more
    return breaking, added


def _column_changes(name: str, old: Record, new: Record) -> tuple[list[str], list[str]]:
    breaking = [f"{name} is {new['kind']} and was {old['kind']}"] if old["kind"] != new["kind"] else []
    if old["required"] and not new["required"]:
        breaking.append(f"{name} may be blank")
    breaking += [f"{name} lost its term “{term}”" for term in old["terms"] if new["terms"] and term not in new["terms"]]
    added = [f"{name} has a new term “{term}”" for term in new["terms"] if old["terms"] and term not in old["terms"]]
    return breaking, added

"""Making a release: `releases/VERSION`, whole or not at all, the same bytes each time."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from analysis.files import replace_folder, shown, staging, write_text
from analysis.problems import PlainError
from analysis.publish import guide
from analysis.publish.api import version_files
from analysis.publish.diff import Diff, as_data, difference, moves_csv
from analysis.publish.formats import Record, as_csv, json_rows, plain
from analysis.publish.history import FOLDER, check_schema, digests, releases, schema_now, version_parts
from analysis.publish.identity import CITATION, Edition, citation_message, edition_of
from analysis.publish.packages import descriptions
from analysis.publish.refusals import check_identifiers, check_tree
from analysis.publish.states import MARK, RELEASES, State, git, open_state
from analysis.publish.sums import SUMS, sums
from analysis.schema import codebook
from analysis.tables import SCHEMA_VERSION, TABLES

Files = dict[str, bytes]


def make_release(version: str, root: Path) -> str:
    """Make `releases/VERSION` and its record in data/releases, and say so.

    A release that exists is compared with what would be written now and left alone. Raises PlainError or InputError,
    with nothing written, when something stands against it.
    """
    version_parts(version)
    check_tree(version, root)
    state = open_state(str(root / "data"), root)
    known, last = _place(version, root)
    told = _changes(version, state, last, root)
    edition = edition_of(root, state.frames, version, _day(root, known))
    files = release_files(edition, state, told, root)
    place = root / RELEASES / version
    if place.exists():
        return _compared(place, files)
    _write(place, files)
    record = _record(edition, root, told) if known is None else known
    write_text(root / FOLDER / f"{version}.json", json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    return f"{shown(place)}: {len(files):,} files, {sum(map(len, files.values())):,} bytes. {record['paragraph']}"


def _place(version: str, root: Path) -> tuple[Record | None, Record | None]:
    """The record of this version when there is one, and of the one before it."""
    all_ = releases(root)
    known = next((record for record in all_ if record["version"] == version), None)
    earlier = [record for record in all_ if version_parts(record["version"]) < version_parts(version)]
    if known and known["tables"] != digests(root / "data"):
        raise PlainError(
            f"Version {version} exists: it was released on {known['released_on']} with other data; a version never "
            "changes, choose the next one."
        )
    if not known and all_ and len(earlier) < len(all_):
        raise PlainError(f"Version {version} is older than {all_[-1]['version']}, which exists; choose a newer one.")
    return known, earlier[-1] if earlier else None


def _changes(version: str, state: State, last: Record | None, root: Path) -> dict[str, Any]:
    """What changed since the last release; nothing for the first. Raises PlainError when it must not be released."""
    if last is None:
        first = Diff("", version, {}, [], [], {}, False)
        words = f"{version} is the first release: there is nothing to compare it with."
        return as_data(first) | {"table": moves_csv(first), "paragraph": words}
    check_schema(last)
    before = open_state(last["version"], root)
    diff = difference(before, State(version, state.frames, state.types, state.method, SCHEMA_VERSION))
    diff.check()
    check_identifiers(diff, last["version"])
    return as_data(diff) | {"table": moves_csv(diff)}


def _day(root: Path, known: Record | None) -> date:
    """The day of release: as recorded, else that of the last commit (UTC)."""
    if known:
        return date.fromisoformat(known["released_on"])
    stamp = git(root, "log", "-1", "--format=%ct") or ""
    return datetime.fromtimestamp(int(stamp), UTC).date()


def release_files(edition: Edition, state: State, told: Mapping[str, Any], root: Path) -> Files:
    """Every file of the release under its path; the checksums come last."""
    files: Files = {}
    for name, frame in state.frames.items():
        files[f"parquet/{name}.parquet"] = (root / "data" / TABLES[name].folder / f"{name}.parquet").read_bytes()
        files[f"csv/{name}.csv"] = as_csv(frame).encode()
        files[f"json/{name}.json"] = json_rows(plain(frame)).encode()
    message = citation_message(root / CITATION)
    files |= descriptions(edition, files, message)
    words = codebook()
    changes = {name: value for name, value in told.items() if name != "table"}
    files |= {
        "CODEBOOK.md": words.encode(),
        "CODEBOOK.html": guide.codebook_page(words, edition).encode(),
        "LICENSE": (root / "data" / "LICENSE").read_bytes(),
        "README.md": guide.readme(edition, {name: len(frame) for name, frame in state.frames.items()}).encode(),
        "CHANGES.md": guide.changes(edition, changes).encode(),
        "changes.json": (json.dumps(changes, ensure_ascii=False, indent=1) + "\n").encode(),
        "changes.csv": told["table"].encode(),
        "api.zip": _zipped(dict(version_files(state.frames, edition))),
        MARK: (json.dumps(_mark(edition, state), indent=1) + "\n").encode(),
    }
    return files | {SUMS: sums(files)}


def _mark(edition: Edition, state: State) -> Record:
    return {
        "version": edition.version,
        "released_on": edition.issued.isoformat(),
        "data_through": edition.through.isoformat(),
        "schema_version": SCHEMA_VERSION,
        "method": state.method,
    }


def _zipped(files: Files) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path, content in sorted(files.items()):
            entry = zipfile.ZipInfo(path)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    return sink.getvalue()


def _record(edition: Edition, root: Path, told: Mapping[str, Any]) -> Record:
    """What data/releases keeps: enough for the site, the feed and the checks of the next release."""
    return {
        "version": edition.version,
        "released_on": edition.issued.isoformat(),
        "data_through": edition.through.isoformat(),
        "paragraph": told["paragraph"],
        "schema_version": SCHEMA_VERSION,
        "tables": digests(root / "data"),
        "changes": {name: told[name] for name in ("figures", "records", "schema", "method_changed")},
        "schema": schema_now(),
    }


def _compared(place: Path, files: Files) -> str:
    there = {path.relative_to(place).as_posix(): path for path in place.rglob("*") if path.is_file()}
    for name in sorted(there.keys() | files.keys()):
        if name not in there or name not in files or there[name].read_bytes() != files[name]:
            raise PlainError(
                f"Version {place.name} exists, and {shown(place / name)} is not what this commit gives; a published "
                "version never changes: choose the next one, or remove the folder if it was never published."
            )
    return f"{shown(place)} exists and is the same byte for byte ({len(files):,} files); nothing was written."


def _write(place: Path, files: Files) -> None:
    with staging(place) as aside:
        whole = aside / place.name
        for name, content in files.items():
            (whole / name).parent.mkdir(parents=True, exist_ok=True)
            (whole / name).write_bytes(content)
        replace_folder(whole, place)

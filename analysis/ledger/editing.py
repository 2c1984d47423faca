"""Pleasant editing: the curated CSVs in one canonical form, and what changed in them since the last commit."""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from analysis.files import write_all
from analysis.ledger.sheets import read_rows
from analysis.tables import LEDGER, WATCHES, Table

Records = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Changes:
    """The identifiers of one table's records that were added, changed or removed."""

    table: str
    added: list[str]
    changed: list[str]
    removed: list[str]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    def __str__(self) -> str:
        kinds = {"added": self.added, "changed": self.changed, "removed": self.removed}
        return f"{self.table}: " + ", ".join(f"{len(ids)} {kind}" for kind, ids in kinds.items() if ids)


def format_curated(folder: Path) -> list[str]:
    """Rewrite the curated CSVs in canonical form (sorted by key, columns in order, LF) and name those changed.

    Raises InputError when a file is missing or its rows do not fit its header; then nothing is written.
    """
    tables = [*LEDGER, WATCHES] if (folder / "watches.csv").exists() else LEDGER
    contents = {f"{table.name}.csv": _canonical(table, folder / f"{table.name}.csv") for table in tables}
    changed = [name for name, content in contents.items() if (folder / name).read_bytes() != content]
    write_all(folder, contents)
    return changed


def _canonical(table: Table, path: Path) -> bytes:
    names = table.curated_columns
    rows = [dict(zip(names, row, strict=True)) for row in read_rows(path, names)]
    rows.sort(key=lambda row: _place(table, row))
    sink = io.StringIO()
    writer = csv.DictWriter(sink, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return sink.getvalue().encode()


def _place(table: Table, row: dict[str, str]) -> list[tuple[int, str]]:
    """The sort key; numbered identifiers go by length first, so that C10000 follows C9999."""
    texts = [row.get(name) or "" for name in table.key]
    return [(len(text) if text[1:].isdigit() else 0, text) for text in texts]


def _parse(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def changes_since_commit(root: Path) -> list[Changes]:
    """What the curated tables hold now against the last commit; empty without git or before the first commit."""
    if _git(root, "rev-parse", "--verify", "HEAD") is None:
        return []
    found = (_changes(table, root) for table in LEDGER)
    return [changes for changes in found if changes]


def _git(root: Path, *words: str) -> str | None:
    """What git prints, or None: no git, no repository, no such commit or file."""
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def _now(root: Path, table: str) -> list[dict[str, str]]:
    return _parse((root / f"data/curated/{table}.csv").read_text(encoding="utf-8-sig"))


def _committed(root: Path, table: str) -> list[dict[str, str]]:
    return _parse(_git(root, "show", f"HEAD:./data/curated/{table}.csv") or "")


def _changes(table: Table, root: Path) -> Changes:
    before, now = _by_key(table, _committed(root, table.name)), _by_key(table, _now(root, table.name))
    return Changes(
        table.name,
        sorted(now.keys() - before.keys()),
        sorted(key for key in now.keys() & before.keys() if now[key] != before[key]),
        sorted(before.keys() - now.keys()),
    )


def _by_key(table: Table, rows: Iterable[dict[str, str]]) -> Records:
    return {" ".join(row.get(name) or "" for name in table.key): row for row in rows}


def events_affected(root: Path, changes: list[Changes]) -> list[str]:
    """The events and rounds that the touched claims are or were about, or that were edited themselves."""
    touched = {change.table: {*change.added, *change.changed, *change.removed} for change in changes}
    claims = [*_now(root, "claims"), *_committed(root, "claims")]
    subjects = {row["subject_id"] for row in claims if row["claim_id"] in touched.get("claims", set())}
    return sorted((subjects | touched.get("events", set()) | touched.get("rounds", set())) - {""})

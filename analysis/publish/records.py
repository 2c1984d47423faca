"""One record at a time: an event, round or claim with all that belongs to it, as JSON and as CSV rows.

The static API and the downloads on a record's page are both made here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from analysis.ledger.opening import open_table
from analysis.publish.cite import claim_path
from analysis.publish.formats import Record, csv_rows, plain
from analysis.tables import CLAIMS, READINGS, SOURCES, TABLES

Frames = Mapping[str, pd.DataFrame]
Shelf = dict[str, Record]
"""Records under their identifiers."""

_READ = [column.name for column in READINGS.columns if column.name != "claim_id"]
_TOLD = [column.name for column in SOURCES.columns if column.name != "source_id"]
CSV_COLUMNS = (
    *(column.name for column in CLAIMS.columns),
    *(f"source_{name}" for name in _TOLD),
    *(f"read_{name}" for name in _READ),
)
"""The columns of a record's CSV: the claim, its source, and how it was read."""


def open_frames(data: Path) -> dict[str, pd.DataFrame]:
    """Every table under its name from a data folder. Raises InputError when one is missing or damaged."""
    return {name: open_table(name, data / table.folder) for name, table in TABLES.items()}


def kind_of(identifier: str) -> str:
    """The table and folder of a record: `events`, `rounds` or `claims`, told by its identifier."""
    if identifier.startswith("C"):
        return "claims"
    return "rounds" if identifier.startswith("round-") else "events"


def record_shelves(frames: Frames) -> dict[str, Shelf]:
    """Every event, round and claim, under `events`, `rounds` and `claims`, each complete in itself."""
    claims = _claims(frames)
    figures, decisions = _by(plain(frames["figures"]), "subject_id"), _by(plain(frames["decisions"]), "subject_id")
    about = _by(claims.values(), "subject_id")
    corrections = _by(plain(frames["corrections"]), "record_id")
    stages = _by(plain(frames["events"]), "round_id")

    def complete(kind: str, identifier: str, row: Record) -> Record:
        mended = [*corrections[identifier], *(c for claim in about[identifier] for c in claim["corrections"])]
        return {
            "id": identifier,
            "type": kind,
            "page": f"{kind}s/{identifier}.html",
            **row,
            **({"events": [event["event_id"] for event in stages[identifier]]} if kind == "round" else {}),
            "figures": [_without(figure, "subject_id") for figure in figures[identifier]],
            "claims": about[identifier],
            "decisions": decisions[identifier],
            "corrections": mended,
        }

    return {
        "events": {row["event_id"]: complete("event", row["event_id"], row) for row in plain(frames["events"])},
        "rounds": {row["round_id"]: complete("round", row["round_id"], row) for row in plain(frames["rounds"])},
        "claims": claims,
    }


def _claims(frames: Frames) -> Shelf:
    sources = {row["source_id"]: row for row in plain(frames["sources"])}
    readings = {row["claim_id"]: _without(row, "claim_id") for row in plain(frames["readings"])}
    corrections = _by(plain(frames["corrections"]), "record_id")
    return {
        row["claim_id"]: {
            "id": row["claim_id"],
            "type": "claim",
            "page": claim_path(row),
            **row,
            "source": sources[row["source_id"]],
            "reading": readings.get(row["claim_id"]),
            "corrections": corrections[row["claim_id"]],
        }
        for row in plain(frames["claims"])
    }


def _by(rows: Iterable[Record], name: str) -> defaultdict[str, list[Record]]:
    groups: defaultdict[str, list[Record]] = defaultdict(list)
    for row in rows:
        groups[row[name]].append(row)
    return groups


def _without(row: Record, name: str) -> Record:
    return {key: value for key, value in row.items() if key != name}


def record_csv(record: Record) -> str:
    """The claims of one record (or the one claim) as CSV, a row a claim with its source and reading."""
    claims = [record] if record["type"] == "claim" else record["claims"]
    return csv_rows(CSV_COLUMNS, (_flat(claim) for claim in claims))


def _flat(claim: Record) -> Record:
    reading = claim["reading"] or dict.fromkeys(_READ)
    told = {f"source_{name}": claim["source"][name] for name in _TOLD}
    return claim | told | {f"read_{name}": reading[name] for name in _READ}

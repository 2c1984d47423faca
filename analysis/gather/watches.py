"""The table of addresses to watch, and when each was last asked."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis.files import write_text
from analysis.gather.finding import ADAPTERS
from analysis.ledger.sheets import read_sheet
from analysis.problems import InputError, PlainError, Problem
from analysis.tables import WATCHES


@dataclass(frozen=True)
class Watch:
    """One row of data/curated/watches.csv; `interval` in hours."""

    watch_id: str
    publisher: str
    kind: str
    language: str
    method: str
    address: str
    links: str
    adapter: str
    interval: int


def sheet_of(root: Path) -> Path:
    """Where the watches stand."""
    return root / "data" / "curated" / "watches.csv"


def read_watches(root: Path, only: Collection[str] = ()) -> list[Watch]:
    """The watches, or those named by `only`. Raises InputError or PlainError when the sheet or a name is wrong."""
    path = sheet_of(root)
    frame, problems = read_sheet(WATCHES, path)
    for place, name in frame["adapter"].dropna().items():
        if name not in ADAPTERS:
            what, remedy = f"“{name}” is no adapter", f"use {', '.join(sorted(ADAPTERS))} or leave it blank"
            problems.append(Problem(str(path), int(place[1]), "adapter", what, remedy))  # type: ignore[index]  # (file, row)
    if problems:
        raise InputError(problems)
    names = list(Watch.__dataclass_fields__)
    cells = frame[names].astype(object).where(frame[names].notna(), "")
    watches = [Watch(*row) for row in cells.itertuples(index=False, name=None)]
    unknown = sorted(set(only) - {watch.watch_id for watch in watches})
    if unknown:
        raise PlainError(f"There is no watch “{unknown[0]}”; data/curated/watches.csv lists them.")
    return [watch for watch in watches if not only or watch.watch_id in only]


def mark_checked(root: Path, answered: Collection[str], day: date) -> None:
    """Write the day into last_checked of the watches that answered; every other cell stays as it is."""
    path = sheet_of(root)
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    for row in rows:
        if row["watch_id"] in answered:
            row["last_checked"] = day.isoformat()
    sink = io.StringIO()
    writer = csv.DictWriter(sink, WATCHES.curated_columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_text(path, sink.getvalue())

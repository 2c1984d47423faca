"""The inbox as a sheet that people fill in, and the decisions as a sheet that only grows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from analysis.files import write_text
from analysis.gather.inbox.view import Row, plain_rows
from analysis.ledger.sheets import read_sheet
from analysis.problems import InputError
from analysis.tables import CANDIDATES, REVIEWS, Table


def candidates_path(root: Path) -> Path:
    """Where the candidates wait."""
    return root / "data" / "inbox" / "candidates.csv"


def reviews_path(root: Path) -> Path:
    """Where the decisions stand."""
    return root / "data" / "curated" / "reviews.csv"


def read_candidates(path: Path) -> list[Row]:
    """The candidates in a sheet, in its order. Raises InputError naming file, row, column and remedy."""
    frame, problems = read_sheet(CANDIDATES, path)
    if problems:
        raise InputError(problems)
    return plain_rows(frame)


def read_reviews(root: Path) -> list[Row]:
    """Every decision, the oldest first; none when there is no sheet yet."""
    path = reviews_path(root)
    if not path.exists():
        return []
    frame, problems = read_sheet(REVIEWS, path)
    if problems:
        raise InputError(problems)
    return plain_rows(frame)


def write_candidates(path: Path, rows: list[Row]) -> None:
    """Write the sheet of candidates."""
    _write(CANDIDATES, path, rows)


def renew_candidates(path: Path, rows: list[Row]) -> None:
    """Write the sheet anew; rows in which an editor already wrote a decision stay as they are.

    Raises InputError when the sheet that stands there cannot be read: it is then left alone.
    """
    typed = {row["candidate_id"]: row for row in read_candidates(path) if row["decision"]} if path.exists() else {}
    fresh = [typed.pop(row["candidate_id"], row) for row in rows]
    write_candidates(path, [*fresh, *typed.values()])


def append_reviews(root: Path, rows: list[Row]) -> None:
    """Add decisions at the end."""
    _write(REVIEWS, reviews_path(root), [*read_reviews(root), *rows])


def _write(table: Table, path: Path, rows: list[Row]) -> None:
    sink = io.StringIO()
    writer = csv.DictWriter(sink, table.curated_columns, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    write_text(path, sink.getvalue())

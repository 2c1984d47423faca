"""An editor's decisions: checked with all records, then written; on any fault nothing is written."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pandas as pd

from analysis.files import shown, write_all
from analysis.gather.inbox.proposals import identifier
from analysis.gather.inbox.records import Additions, was_mended
from analysis.gather.inbox.sheet import append_reviews, read_candidates, read_reviews, write_candidates
from analysis.gather.inbox.view import Row, View, plain_rows, view_of
from analysis.gather.store import stamp
from analysis.ledger.parquet import parquet_bytes, read_parquet
from analysis.ledger.sheets import check_cells
from analysis.problems import InputError, Problem
from analysis.tables import LEDGER, REVIEWS, Table


def apply_sheet(root: Path, path: Path, by: str, now: datetime) -> dict[str, int]:
    """Apply the decisions in a sheet of candidates, and leave in it those that have none; how many of each.

    All or nothing: raises InputError, naming file, row and column, when any row is at fault.
    """
    rows = read_candidates(path)
    decided = {number: row for number, row in enumerate(rows, start=2) if row["decision"]}
    reviews = decide(root, decided, by, now, file=shown(path))[0] if decided else []
    write_candidates(path, [row for row in rows if not row["decision"]])
    return {name: sum(review["decision"] == name for review in reviews) for name in ("accept", "edit", "reject")}


def decide(
    root: Path, decided: dict[int, Row], by: str, now: datetime, *, file: str, view: View | None = None
) -> tuple[list[Row], View]:
    """Record decided candidates (by their row in `file`), and add the accepted ones to the scraped records.

    `view` is the ledger as it is, if the caller has it. Gives the reviews and the ledger as it is then.
    """
    view = view or view_of(root / "data")
    faults = list(_faults(decided, file))
    if faults:
        raise InputError(faults)
    before = {review["candidate_id"]: review["claim_id"] for review in read_reviews(root)}
    additions, reviews, places = Additions(view), list[Row](), dict[str, int]()
    for number, row in decided.items():
        decision = _decision(row)
        claim_id = before.get(row["candidate_id"], "")
        if decision != "reject" and not claim_id:
            claim_id = additions.add({**row, "decided_on": now.strftime("%Y-%m-%d")})
            places[claim_id] = number
        reviews.append(_review(row, decision, claim_id, by, now))
    contents = _scraped(root / "data", additions)
    if contents:
        view = _checked(root / "data", contents, file, places)
        write_all(root / "data" / "scraped", contents)
    append_reviews(root, reviews)
    return reviews, view


def _faults(decided: dict[int, Row], file: str) -> Iterator[Problem]:
    for number, row in decided.items():
        if identifier(row["url"], row["original"]) != row["candidate_id"]:
            what = "is not what was extracted from this address"
            yield Problem(file, number, "original", what, "leave url, original and candidate_id as they were")
        if row["decision"] != "reject" and not row["claimant"]:
            yield Problem(file, number, "claimant", "is empty", "name who says it; add them to claimants.csv if new")


def _decision(row: Row) -> str:
    """What was decided: an accepted row that differs from its original is an edited one, whatever was written."""
    if row["decision"] == "reject":
        return "reject"
    return "edit" if was_mended(row, json.loads(row["original"])) else "accept"


def _review(row: Row, decision: str, claim_id: str, by: str, now: datetime) -> Row:
    decided = {"decided_at": stamp(now), "decided_by": by, "decision": decision, "claim_id": claim_id}
    return {name: {**row, **decided}[name] for name in REVIEWS.curated_columns}


def _scraped(data: Path, additions: Additions) -> dict[str, bytes]:
    """The scraped tables with the additions, as files; a table without additions is left as it is."""
    return {
        f"{table.name}.parquet": parquet_bytes(table.curated, _grown(data, table, additions.rows[table.name]))
        for table in LEDGER
        if additions.rows[table.name]
    }


def _grown(data: Path, table: Table, rows: list[Row]) -> pd.DataFrame:
    path = data / "scraped" / f"{table.name}.parquet"
    old = plain_rows(read_parquet(table.curated, path)) if path.exists() else []
    index = pd.MultiIndex.from_product([[shown(path)], range(1, len(old) + len(rows) + 1)], names=["file", "row"])
    raw = pd.DataFrame([*old, *rows], columns=pd.Index(table.curated_columns), index=index, dtype="string")
    frame, problems = check_cells(table.curated, raw.mask(raw == ""))
    if problems:
        raise InputError(problems)
    return frame.reset_index(drop=True)


def _checked(data: Path, contents: dict[str, bytes], file: str, places: dict[str, int]) -> View:
    """The records compiled as they would be. Raises InputError in the words of the sheet that the editor sees."""
    with tempfile.TemporaryDirectory() as place:
        trial = Path(place)
        (trial / "curated").symlink_to((data / "curated").resolve())
        (trial / "scraped").mkdir()
        for path in (data / "scraped").glob("*.parquet"):
            (trial / "scraped" / path.name).symlink_to(path.resolve())
        for name, content in contents.items():
            (trial / "scraped" / name).unlink(missing_ok=True)
            (trial / "scraped" / name).write_bytes(content)
        try:
            return view_of(trial)
        except InputError as error:
            raise InputError(_retold(error, trial, file, places)) from None


def _retold(error: InputError, trial: Path, file: str, places: dict[str, int]) -> Iterator[Problem]:
    from pyarrow import parquet

    claims = trial / "scraped" / "claims.parquet"
    names = parquet.read_table(claims, columns=["claim_id"])["claim_id"].to_pylist() if claims.exists() else []
    for problem in error.problems:
        known = problem.file == shown(claims) and problem.row and names[problem.row - 1]
        row = places.get(known) if known else None
        yield Problem(file, row, problem.column, problem.what, problem.remedy)

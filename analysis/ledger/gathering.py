"""The gatherer's own sheets, checked with the records: what to watch, and what editors decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.ledger.rules import Frames, dangling, problem
from analysis.ledger.sheets import read_sheet
from analysis.problems import InputError, Problem
from analysis.tables import REVIEWS, WATCHES


def gathering_problems(data: Path, frames: Frames) -> list[Problem]:
    """Every fault of `curated/watches.csv` and `curated/reviews.csv`; a project may do without them."""
    problems: list[Problem] = []
    for table in (WATCHES, REVIEWS):
        path = data / "curated" / f"{table.name}.csv"
        if not path.exists():
            continue
        try:
            frame, found = read_sheet(table, path)
        except InputError as error:
            problems += error.problems
            continue
        problems += found
        for column in table.columns:
            if column.refers:
                problems += dangling(table, column, {**frames, table.name: frame})
        if table is WATCHES:
            problems += _watch_problems(frame, frames["publishers"])
    return problems


def _watch_problems(watches: pd.DataFrame, publishers: pd.DataFrame) -> Iterator[Problem]:
    sides = publishers.drop_duplicates("publisher").set_index("publisher")["side"]
    known = watches["publisher"].map(sides)
    for place in watches.index[known.notna() & watches["side"].notna() & (known != watches["side"])]:
        yield problem(place, "side", "is not the publisher's side", "write the side that publishers.csv has")
    for place in watches.index[watches["address"].duplicated() & watches["address"].notna()]:
        yield problem(place, "address", "is watched by an earlier row", "delete one of the two")
    for place, pattern in watches["links"].dropna().items():
        try:
            re.compile(pattern)
        except re.error as error:
            yield problem(place, "links", f"is no regular expression ({error})", "correct it")

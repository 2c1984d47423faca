"""The ledger and its reconciliation, opened together and joined for telling."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pandas as pd

from analysis.ledger.opening import Ledger, open_ledger, open_table
from analysis.tables import RECONCILED

Row = dict[str, Any]
"""One record as plain cells: pages are written row by row, and a pandas row costs fifty times as much."""


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """The frame's records in order."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def rows_by(frame: pd.DataFrame, column: str) -> dict[str, list[Row]]:
    """The frame's records under each value of a column; a missing key gives an empty list."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of(frame):
        groups[row[column]].append(row)
    return groups


@dataclass(frozen=True)
class Book:
    """The ledger and the reconciled tables of one data folder."""

    ledger: Ledger
    figures: pd.DataFrame
    readings: pd.DataFrame
    totals: pd.DataFrame
    vintages: pd.DataFrame

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by its name, those of the ledger first."""
        return {**vars(self.ledger), **{table.name: getattr(self, table.name) for table in RECONCILED}}

    def claims(self) -> pd.DataFrame:
        """One row a claim with its source's columns and, where it has one, its reading."""
        sources = self.ledger.sources.rename(columns={"kind": "source_kind"})
        joined = self.ledger.claims.merge(sources, on="source_id", how="left")
        readings = self.readings[["claim_id", "reading", "implied", "residual", "why"]]
        return joined.merge(readings, on="claim_id", how="left")

    def events(self) -> pd.DataFrame:
        """One row an event with its best, low and high for everyone (or for bodies) in each direction."""
        events = self.ledger.events
        for direction in ("to_ua", "to_ru"):
            wanted = self.figures["direction"].eq(direction) & self.figures["group"].isin(["all", "bodies"])
            figures = self.figures[wanted].sort_values("group").drop_duplicates("subject_id", keep="first")
            columns = ["best", "claimed_low", "claimed_high", "status", "n_claims"]
            renamed = figures[["subject_id", *columns]].rename(columns={c: f"{c}_{direction}" for c in columns})
            events = events.merge(renamed, left_on="event_id", right_on="subject_id", how="left").drop(
                columns="subject_id"
            )
        return events

    def data_through(self) -> pd.Timestamp:
        """The last day that any event or total in the ledger reaches."""
        return cast(pd.Timestamp, max(self.ledger.events["date_end"].max(), self.ledger.claims["as_of"].max()))

    def last_checked(self) -> pd.Timestamp:
        """The last day on which an editor recorded a claim."""
        return cast(pd.Timestamp, self.ledger.claims["recorded_on"].max())


def open_book(data: Path | None = None) -> Book:
    """The book of a data folder, by default `data` of this project. Raises InputError when it is not built."""
    data = data or Path(__file__).resolve().parents[2] / "data"
    tables = (open_table(table.name, data / "reconciled") for table in RECONCILED)
    return Book(open_ledger(data / "ledger"), *tables)

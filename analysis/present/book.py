"""The ledger and its reconciliation, opened together and joined for telling."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import pandas as pd

from analysis.ledger.opening import Ledger, open_ledger, open_table
from analysis.present.words import known
from analysis.tables import RECONCILED
from analysis.vocabulary import MEASURES

Row = dict[str, Any]
"""One record as plain cells, None where nothing is stated: a pandas row costs fifty times as much."""


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """The frame's records in order."""
    columns = [frame[name].array.to_numpy(dtype=object, na_value=None) for name in frame]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def rows_by(frame: pd.DataFrame, column: str) -> dict[str, list[Row]]:
    """The frame's records under each value of a column; a missing key gives an empty list."""
    return grouped(rows_of(frame), column)


def grouped(rows: list[Row], column: str) -> dict[str, list[Row]]:
    """The records under each value of a column; a missing key gives an empty list."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
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

    @cached_property
    def claim_rows(self) -> list[Row]:
        """The rows of `claims`."""
        return rows_of(self.claims())

    @cached_property
    def claims_by_subject(self) -> dict[str, list[Row]]:
        """The claims about each event and round."""
        return grouped([claim for claim in self.claim_rows if claim["subject_id"]], "subject_id")

    @cached_property
    def totals_claimed(self) -> list[Row]:
        """The claims of running totals as of a day, in the order of these days."""
        dated = [claim for claim in self.claim_rows if claim["counter_id"] and claim["as_of"] is not None]
        return sorted(dated, key=lambda claim: claim["as_of"])

    @cached_property
    def event_rows(self) -> list[Row]:
        """The events in the order of time."""
        return rows_of(self.ledger.events)

    @cached_property
    def round_rows(self) -> list[Row]:
        """The rounds in the order of time."""
        return rows_of(self.ledger.rounds)

    @cached_property
    def vintages_by_subject(self) -> dict[str, list[Row]]:
        """How the figures of each event and round stood on each day on which they changed."""
        return rows_by(self.vintages, "subject_id")

    @cached_property
    def figures_by_subject(self) -> dict[str, list[Row]]:
        """The figures of each event and round."""
        return rows_by(self.figures, "subject_id")

    def claims_about(self, figure: Row) -> list[Row]:
        """The claims about this very quantity: as labelled or as ruled, without those about a round's first days."""
        return self._counted[figure["subject_id"], figure["direction"], figure["group"]]

    @cached_property
    def _counted(self) -> dict[tuple[str, str, str], list[Row]]:
        groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for claim in self.claim_rows:
            measure = MEASURES[claim["measure"]]
            if measure.kind == "count" and not self._is_partial(claim):
                ruled = self._rulings.get(claim["claim_id"], (measure.direction, measure.group))
                groups[claim["subject_id"], *ruled].append(claim)
        return groups

    def _is_partial(self, claim: Row) -> bool:
        end = self._round_ends.get(claim["subject_id"])
        return end is not None and known(claim["as_of"]) and bool(claim["as_of"] < end)

    @cached_property
    def _rulings(self) -> dict[str, tuple[str, str]]:
        decisions = rows_of(self.ledger.decisions)
        return {row["claim_id"]: (row["direction"], row["group"]) for row in decisions if row["claim_id"]}

    @cached_property
    def _round_ends(self) -> dict[str, pd.Timestamp]:
        return {row["round_id"]: row["date_end"] for row in self.round_rows}

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
        """The last day on which a claim, decision or correction was recorded."""
        ledger = self.ledger
        days = [ledger.claims["recorded_on"], ledger.decisions["decided_on"], ledger.corrections["corrected_on"]]
        return cast(pd.Timestamp, pd.concat(days).max())


def open_book(data: Path | None = None) -> Book:
    """The book of a data folder, by default `data` of this project. Raises InputError when it is not built."""
    data = data or Path(__file__).resolve().parents[2] / "data"
    tables = (open_table(table.name, data / "reconciled") for table in RECONCILED)
    return Book(open_ledger(data / "ledger"), *tables)

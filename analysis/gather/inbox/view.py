"""The ledger as the inbox looks at it: plain rows of text, and what is found by address or quantity."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import cast

import pandas as pd

from analysis.ledger.compile import compile_ledger
from analysis.vocabulary import MEASURES

Row = dict[str, str]
"""A record as text: days as ISO 8601, numbers as digits, "" for blank."""
Quantity = tuple[str, str, str]


def quantity_of(row: Row) -> Quantity:
    """What a claim counts: measure, then subject or counter, then the day where the measure needs one."""
    kind = MEASURES[row["measure"]].kind
    return row["measure"], row["subject_id"] or row["counter_id"], "" if kind in ("count", "ordinal") else row["as_of"]


def number_of(row: Row) -> Row:
    """The cells that hold the number itself."""
    return {name: row[name] for name in ("value", "value_low", "value_high")}


def same_page(address: str) -> str:
    """The address without what differs between copies of one page: scheme, www, amp, a last slash."""
    bare = re.sub(r"^https?://(www\.|m\.|amp\.)?", "", address.lower())
    return re.sub(r"(/amp)?/?(\?.*)?$", "", bare).replace("/amp/", "/")


@dataclass(frozen=True)
class View:
    """The compiled ledger: rows of each table."""

    tables: dict[str, list[Row]]

    @cached_property
    def claims_by_quantity(self) -> dict[Quantity, list[Row]]:
        """Claims by what they count."""
        found: dict[Quantity, list[Row]] = defaultdict(list)
        for row in self.tables["claims"]:
            found[quantity_of(row)].append(row)
        return found

    @cached_property
    def source_by_page(self) -> dict[str, Row]:
        """Sources by their address."""
        return {same_page(row["url"]): row for row in self.tables["sources"] if row["url"]}

    def names(self, table: str) -> set[str]:
        """The keys of a table's records."""
        first = next(iter(self.tables[table]), {})
        return {next(iter(row.values())) for row in self.tables[table]} if first else set()

    def events_on(self, day: date, bodies: bool) -> list[Row]:
        """Events of this sort that took place on the day, exchanges first."""
        sort = ("bodies",) if bodies else ("exchange", "one_way_return")
        stamp = day.isoformat()
        found = [e for e in self.tables["events"] if e["date_start"] <= stamp <= e["date_end"] and e["kind"] in sort]
        return sorted(found, key=lambda event: (sort.index(event["kind"]), event["event_id"]))


def view_of(data: Path) -> View:
    """The ledger compiled from the records as they are now. Raises InputError."""
    return View({name: plain_rows(frame) for name, frame in compile_ledger(data).frames.items()})


def plain_rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a typed frame as text."""
    return cast("list[Row]", frame.map(_text).to_dict("records"))


def _text(cell: object) -> str:
    if pd.isna(cell):  # type: ignore[call-overload]  # cells are scalars
        return ""
    return cell.strftime("%Y-%m-%d") if isinstance(cell, pd.Timestamp) else str(cell)

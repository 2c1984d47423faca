"""The price list of the reconciliation, as a table for the methods page."""

from __future__ import annotations

import csv
from pathlib import Path

from analysis import reconcile
from analysis.present.html import Cell, escape, table

_PRICES = Path(reconcile.__file__).with_name("costs.csv")

_KINDS = {
    "reading": "What each reading of a claim costs",
    "structure": "What else an explanation may assume, and its cost",
    "voice": "How much a voice weighs",
    "range": "How far low and high reach",
}


def price_table() -> str:
    """Every price with its reason, a table for each kind."""
    with _PRICES.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    parts = []
    for kind, caption in _KINDS.items():
        cells = [
            [Cell(escape(row["name"])), Cell(row["price"], numeric=True), Cell(escape(row["reason"]))]
            for row in rows
            if row["kind"] == kind
        ]
        parts.append(table(caption, ["name", "price", "why"], cells))
    return "\n".join(parts)

"""The price list of the reconciliation, as a table for the methods page."""

from __future__ import annotations

import csv
from pathlib import Path

from analysis import reconcile
from analysis.present.html import Cell, escape, table
from analysis.present.messages import mark
from analysis.present.records import original
from analysis.present.words import READING, Words

_PRICES = Path(reconcile.__file__).with_name("costs.csv")

_KINDS = {
    "reading": mark("What each reading of a claim costs"),
    "structure": mark("What else an explanation may assume, and its cost"),
    "voice": mark("How much a voice weighs"),
    "range": mark("How far low and high reach"),
}


def prices() -> list[dict[str, str]]:
    """The rows of the price list as text."""
    with _PRICES.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def price_table(words: Words) -> str:
    """Every price with its reason, a table for each kind."""
    say, parts = words.say, []
    for kind, caption in _KINDS.items():
        cells = [
            [
                Cell(_told(row["name"], words)),
                Cell(words.decimal(float(row["price"])), numeric=True),
                Cell(_told(row["reason"], words)),
            ]
            for row in prices()
            if row["kind"] == kind
        ]
        parts.append(table(say(caption), [say("name"), say("price"), say("why")], cells))
    return "\n".join(parts)


def _told(text: str, words: Words) -> str:
    """A name or reason of the price list in this language where the catalogue has it."""
    if text in READING:
        return escape(words.reading(text))
    known = words.name(text, "price")
    return original(text, words) if known == text else escape(known)

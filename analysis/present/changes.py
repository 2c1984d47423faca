"""What changed since the last build, number by number: said at its end, so that nobody publishes a change unseen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis.files import write_text
from analysis.present.book import Book, rows_of
from analysis.present.words import ENGLISH, known

Numbers = dict[str, int | None]
"""The best value of each figure under its name in words; None where it is not known."""

_MOST = 4
_KINDS = {"people returned": ["exchange", "one_way_return"], "bodies returned": ["bodies"]}


def best_numbers(book: Book) -> Numbers:
    """The sums that readers meet first, then every figure of every record."""
    return _sums(book.events()) | {_name(row): _whole(row["best"]) for row in rows_of(book.figures)}


def changed(before: Mapping[str, int | None], after: Mapping[str, int | None]) -> list[str]:
    """One line for each number that differs, in the order of `after`, those that are gone last."""
    names = [*after, *(name for name in before if name not in after)]
    return [
        f"{name}: {_told(before, name)} → {_told(after, name)}"
        for name in names
        if before.get(name, "") != after.get(name, "")
    ]


def changes_since_last_build(book: Book, memory: Path) -> list[str]:
    """What changed since the numbers in the file `memory` were kept, a few lines; the new ones are kept there."""
    before, after = _remembered(memory), best_numbers(book)
    write_text(memory, json.dumps(after, ensure_ascii=False, indent=1) + "\n")
    lines = changed(before, after) if before else []
    more = len(lines) - _MOST
    return [*lines[:_MOST], f"and {more:,} more"] if more > 0 else lines


def _sums(events: pd.DataFrame) -> Numbers:
    return {
        f"{what} {ENGLISH.direction(way)}, best": int(events.loc[events["kind"].isin(kinds), f"best_{way}"].sum())
        for what, kinds in _KINDS.items()
        for way in ("to_ua", "to_ru")
    }


def _name(figure: dict[str, object]) -> str:
    way, group = (str(figure[column]) for column in ("direction", "group"))
    return f"{figure['subject_id']}, {ENGLISH.group(group)} {ENGLISH.direction(way)}, best"


def _whole(value: object) -> int | None:
    return int(value) if known(value) else None  # type: ignore[call-overload]  # a cell of a count column


def _told(numbers: Mapping[str, int | None], name: str) -> str:
    if name not in numbers:
        return "not there"
    value = numbers[name]
    return "not known" if value is None else f"{value:,}"


def _remembered(memory: Path) -> Numbers:
    try:
        kept = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}

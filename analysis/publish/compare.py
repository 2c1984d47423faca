"""What differs between two states of the data: records, figures and columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from analysis.problems import PlainError
from analysis.publish.formats import Record, plain
from analysis.publish.states import State
from analysis.tables import LEDGER, TABLES, Table

MOVING = ("best", "low", "high", "status")
"""What of a figure must not move without a reason."""


@dataclass(frozen=True)
class Records:
    """One table's records that came, changed (column: old and new cell) or went, under their keys."""

    added: dict[str, Record] = field(default_factory=dict)
    changed: dict[str, dict[str, tuple[Any, Any]]] = field(default_factory=dict)
    gone: dict[str, Record] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


@dataclass(frozen=True)
class SchemaChange:
    """A table or column that came, went or has another type; `breaking` when a reader's program would stop."""

    table: str
    column: str
    what: str
    breaking: bool

    def __str__(self) -> str:
        return f"{self.table}{'.' + self.column if self.column else ''} {self.what}"


@dataclass(frozen=True)
class Move:
    """A figure whose value or status is another one; a side is None where the figure does not exist."""

    subject_id: str
    direction: str
    group: str
    old: Record | None
    new: Record | None


def compare_schema(before: State, after: State) -> list[SchemaChange]:
    """The differences of the columns. Raises PlainError when the two states cannot be compared at all."""
    old, new = (state.schema_version.partition(".")[0] for state in (before, after))
    if old and new and old != new:
        raise PlainError(
            f"{before.name} has schema {before.schema_version} and {after.name} has {after.schema_version}: tables of "
            "different major versions cannot be compared; choose two states of one major version."
        )
    changes = []
    for name, table in TABLES.items():
        changes += _of_table(table, before.types[name], after.types[name])
    for change in changes:
        key = change.column in TABLES[change.table].key
        if "type" in change.what or (key and change.breaking):
            raise PlainError(
                f"{before.name} and {after.name} cannot be compared: {change}; choose two states of one major version."
            )
    return changes


def _of_table(table: Table, old: dict[str, str], new: dict[str, str]) -> list[SchemaChange]:
    if not old or not new:
        came = "came" if new else "went"
        return [SchemaChange(table.name, "", came, not new)] if old or new else []
    changes = [SchemaChange(table.name, column, "came", False) for column in new if column not in old]
    changes += [SchemaChange(table.name, column, "went", True) for column in old if column not in new]
    for column, kind in old.items():
        if new.get(column, kind) != kind:
            changes.append(SchemaChange(table.name, column, f"has type {new[column]} instead of {kind}", True))
    return changes


def compare_records(before: State, after: State) -> dict[str, Records]:
    """For every table of the ledger, the records that came, changed or went."""
    return {table.name: _records(table, before, after) for table in LEDGER}


def _records(table: Table, before: State, after: State) -> Records:
    old, new = (rows_by_key(table, state) for state in (before, after))
    shared = [c.name for c in table.columns if all(c.name in state.types[table.name] for state in (before, after))]
    changed = {}
    for key in old.keys() & new.keys():
        if old[key] != new[key]:
            cells = {name: (old[key][name], new[key][name]) for name in shared if old[key][name] != new[key][name]}
            if cells:
                changed[key] = cells
    return Records(
        added={key: new[key] for key in sorted(new.keys() - old.keys())},
        changed=dict(sorted(changed.items())),
        gone={key: old[key] for key in sorted(old.keys() - new.keys())},
    )


def rows_by_key(table: Table, state: State) -> dict[str, Record]:
    """The rows of a table under their keys, the cells of a key joined by a blank."""
    return {" ".join(str(row[name]) for name in table.key): row for row in plain(state.frames[table.name])}


def moved_figures(before: State, after: State) -> list[Move]:
    """The figures whose best, low, high or status is another one, or that came or went."""
    old, new = (rows_by_key(TABLES["figures"], state) for state in (before, after))
    moves = []
    for key in sorted(old.keys() | new.keys()):
        was, is_ = _moving(old.get(key)), _moving(new.get(key))
        if was != is_:
            subject, direction, group = key.split(" ")
            moves.append(Move(subject, direction, group, was, is_))
    return moves


def _moving(row: Record | None) -> Record | None:
    return None if row is None else {name: row[name] for name in MOVING}

"""The difference between two states, told to a reader and to a program."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from analysis.problems import PlainError
from analysis.publish.blame import Blame, Cause
from analysis.publish.compare import (
    Move,
    Records,
    SchemaChange,
    compare_records,
    compare_schema,
    moved_figures,
)
from analysis.publish.formats import Record, csv_rows, plain
from analysis.publish.states import State

_COLUMNS = ("subject_id", "direction", "group", "old_best", "old_low", "old_high", "old_status",
            "new_best", "new_low", "new_high", "new_status", "kind", "record", "because")  # fmt: skip


@dataclass(frozen=True)
class Diff:
    """What differs: records by table, figures with their causes, columns, and whether the method changed."""

    before: str
    after: str
    records: dict[str, Records]
    moves: list[tuple[Move, list[Cause]]]
    schema: list[SchemaChange]
    withdrawn: dict[str, Record]
    method_changed: bool

    @property
    def unexplained(self) -> list[Move]:
        """The figures that moved without anything to blame."""
        return [move for move, causes in self.moves if not causes]

    def check(self) -> None:
        """Raise PlainError when a figure moved without a cause."""
        if lost := self.unexplained:
            names = [f"{move.subject_id} {move.direction} {move.group}" for move in lost]
            listed = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
            raise PlainError(
                f"{_counted(len(lost), 'figure')} moved without a claim, decision, correction or change of method to "
                f"blame: {listed}; build the data again, or find what changed them."
            )


def difference(before: State, after: State) -> Diff:
    """The difference between two states. Raises PlainError when their schemas do not allow to compare them."""
    schema = compare_schema(before, after)
    records = compare_records(before, after)
    blame = Blame(before, after, records)
    moves = [(move, blame.causes(move)) for move in moved_figures(before, after)]
    withdrawn = {row["identifier"]: row for row in plain(after.frames["withdrawn"])}
    changed = bool(before.method and after.method and before.method != after.method)
    return Diff(before.name, after.name, records, moves, schema, withdrawn, changed)


def paragraph(diff: Diff) -> str:
    """The difference in one paragraph for a reader."""
    claims = diff.records.get("claims", Records())
    counts = {"added": claims.added, "changed": claims.changed, "withdrawn": claims.gone}
    said = [f"{_counted(len(rows), 'claim')} {word}" for word, rows in counts.items() if rows]
    events = diff.records.get("events", Records())
    said += [f"{_counted(len(events.added), 'event')} added"] if events.added else []
    said += [f"{_counted(len(events.gone), 'event')} withdrawn"] if events.gone else []
    lines = [f"From {diff.before} to {diff.after}: {_joined(said) if said else 'no claim and no event changed'}."]
    lines.append(_figures_told(diff))
    if diff.schema:
        lines.append(f"The tables changed: {_joined([str(change) for change in diff.schema])}.")
    if diff.method_changed:
        lines.append("The method by which figures come about changed as well.")
    return " ".join(lines)


def _figures_told(diff: Diff) -> str:
    if not diff.moves:
        return "No figure moved."
    came = sum(move.old is None for move, _ in diff.moves)
    went = sum(move.new is None for move, _ in diff.moves)
    moved = len(diff.moves) - came - went
    said = [f"{_counted(moved, 'figure')} moved"] if moved else []
    said += [f"{came:,} came"] if came else []
    said += [f"{went:,} went"] if went else []
    kinds = Counter(causes[0].kind if causes else "no known cause" for _, causes in diff.moves)
    reasons = _joined([f"{kind} ({count:,})" for kind, count in kinds.most_common()])
    return f"{_joined(said).capitalize()}; what moved them: {reasons}."


def moves_csv(diff: Diff) -> str:
    """The figures that moved as a table, a row for each cause."""
    return csv_rows(_COLUMNS, (row for move, causes in diff.moves for row in _rows(move, causes)))


def _rows(move: Move, causes: list[Cause]) -> list[Record]:
    base: Record = {"subject_id": move.subject_id, "direction": move.direction, "group": move.group}
    for side, figure in (("old", move.old), ("new", move.new)):
        base |= {f"{side}_{name}": (figure or {}).get(name) for name in ("best", "low", "high", "status")}
    empty = [Cause("", "", "")]
    return [base | {"kind": c.kind, "record": c.record, "because": c.words} for c in causes or empty]


def as_data(diff: Diff) -> dict[str, Any]:
    """The difference as plain data for a program."""
    return {
        "from": diff.before,
        "to": diff.after,
        "paragraph": paragraph(diff),
        "records": {name: _told(diff, name, records) for name, records in diff.records.items() if records},
        "figures": [asdict(move) | {"because": [asdict(c) for c in causes]} for move, causes in diff.moves],
        "schema": [asdict(change) for change in diff.schema],
        "method_changed": diff.method_changed,
    }


def _told(diff: Diff, table: str, records: Records) -> dict[str, Any]:
    """One table's changes; the reason of a withdrawal stands with it."""
    gone = [
        {"id": key, **{name: diff.withdrawn.get(key, {}).get(name) for name in ("reason", "successor")}}
        for key in records.gone
    ]
    changed = {key: {name: list(pair) for name, pair in cells.items()} for key, cells in records.changed.items()}
    return {"added": list(records.added), "changed": changed, "withdrawn": gone}


def as_text(diff: Diff, most: int = 40) -> str:
    """The paragraph, then a line for each figure that moved (the first of them)."""
    lines = [paragraph(diff), ""]
    for move, causes in diff.moves[:most]:
        why = "; ".join(cause.words for cause in causes[:3]) or "no known cause"
        lines.append(
            f"{move.subject_id} {move.direction} {move.group}: {_figure(move.old)} → {_figure(move.new)}: {why}"
        )
    if len(diff.moves) > most:
        lines.append(f"… and {len(diff.moves) - most:,} more; --json or --table lists all.")
    return "\n".join(lines).rstrip() + "\n"


def _figure(figure: Record | None) -> str:
    if figure is None:
        return "none"
    if figure["best"] is None:
        return str(figure["status"])
    high = "or more" if figure["high"] is None else f"to {figure['high']}"
    return f"{figure['best']} ({figure['low']} {high}, {figure['status']})"


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"

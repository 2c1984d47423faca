"""The reconciled tables of a ledger: figures, readings, totals."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis.files import write_all
from analysis.ledger.opening import Ledger
from analysis.ledger.parquet import parquet_bytes
from analysis.reconcile.figures import Figures, reconcile_figures
from analysis.reconcile.quantities import Claim, Quantity, claims_of
from analysis.reconcile.totals import Total, reconcile_totals
from analysis.reconcile.words import number, said
from analysis.schema import frame_schema, typed
from analysis.tables import FIGURES, READINGS, RECONCILED, TOTALS, Table


def reconcile(ledger: Ledger) -> dict[str, pd.DataFrame]:
    """The three reconciled tables by name, as typed frames that satisfy their schemas."""
    claims = claims_of(ledger)
    figures = reconcile_figures(ledger, claims)
    totals = reconcile_totals(ledger, claims, figures)
    readings = _readings(claims, figures, totals, ledger)
    return {
        "figures": _frame(FIGURES, [figure.quantity._asdict() | vars(figure) for figure in figures.values()]),
        "readings": _frame(READINGS, readings),
        "totals": _frame(TOTALS, [vars(total) | {"residual": _residual(total)} for total in totals]),
    }


def write_reconciled(tables: dict[str, pd.DataFrame], folder: Path) -> None:
    """Write the reconciled Parquet files; the previous ones stay until all new ones are ready."""
    write_all(folder, {f"{table.name}.parquet": parquet_bytes(table, tables[table.name]) for table in RECONCILED})


def _frame(table: Table, rows: list[dict[str, object]]) -> pd.DataFrame:
    names = pd.Index([column.name for column in table.columns])
    frame = typed(table, pd.DataFrame(rows, columns=names)).sort_values(list(table.key)).reset_index(drop=True)
    return frame_schema(table).validate(frame)


def _residual(total: Total) -> int | None:
    return None if total.implied is None else total.stated - total.implied


def _readings(claims: list[Claim], figures: Figures, totals: list[Total], ledger: Ledger) -> list[dict[str, object]]:
    implied_totals = {(total.counter_id, total.as_of): total.stated for total in totals}
    days = dict(zip(ledger.events["event_id"], ledger.events["date_end"], strict=True))
    staged = ledger.events.dropna(subset=["round_id"]).groupby("round_id")["event_id"].apply(list)
    rounds = {str(round_id): events for round_id, events in staged.items()}
    rows = []
    for claim in claims:
        if claim.measure.kind == "count" and claim.measure.direction:
            implied, meaning = _implied_count(claim, figures, days, rounds)
        elif claim.measure.kind == "total" and claim.as_of is not None:
            implied, meaning = implied_totals.get((claim.counter_id, claim.as_of)), "as labelled"
        else:
            continue
        rows.append(_reading(claim, implied, meaning))
    return rows


def _implied_count(
    claim: Claim, figures: Figures, days: dict[str, pd.Timestamp], rounds: dict[str, list[str]]
) -> tuple[int | None, str]:
    _, direction, group = claim.quantity
    if direction == "both":
        parts = [figures.get(Quantity(claim.subject_id, way, group)) for way in ("to_ua", "to_ru")]
        return _sum(part.best if part else None for part in parts), "both sides added"
    if claim.as_of is not None:
        stages = [event_id for event_id in rounds.get(claim.subject_id, []) if days[event_id] <= claim.as_of]
        parts = [figures.get(Quantity(event_id, direction, group)) for event_id in stages]
        return _sum(part.best if part else None for part in parts), "the first days of a round"
    figure = figures[claim.quantity]
    return figure.best, "as labelled"


def _sum(values: object) -> int | None:
    known = list(values)  # type: ignore[call-overload]  # any iterable of counts
    return None if not known or any(value is None for value in known) else sum(known)


def _reading(claim: Claim, implied: int | None, meaning: str) -> dict[str, object]:
    if implied is None:
        reading, why = meaning, "There is nothing to compare it with."
    elif claim.admits(implied):
        reading, why = meaning, f"{said(claim)} fits the reconciled {number(implied)}."
    else:
        reading = "unexplained"
        why = f"{said(claim)} against the reconciled {number(implied)}: no reason for the difference was established."
    return {
        **claim.quantity._asdict(), "subject_id": claim.subject_id or None, "claim_id": claim.claim_id,
        "stated": claim.stated, "reading": reading, "implied": implied,
        "residual": None if implied is None else claim.stated - implied, "why": why[0].upper() + why[1:],
    }  # fmt: skip

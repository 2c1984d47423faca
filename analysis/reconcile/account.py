"""The reconciled tables of a ledger: figures, readings, totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.files import write_all
from analysis.ledger.opening import Ledger
from analysis.ledger.parquet import parquet_bytes
from analysis.reconcile.baseline_totals import Total
from analysis.reconcile.costs import Costs, load_costs
from analysis.reconcile.figures import Figures, figures_of
from analysis.reconcile.problem import Problem, problem_of
from analysis.reconcile.quantities import Claim
from analysis.reconcile.readings import Read, readings_by_claim, with_counters_set_anew
from analysis.reconcile.solver import Known, Proof, Solution, solve_all
from analysis.reconcile.totals import totals_of
from analysis.schema import frame_schema, typed
from analysis.tables import FIGURES, READINGS, RECONCILED, TOTALS, Table


@dataclass
class Account:
    """A ledger explained: the problem, its solution, and what follows for every figure, claim and total."""

    problem: Problem
    solutions: list[Solution]
    figures: Figures
    readings: dict[str, Read]
    totals: list[Total]
    costs: Costs

    @property
    def proofs(self) -> list[Proof]:
        """What was shown about each component."""
        return [solution.proof for solution in self.solutions]


def account_of(ledger: Ledger, costs: Costs | None = None, known: Known | None = None) -> Account:
    """The cheapest explanation of all claims. Raises InputError for decisions that cannot be followed.

    `known` carries solved components from one call to the next, under the same prices: only what changed is
    solved again.
    """
    prices = costs or load_costs()
    problem = problem_of(ledger, prices)
    solutions = solve_all(problem, prices, known)
    reads = readings_by_claim(problem, solutions, prices)
    figures = figures_of(problem, solutions, reads, prices)
    totals = totals_of(ledger, problem, solutions, figures)
    reads = with_counters_set_anew(reads, problem.claims, totals)
    return Account(problem, solutions, figures, reads, totals, prices)


def reconcile(ledger: Ledger) -> dict[str, pd.DataFrame]:
    """The three reconciled tables by name, as typed frames that satisfy their schemas."""
    return tables_of(account_of(ledger))


def tables_of(account: Account) -> dict[str, pd.DataFrame]:
    """The account as tables."""
    implied = {(total.counter_id, total.as_of): total for total in account.totals}
    readings = [
        _reading_row(claim, account.readings.get(claim.claim_id), implied)
        for claim in account.problem.claims
        if _is_read(claim)
    ]
    return {
        "figures": table_frame(FIGURES, [figure.row() for figure in account.figures.values()]),
        "readings": table_frame(READINGS, readings),
        "totals": table_frame(TOTALS, [total.row() for total in account.totals]),
    }


def write_reconciled(tables: dict[str, pd.DataFrame], folder: Path) -> None:
    """Write the reconciled Parquet files; the previous ones stay until all new ones are ready."""
    contents = {
        f"{table.name}.parquet": parquet_bytes(table, tables[table.name])
        for table in RECONCILED
        if table.name in tables
    }
    write_all(folder, contents)


def table_frame(table: Table, rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    """The rows as a typed, sorted frame that satisfies the table's schema."""
    names = pd.Index([column.name for column in table.columns])
    frame = typed(table, pd.DataFrame(list(rows), columns=names)).sort_values(list(table.key)).reset_index(drop=True)
    return frame_schema(table).validate(frame)


def _is_read(claim: Claim) -> bool:
    return (claim.measure.kind == "count" and bool(claim.measure.direction)) or (
        claim.measure.kind == "total" and claim.as_of is not None
    )


def _reading_row(
    claim: Claim, read: Read | None, totals: Mapping[tuple[str, pd.Timestamp], Total]
) -> dict[str, object]:
    row: dict[str, object] = {
        "claim_id": claim.claim_id, "subject_id": claim.subject_id or None, "direction": claim.measure.direction,
        "group": claim.measure.group, "stated": claim.stated,
    }  # fmt: skip
    if read is not None:
        residual = None if read.implied is None else claim.stated - read.implied
        return row | {"reading": read.reading, "implied": read.implied, "residual": residual, "why": read.why}
    total = totals.get((claim.counter_id, claim.as_of)) if claim.as_of is not None else None
    implied = total.implied if total else None
    why = "This counter is compared with the events and moves no figure: nothing else can be held against it."
    why += f" {total.why}" if total and claim.stated == total.stated else ""
    residual = None if implied is None else claim.stated - implied
    return row | {"reading": "as labelled", "implied": implied, "residual": residual, "why": why}

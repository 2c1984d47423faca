"""How each figure came to be: its value on every day on which it changed, from the claims published by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.reconcile.account import account_of, table_frame
from analysis.reconcile.costs import Costs
from analysis.reconcile.explain import as_known_on
from analysis.reconcile.figures import Figure
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.solver import Known
from analysis.tables import VINTAGES

State = tuple[int | None, int | None, int | None, str]


def vintages(ledger: Ledger, days: Iterable[pd.Timestamp] | None = None, costs: Costs | None = None) -> pd.DataFrame:
    """The table reconciled/vintages: one row for each figure and day on which its value, range or status changed.

    `days` are the days looked at, every day of publication unless told; events that lie ahead of a day are left out.
    """
    looked = sorted(days) if days is not None else publication_days(ledger)
    seen: dict[Quantity, State] = {}
    known: Known = {}
    rows = []
    for day in looked:
        for figure in _changed(_so_far(ledger, day), seen, known, costs):
            row = figure.row()
            rows.append({name: row[name] for name in row if name in _COLUMNS} | {"known_on": day})
    return table_frame(VINTAGES, rows)


_COLUMNS = {column.name for column in VINTAGES.columns}


def publication_days(ledger: Ledger) -> list[pd.Timestamp]:
    """Every day on which a source with claims was published; of an undated one, on which an editor read it."""
    sources = ledger.sources[ledger.sources["source_id"].isin(list(ledger.claims["source_id"]))]
    return sorted(sources["published_on"].fillna(sources["retrieved_on"]).unique())


def _so_far(ledger: Ledger, day: pd.Timestamp) -> Ledger:
    seen = as_known_on(ledger, day)
    past = seen.events[seen.events["date_start"] <= day]
    kept = seen.claims["subject_id"].isna() | seen.claims["subject_id"].isin(
        [*past["event_id"], *seen.rounds["round_id"]]
    )
    return Ledger(
        **(vars(seen) | {"events": past.reset_index(drop=True), "claims": seen.claims[kept].reset_index(drop=True)})
    )


def _changed(ledger: Ledger, seen: dict[Quantity, State], known: Known, costs: Costs | None) -> Iterator[Figure]:
    for quantity, figure in account_of(ledger, costs, known).figures.items():
        state = (figure.best, figure.low, figure.high, figure.status)
        if figure.status != "undisclosed" and seen.get(quantity) != state:
            seen[quantity] = state
            yield figure

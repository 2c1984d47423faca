"""How each figure came to be: its value on every day on which it changed, from the claims published by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from analysis.files import write_all
from analysis.ledger.opening import Ledger
from analysis.ledger.parquet import parquet_bytes, read_parquet
from analysis.reconcile.account import account_of, table_frame
from analysis.reconcile.costs import Costs
from analysis.reconcile.figures import Figure
from analysis.reconcile.known_by import as_known_on
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.solver import Known
from analysis.reconcile.vintage_days import Digests, day_digests, first_change, read_digests, written_digests
from analysis.tables import VINTAGES

State = tuple[int | None, int | None, int | None, str]
_TABLE, _DAYS = "vintages.parquet", "vintage_days.csv"
MOST_DAYS = 5
"""So many days are renewed in passing; a claim of long ago touches hundreds, which takes about a minute."""
_COLUMNS = {column.name for column in VINTAGES.columns}


def vintages(ledger: Ledger, days: Iterable[pd.Timestamp] | None = None, costs: Costs | None = None) -> pd.DataFrame:
    """The table reconciled/vintages: one row for each figure and day on which its value, range or status changed.

    `days` are the days looked at, every day of publication unless told; events that lie ahead of a day are left out.
    """
    looked = sorted(days) if days is not None else list(day_digests(ledger))
    return table_frame(VINTAGES, list(_rows(ledger, looked, {}, {}, costs)))


def days_due(ledger: Ledger, folder: Path) -> list[pd.Timestamp]:
    """The days whose vintages in `folder` are missing or come from other claims."""
    digests = day_digests(ledger)
    return _from(digests, first_change(digests, _kept_digests(folder)))


def follow_vintages(ledger: Ledger, folder: Path, known: Known) -> str:
    """Renew the vintages when that takes a moment or none are there; otherwise say in a few words that they are due.

    `known` holds components that are solved already: those of the last day are those of the whole ledger.
    """
    due = days_due(ledger, folder)
    if len(due) <= MOST_DAYS or not (folder / _TABLE).is_file():
        return f"{renew_vintages(ledger, folder, known):,} days of vintages renewed" if due else ""
    return f"vintages are of an earlier ledger: run python -m analysis vintages ({len(due):,} days)"


def renew_vintages(ledger: Ledger, folder: Path, known: Known | None = None) -> int:
    """Bring the vintages in `folder` up to the ledger; gives how many days were computed again.

    Days before the first whose claims changed keep their rows, so that growth costs only the new days.
    """
    digests = day_digests(ledger)
    first = first_change(digests, _kept_digests(folder))
    due = _from(digests, first)
    kept = _kept_rows(folder, first)
    solved = {} if known is None else dict(known)
    fresh = table_frame(VINTAGES, list(_rows(ledger, due, _states(kept), solved)))
    content = parquet_bytes(VINTAGES, pd.concat([kept, fresh]) if len(kept) else fresh)
    write_all(folder, {_TABLE: content, _DAYS: written_digests(digests)})
    return len(due)


def _from(digests: Digests, first: pd.Timestamp | None) -> list[pd.Timestamp]:
    return [] if first is None else [day for day in digests if day >= first]


def _kept_digests(folder: Path) -> Digests:
    return read_digests(folder / _DAYS) if (folder / _TABLE).is_file() else {}


def _kept_rows(folder: Path, before: pd.Timestamp | None) -> pd.DataFrame:
    if not (folder / _TABLE).is_file():
        return table_frame(VINTAGES, [])
    rows = read_parquet(VINTAGES, folder / _TABLE)
    return rows if before is None else rows[rows["known_on"] < before]


def _states(rows: pd.DataFrame) -> dict[Quantity, State]:
    """The last state of each figure."""
    last = rows.sort_values("known_on").drop_duplicates(["subject_id", "direction", "group"], keep="last")
    return {
        Quantity(row["subject_id"], row["direction"], row["group"]): (
            *(None if pd.isna(row[name]) else int(row[name]) for name in ("best", "low", "high")),
            row["status"],
        )
        for row in last.to_dict("records")
    }


def _rows(
    ledger: Ledger,
    days: list[pd.Timestamp],
    seen: dict[Quantity, State],
    known: Known,
    costs: Costs | None = None,
) -> Iterator[dict[str, object]]:
    for day in days:
        for figure in _changed(_so_far(ledger, day), seen, known, costs):
            yield {name: cell for name, cell in figure.row().items() if name in _COLUMNS} | {"known_on": day}


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

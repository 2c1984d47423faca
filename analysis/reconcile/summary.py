"""The plain summary of each quantity, claimed minimum, weighted median and maximum, for ledgers of millions of claims.

It knows no identities: nothing here says which claim is right, and no figure of the project rests on it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.files import write_all
from analysis.ledger.parquet import parquet_bytes
from analysis.reconcile.costs import Costs, load_costs
from analysis.reconcile.voices import weight_name
from analysis.reconcile.words import RECEIVER
from analysis.schema import typed
from analysis.tables import FIGURES, Column, Table
from analysis.vocabulary import MEASURES, SIDES

Whole = NDArray[np.signedinteger[Any]]
_ABOUT = "lower weighted median of the numbers stated; what a speaker repeats counts once"
_MEDIAN = Column("median", _ABOUT, kind="count", unit="people or bodies", required=False)
_COLUMNS = ("subject_id", "direction", "group", "claimed_low", "median", "claimed_high", "n_claims")
SUMMARY = Table(
    "summary", "reconciled", FIGURES.key, "What was claimed for each quantity, side by side and unexplained.",
    tuple(_MEDIAN if name == "median" else FIGURES.column(name) for name in _COLUMNS),
)  # fmt: skip
_COUNTED = sorted(
    (measure for measure in MEASURES.values() if measure.kind == "count" and measure.direction in RECEIVER),
    key=lambda measure: (measure.direction, measure.group),
)


def summarise(quantity: Whole, value: Whole, weight: Whole) -> pd.DataFrame:
    """For each quantity, in rising order: claimed_low, median, claimed_high (units of `value`) and n_claims.

    The three arrays are equally long, a place for each claim; quantities and weights are whole numbers from 0. Of two
    medians the lower is given, and the lowest value where all weights are 0.
    """
    quantity, value, weight = _sorted(quantity, value, weight)
    starts = np.flatnonzero(np.diff(quantity, prepend=-1))
    ends = np.append(starts, len(quantity))[1:]
    reached = np.cumsum(weight, dtype=np.int64)
    before = reached[starts] - weight[starts]
    half = before + (reached[ends - 1] - before + 1) // 2
    middle = np.maximum(np.searchsorted(reached, half), starts)
    return pd.DataFrame({
        "quantity": quantity[starts], "claimed_low": value[starts], "median": value[middle],
        "claimed_high": value[ends - 1], "n_claims": ends - starts,
    })  # fmt: skip


def _sorted(*columns: Whole) -> list[Whole]:
    """The rows in order; as one number each where their bits fit, for that sorts ten times as fast as an index."""
    least = [int(column.min(initial=0)) for column in columns]
    bits = [(int(column.max(initial=0)) - low).bit_length() for column, low in zip(columns, least, strict=True)]
    if sum(bits) > 63:
        order = np.lexsort(columns[::-1])
        return [column[order] for column in columns]
    packed = np.zeros(len(columns[0]), dtype=np.int64)
    for column, low, width in zip(columns, least, bits, strict=True):
        packed <<= width
        packed |= column.astype(np.int64) - low
    packed.sort()
    found: list[Whole] = []
    for low, width in zip(reversed(least), reversed(bits), strict=True):
        found.append((packed & ((1 << width) - 1)) + low)
        packed >>= width
    return found[::-1]


def summary_of(claims: pd.DataFrame, costs: Costs | None = None) -> pd.DataFrame:
    """The summary of a ledger's claims about one direction of one event or round, as a typed frame of SUMMARY.

    A number weighs what its speaker's side weighs in the costs, once for each speaker.
    """
    names = [measure.name for measure in _COUNTED]
    rows = claims[claims["measure"].isin(names) & claims["subject_id"].notna() & claims["as_of"].isna()]
    subject, subjects = pd.factorize(rows["subject_id"], sort=True)
    measure = pd.Index(names).get_indexer(pd.Index(rows["measure"]))
    stated = rows["value"].fillna(rows["value_low"]).to_numpy(np.int64)
    said = pd.DataFrame({"subject": subject, "measure": measure, "stated": stated})
    again = said.assign(speaker=pd.factorize(rows["claimant"])[0]).duplicated()
    weight = np.where(again, 0, _weights(rows, measure, costs or load_costs()))
    quantity = subject * len(names) + measure
    found = _up_to_range_ends(summarise(quantity, stated, weight), quantity, rows["value_high"])
    counted = found["quantity"] % len(names)
    key = {
        "subject_id": subjects[found["quantity"] // len(names)],
        "direction": pd.Index([one.direction for one in _COUNTED])[counted],
        "group": pd.Index([one.group for one in _COUNTED])[counted],
    }
    return typed(SUMMARY, found.assign(**key))


def _up_to_range_ends(found: pd.DataFrame, quantity: Whole, ends: pd.Series) -> pd.DataFrame:
    """The same rows where the high end of a range counts as claimed too."""
    ranged = ends.notna().to_numpy()
    highest = found["claimed_high"].to_numpy(copy=True)
    places = found["quantity"].searchsorted(quantity[ranged])
    np.maximum.at(highest, places, ends[ranged].to_numpy(np.int64))
    return found.assign(claimed_high=highest)


def _weights(rows: pd.DataFrame, measure: NDArray[np.intp], costs: Costs) -> Whole:
    """What each claim's speaker weighs, in eighths."""
    sides = list(SIDES)
    table = [[costs.weights[weight_name(side, one.direction)] for side in sides] for one in _COUNTED]
    return np.array(table)[measure, pd.Index(sides).get_indexer(pd.Index(rows["claimant_side"]))]


def write_summary(claims: pd.DataFrame, folder: Path) -> int:
    """Write summary.parquet into the folder, whole or not at all, and return how many quantities it has."""
    frame = summary_of(claims)
    write_all(folder, {"summary.parquet": parquet_bytes(SUMMARY, frame)})
    return len(frame)

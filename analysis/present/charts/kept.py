"""Announced numbers, and what came of them."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.charts.common import caption, nothing_known
from analysis.present.charts.rows import bars
from analysis.present.figure import Figure
from analysis.present.records import address_of
from analysis.present.style import COLOURS

_COLUMNS = ["day", "group", "direction", "announced", "returned"]


def kept(book: Book, plans: pd.DataFrame) -> Figure:
    """What came as a share of what was announced, a bar for each handover; both directions share one when equal.

    `plans` has subject_id, day, direction, group, announced, came and outcome.
    """
    shown = _each_way(plans)
    title = _title(plans)
    if plans.empty:
        return nothing_known(book, "promised-and-delivered", title, _COLUMNS)
    labels = [_label(row) for row in rows_of(shown)]
    description = f"Bars of what was handed over in percent of what was announced. {title}. {'; '.join(labels)}"
    share = (100 * shown["came"].astype("Float64") / shown["announced"]).fillna(0).astype(float)
    colours = shown["direction"].map({"to_ua": COLOURS["to_ua"], "to_ru": COLOURS["to_ru"]}).fillna(COLOURS["mark"])
    drawn = pd.DataFrame({"label": labels, "value": share, "colour": colours})

    def draw(width: int) -> alt.TopLevelMixin:
        return bars(drawn, width, "percent of what was announced", rule=100)

    data = plans.assign(
        day=pd.to_datetime(plans["day"]).dt.strftime("%Y-%m-%d"), direction=plans["direction"].map(words.DIRECTION),
        group=plans["group"].map({"all": "people", "bodies": "bodies"}), returned=plans["came"],
    )  # fmt: skip
    note = "The upright line: as many as announced. No bar: it did not take place, or no published number was found."
    places = tuple(map(address_of, plans["subject_id"]))
    return Figure(
        "promised-and-delivered", title, description, caption(book, note), draw, data[_COLUMNS], places=places
    )


def _each_way(plans: pd.DataFrame) -> pd.DataFrame:
    """The plans, with the two directions of one handover as one row (`both`) when their numbers are the same."""
    keys = ["subject_id", "day", "group", "announced", "came", "outcome"]
    rows = []
    for _, same in plans.groupby(keys, sort=False, dropna=False):
        first = rows_of(same)[0]
        rows.append(first | ({"direction": "both"} if len(same) > 1 else {}))
    return pd.DataFrame(rows, columns=plans.columns).astype(plans.dtypes.to_dict())


def _label(row: Row) -> str:
    way = {"to_ua": "to Ukraine", "to_ru": "to Russia", "both": "each way"}[row["direction"]]
    what = "bodies " if row["group"] == "bodies" else ""
    came = {"none": "did not take place", "unknown": "no number published"}.get(
        row["outcome"], f"{words.number(row['came'])} returned"
    )
    return f"{row['day']:%-d %b %Y}, {what}{way}: {row['announced']:,} announced, {came}"


def _title(plans: pd.DataFrame) -> str:
    if plans.empty:
        return "No announced number belongs to a handover yet"
    came = int((plans["outcome"] == "as").sum())
    return f"{came or 'None'} of {words.counted(len(plans), 'announced number')} were met"

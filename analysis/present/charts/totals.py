"""A running total against the events."""

from __future__ import annotations

from functools import partial

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import caption, nothing_known, scale_of
from analysis.present.figure import Figure
from analysis.present.records import total_address
from analysis.present.style import COLOURS

_FIT_COLOUR = {"agrees": COLOURS["to_ua"], "differs": COLOURS["to_ru"], "alone": COLOURS["ink"]}
_FIT_SHAPE = {"agrees": "circle", "differs": "cross", "alone": "diamond"}


def running_total(book: Book, counter_id: str, start: str, end: str) -> Figure:
    """A counter's stated totals over the steps that the events between them imply."""
    totals = book.totals[(book.totals["counter_id"] == counter_id) & book.totals["as_of"].between(start, end)]
    name = f"running-total-{counter_id}-{start}-{end}"
    if totals.empty:
        title = f"No total of this counter from {start} to {end} is in the ledger"
        return nothing_known(book, name, title, ["day", "stated", "implied", "residual"])
    compared = totals.dropna(subset=["implied"])
    exact = int((compared["residual"] == 0).sum())
    title = f"{exact} of {words.counted(len(compared), 'stated total')} agree with the events to the person"
    off = compared[compared["residual"] != 0]
    lines = [
        f"{words.date(row['as_of'])}: stated {row['stated']:,}, implied {row['implied']:,}"
        for row in off.to_dict("records")
    ]
    description = (
        f"Stated and implied totals from {start} to {end}. {title}. " + "; ".join(lines) + ("." if lines else "")
    )
    data = totals.assign(day=totals["as_of"].dt.strftime("%Y-%m-%d"))[["day", "stated", "implied", "residual"]]
    note = (
        "Circle: the previous total plus the events since. Cross: another number, by so many people. "
        "Diamond: nothing to compare it with. The axis does not start at zero."
    )
    places = (total_address(counter_id),) * len(data)
    return Figure(name, title, description, caption(book, note), partial(_drawn, totals), data, places=places)


def _drawn(totals: pd.DataFrame, width: int) -> alt.TopLevelMixin:
    """Steps with a mark for each stated total; a total that does not fit has its difference beside it."""
    tidy = totals.assign(
        stated=totals["stated"].astype(int),
        fits=[_fit(residual) for residual in totals["residual"]],
        label=[f"{int(residual):+,}" if _fit(residual) == "differs" else "" for residual in totals["residual"]],
    )[["as_of", "stated", "fits", "label"]]
    x = alt.X("as_of:T", title=None, axis=alt.Axis(format="%b %Y", tickCount=max(4, width // 110), grid=False))
    base = alt.Chart(tidy).encode(
        x=x,
        y=alt.Y("stated:Q", title="people in all", scale=alt.Scale(zero=False)),
        tooltip=[alt.Tooltip("as_of:T", format="%-d %B %Y"), alt.Tooltip("stated:Q", format=",d")],
    )
    line = base.mark_line(interpolate="step-after", color=COLOURS["grid"], strokeWidth=2)
    points = base.mark_point(filled=True, size=90, opacity=1).encode(
        color=alt.Color("fits:N", scale=scale_of(_FIT_COLOUR), legend=None),
        shape=alt.Shape("fits:N", scale=scale_of(_FIT_SHAPE), legend=None),
    )
    labels = base.mark_text(align="left", dx=9, dy=12).encode(text="label:N")
    return alt.layer(line, points, labels).properties(width=width, height=min(width, 300))


def _fit(residual: object) -> str:
    if not words.known(residual):
        return "alone"
    return "differs" if residual else "agrees"

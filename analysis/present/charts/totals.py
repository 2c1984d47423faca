"""A running total against the events."""

from __future__ import annotations

import altair as alt

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import caption, scale_of
from analysis.present.figure import Figure
from analysis.present.style import COLOURS

_FIT_COLOUR = {"agrees": COLOURS["to_ua"], "differs": COLOURS["to_ru"]}


def running_total(book: Book, counter_id: str, start: str, end: str) -> Figure:
    """A counter's stated totals over the steps that the events between them imply."""
    totals = book.totals[(book.totals["counter_id"] == counter_id) & book.totals["as_of"].between(start, end)]
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
    tidy = totals.assign(
        stated=totals["stated"].astype(int), fits=(totals["residual"] == 0).map({True: "agrees", False: "differs"})
    )

    def draw(width: int) -> alt.TopLevelMixin:
        x = alt.X("as_of:T", title=None, axis=alt.Axis(format="%b", tickCount=6, grid=False))
        scale = alt.Scale(zero=False)
        line = (
            alt.Chart(tidy[["as_of", "stated"]])
            .mark_line(interpolate="step-after", color=COLOURS["grid"], strokeWidth=2)
            .encode(x=x, y=alt.Y("stated:Q", title="people in all", scale=scale))
        )
        points = alt.Chart(tidy[["as_of", "stated", "fits"]]).mark_point(filled=True, size=90, opacity=1).encode(
            x=x, y=alt.Y("stated:Q", scale=scale),
            color=alt.Color("fits:N", scale=scale_of(_FIT_COLOUR), legend=None),
            shape=alt.Shape("fits:N", scale=scale_of({"agrees": "circle", "differs": "cross"}), legend=None),
        )  # fmt: skip
        return alt.layer(line, points).properties(width=width, height=min(width, 300))

    data = totals.assign(day=totals["as_of"].dt.strftime("%Y-%m-%d"))[["day", "stated", "implied", "residual"]]
    note = "Circle: the previous total plus the events since. Cross: another number. The axis does not start at zero."
    return Figure(f"running-total-{counter_id}", title, description, caption(book, note), draw, data)

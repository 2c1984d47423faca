"""People returned month by month."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import caption, scale_of
from analysis.present.figure import Figure
from analysis.present.style import COLOURS

_WITHOUT_SIGN = "format(abs(datum.value), ',')"


def returned_by_month(book: Book) -> Figure:
    """People returned in each month, to Ukraine above the line and to Russia below it."""
    events = book.events()
    people = events[events["kind"].isin(["exchange", "one_way_return"])]
    months = people["date_start"].dt.to_period("M").dt.to_timestamp()
    sums = people.groupby(months)[["best_to_ua", "best_to_ru"]].sum().astype(int)
    every = pd.date_range(sums.index.min(), sums.index.max(), freq="MS")
    sums = sums.reindex(every, fill_value=0)
    peak = every[int(sums["best_to_ua"].argmax())]
    top = int(sums["best_to_ua"].max())
    title = f"The largest month was {peak.month_name()} {peak.year}: {top:,} people came to Ukraine"
    quiet = int((sums.sum(axis=1) == 0).sum())
    description = (
        f"Bars for {len(sums)} months from {every[0].month_name()} {every[0].year}. {title}. "
        f"{words.counted(quiet, 'month')} had no return with a published number."
    )
    tidy = pd.concat([
        pd.DataFrame({"month": every, "people": sums["best_to_ua"].to_numpy(), "direction": "to Ukraine"}),
        pd.DataFrame({"month": every, "people": -sums["best_to_ru"].to_numpy(), "direction": "to Russia"}),
    ])  # fmt: skip
    data = pd.DataFrame(
        {
            "month": every.strftime("%Y-%m"),
            "to Ukraine": sums["best_to_ua"].to_numpy(),
            "to Russia": sums["best_to_ru"].to_numpy(),
        }
    )
    low = -int(sums["best_to_ru"].max())

    def draw(width: int) -> alt.TopLevelMixin:
        time = alt.Scale(padding=width / len(sums) / 2)
        colour = scale_of({"to Ukraine": COLOURS["to_ua"], "to Russia": COLOURS["to_ru"]})
        bars = alt.Chart(tidy).mark_bar(width=width / len(sums) * 0.75).encode(
            x=alt.X("month:T", title=None, scale=time, axis=alt.Axis(format="%Y", tickCount="year", grid=False)),
            y=alt.Y("people:Q", title="people a month", axis=alt.Axis(labelExpr=_WITHOUT_SIGN, tickCount=6)),
            color=alt.Color("direction:N", scale=colour, legend=None),
            tooltip=["direction:N", alt.Tooltip("month:T", format="%B %Y"), "people:Q"],
        )  # fmt: skip
        labels = pd.DataFrame(
            {"month": [every[0]] * 2, "people": [top * 0.92, low * 0.92], "direction": ["to Ukraine", "to Russia"]}
        )
        text = alt.Chart(labels).mark_text(align="left", fontSize=15, fontWeight=600).encode(
            x="month:T", y="people:Q", text="direction:N", color=alt.Color("direction:N", scale=colour, legend=None)
        )  # fmt: skip
        return alt.layer(bars, text).properties(width=width, height=min(width, 320))

    note = "Best figures of events with a published number, summed; months without a bar had none."
    return Figure("returned-by-month", title, description, caption(book, note), draw, data, ("to Ukraine", "to Russia"))

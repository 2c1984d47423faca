"""People returned month by month."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present.book import Book
from analysis.present.charts.common import caption, nothing_known, scale_of
from analysis.present.figure import Figure
from analysis.present.style import COLOURS
from analysis.present.words import ENGLISH, Words

_WITHOUT_SIGN = {
    "en": "format(abs(datum.value), ',')",
    "uk": "replace(format(abs(datum.value), ','), ',', '\u00a0')",
}
_NAME = "returned-by-month"


def returned_by_month(book: Book, words: Words = ENGLISH) -> Figure:
    """People returned in each month, to Ukraine above the line and to Russia below it."""
    events = book.events()
    people = events[events["kind"].isin(["exchange", "one_way_return"])]
    people = people[people[["best_to_ua", "best_to_ru"]].notna().any(axis=1)]
    name = _NAME if words.code == "en" else f"{_NAME}-{words.code}"
    if people.empty:
        title = words.say("No return of people with a published number is in the ledger")
        return nothing_known(book, name, title, [words.say("month"), *map(words.direction, ("to_ua", "to_ru"))], words)
    months = people["date_start"].dt.to_period("M").dt.to_timestamp()
    sums = people.groupby(months)[["best_to_ua", "best_to_ru"]].sum().astype(int)
    every = pd.date_range(sums.index.min(), sums.index.max(), freq="MS")
    sums = sums.reindex(every, fill_value=0)
    peak = every[int(sums["best_to_ua"].argmax())]
    top = int(sums["best_to_ua"].max())
    to_ua, to_ru = words.direction("to_ua"), words.direction("to_ru")
    title = words.say(
        "The largest month was {month}: {people} people came to Ukraine", month=words.month(peak), people=top
    )
    quiet = int((sums.sum(axis=1) == 0).sum())
    bars = words.say("Bars for {months} months from {first}.", months=len(sums), first=words.month(every[0]))
    silent = words.plural(
        "{count} month had no return with a published number.",
        "{count} months had no return with a published number.",
        quiet,
    )
    description = f"{bars} {title}. {silent}"
    tidy = pd.concat([
        pd.DataFrame({"month": every, "people": sums["best_to_ua"].to_numpy(), "direction": to_ua}),
        pd.DataFrame({"month": every, "people": -sums["best_to_ru"].to_numpy(), "direction": to_ru}),
    ])  # fmt: skip
    data = pd.DataFrame(
        {
            words.say("month"): every.strftime("%Y-%m"),
            to_ua: sums["best_to_ua"].to_numpy(),
            to_ru: sums["best_to_ru"].to_numpy(),
        }
    )
    low = -int(sums["best_to_ru"].max())

    def draw(width: int) -> alt.TopLevelMixin:
        time = alt.Scale(padding=width / len(sums) / 2)
        colour = scale_of({to_ua: COLOURS["to_ua"], to_ru: COLOURS["to_ru"]})
        axis = alt.Axis(labelExpr=_WITHOUT_SIGN[words.code], tickCount=6)
        columns = alt.Chart(tidy).mark_bar(width=width / len(sums) * 0.75).encode(
            x=alt.X("month:T", title=None, scale=time, axis=alt.Axis(format="%Y", tickCount="year", grid=False)),
            y=alt.Y("people:Q", title=words.say("people a month"), axis=axis),
            color=alt.Color("direction:N", scale=colour, legend=None),
            tooltip=["direction:N", alt.Tooltip("month:T", format="%B %Y"), "people:Q"],
        )  # fmt: skip
        labels = pd.DataFrame(
            {"month": [every[0]] * 2, "people": [top * 0.92, low * 0.92], "direction": [to_ua, to_ru]}
        )
        text = alt.Chart(labels).mark_text(align="left", fontSize=15, fontWeight=600).encode(
            x="month:T", y="people:Q", text="direction:N", color=alt.Color("direction:N", scale=colour, legend=None)
        )  # fmt: skip
        return alt.layer(columns, text).properties(width=width, height=min(width * 2 // 3, 320))

    note = words.say("Best figures of events with a published number, summed; months without a bar had none.")
    return Figure(name, title, description, caption(book, note, words), draw, data, (to_ua, to_ru), words)

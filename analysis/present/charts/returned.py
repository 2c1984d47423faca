"""Bodies returned to each side, added up along time."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import caption, nothing_known, scale_of
from analysis.present.figure import Figure
from analysis.present.records import address_of
from analysis.present.style import COLOURS

_WAYS = {"to_ua": "to Ukraine", "to_ru": "to Russia"}


def bodies_returned(book: Book, known: pd.DataFrame) -> Figure:
    """A step line for each direction. `known` has subject_id, day, direction and best, in the order of days."""
    sums = known.assign(
        total=known.groupby("direction")["best"].cumsum().astype("Int64"), way=known["direction"].map(_WAYS)
    )
    ends = sums.drop_duplicates("way", keep="last")
    last = dict(zip(ends["way"], ends["total"].astype(int), strict=True))
    said = ", ".join(f"{count:,} {way}" for way, count in sorted(last.items(), key=lambda pair: -pair[1]))
    title = f"Bodies returned: {said}" if said else "No number of bodies returned is known yet"
    if known.empty:
        return nothing_known(book, "bodies-returned", title, ["day", "direction", "bodies", "in all"])
    span = f"{words.date(known['day'].min())} to {words.date(known['day'].max())}"
    description = f"Step lines of the bodies returned to each side, added up from {span}. {title}."
    drawn = pd.DataFrame({"day": sums["day"], "total": sums["total"].astype(float), "way": sums["way"]})
    labels = drawn.drop_duplicates("way", keep="last")
    labels = labels.assign(label=[f"{way} {last[way]:,}" for way in labels["way"]])

    def draw(width: int) -> alt.TopLevelMixin:
        colour = alt.Color("way:N", scale=scale_of({_WAYS[way]: COLOURS[way] for way in _WAYS}), legend=None)
        x = alt.X("day:T", title=None, axis=alt.Axis(format="%Y", tickCount="year", grid=False))
        y = alt.Y("total:Q", title="bodies returned in all", axis=alt.Axis(tickCount=5))
        lines = alt.Chart(drawn).mark_line(interpolate="step-after", strokeWidth=2.5).encode(
            x=x, y=y, color=colour, strokeDash=alt.StrokeDash("way:N", scale=_DASHES, legend=None),
        )  # fmt: skip
        texts = alt.Chart(labels).mark_text(align="right", baseline="bottom", dy=-3, fontWeight=600)
        texts = texts.encode(x=x, y=y, text="label:N", color=colour)
        return alt.layer(lines, texts).properties(width=width, height=min(width, 320))

    data = sums.assign(day=pd.to_datetime(sums["day"]).dt.strftime("%Y-%m-%d"))[["day", "way", "best", "total"]]
    data = data.rename(columns={"way": "direction", "best": "bodies", "total": "in all"})
    note = "Best figures of handovers with a known number, added up."
    places = tuple(map(address_of, known["subject_id"]))
    return Figure("bodies-returned", title, description, caption(book, note), draw, data, places=places)


_DASHES = alt.Scale(domain=list(_WAYS.values()), range=[[1, 0], [6, 3]])

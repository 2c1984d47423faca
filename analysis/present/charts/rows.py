"""Rows with their label written above them, for charts that are read on a phone as well as on a desk."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from analysis.present.charts.common import scale_of
from analysis.present.style import COLOURS

LETTER = 7.1
"""Width of an average letter of the label in pixels."""
LINE, BODY, GAP = 17, 16, 14
"""Heights in pixels: a line of the label, what is drawn below it, and the space to the next row."""


@dataclass(frozen=True)
class Rows:
    """Where each row of a chart stands: label lines first, then the middle of what is drawn below them."""

    labels: tuple[str, ...]
    tops: tuple[float, ...]
    middles: tuple[float, ...]
    height: float

    def y(self, field: str) -> alt.Y:
        """The vertical channel for a column that holds pixels."""
        places = [0, self.height]
        return alt.Y(f"{field}:Q", title=None, axis=None, scale=alt.Scale(domain=places, range=places))

    def texts(self, width: int) -> alt.Chart:
        """The labels, each above its row."""
        data = pd.DataFrame({"label": self.labels, "top": self.tops})
        marks = alt.Chart(data).mark_text(align="left", baseline="top", lineBreak="\n", lineHeight=LINE, limit=width)
        drawn: alt.Chart = marks.encode(text="label:N", y=self.y("top"), x=alt.value(0))
        return drawn


def rows_of(labels: Sequence[str], width: int) -> Rows:
    """The places of rows with these labels, wrapped to the drawing width."""
    wrapped, tops, middles, height = [], [], [], 4.0
    for label in labels:
        lines = textwrap.wrap(label, int(width / LETTER)) or [""]
        wrapped.append("\n".join(lines))
        tops.append(height)
        middles.append(height + LINE * len(lines) + BODY / 2)
        height += LINE * len(lines) + BODY + GAP
    return Rows(tuple(wrapped), tuple(tops), tuple(middles), height)


def bars(frame: pd.DataFrame, width: int, title: str | None, rule: float | None = None) -> alt.TopLevelMixin:
    """One horizontal bar a row from zero to `value`, its `label` above it, in `colour`; `rule` marks a value."""
    rows = rows_of(list(frame["label"]), width)
    half = BODY / 2 - 2
    middles = pd.Series(rows.middles, index=frame.index, dtype=float)
    placed = frame.assign(top=middles - half, bottom=middles + half, zero=0)
    x = alt.X("value:Q", title=title, axis=alt.Axis(tickCount=5, grid=False))
    drawn = alt.Chart(placed).mark_rect(opacity=1).encode(
        x=x, x2="zero:Q", y=rows.y("top"), y2="bottom:Q",
        color=alt.Color("colour:N", scale=None, legend=None), tooltip=["label:N", "value:Q"],
    )  # fmt: skip
    layers: list[alt.Chart] = [drawn, rows.texts(width)]
    if rule is not None:
        ruled = placed.assign(rule=rule, top=placed["top"] - 3, bottom=placed["bottom"] + 3)
        line = alt.Chart(ruled).mark_rule(strokeWidth=2, color=COLOURS["ink"])
        layers.append(line.encode(x=alt.X("rule:Q", title=title), y=rows.y("top"), y2="bottom:Q"))
    return alt.layer(*layers).properties(width=width, height=rows.height)


def marks_in_time(
    frame: pd.DataFrame, labels: Sequence[str], width: int, shapes: dict[str, tuple[str, str]]
) -> alt.TopLevelMixin:
    """Marks along time, a row for each label: `frame` has `row` (place in labels), `day`, `mark`.

    `shapes` gives each mark its shape and colour; each kind of mark has its own lane, so that none hides another.
    """
    rows = rows_of(labels, width)
    lanes = {mark: 8 * (place - (len(shapes) - 1) / 2) for place, mark in enumerate(shapes)}
    placed = frame.assign(
        y=[rows.middles[row] + lanes[mark] for row, mark in zip(frame["row"], frame["mark"], strict=True)]
    )
    lines = pd.DataFrame({"y": rows.middles})
    base = (
        alt.Chart(lines)
        .mark_rule(strokeWidth=1, opacity=0.2)
        .encode(y=rows.y("y"), x=alt.value(0), x2=alt.value(width))
    )
    points = alt.Chart(placed).mark_point(filled=True, size=60, opacity=0.9).encode(
        x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y", tickCount="year", grid=False)), y=rows.y("y"),
        shape=alt.Shape("mark:N", scale=scale_of({mark: shape for mark, (shape, _) in shapes.items()}), legend=None),
        color=alt.Color("mark:N", scale=scale_of({mark: colour for mark, (_, colour) in shapes.items()}), legend=None),
        tooltip=[alt.Tooltip("day:T", format="%-d %B %Y"), "mark:N"],
    )  # fmt: skip
    return alt.layer(base, points, rows.texts(width)).properties(width=width, height=rows.height)

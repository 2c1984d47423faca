"""One figure as known on each day, over the claims about it."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book, rows_of
from analysis.present.charts.common import SIDE_COLOUR, SIDE_SHAPE, caption, nothing_known, scale_of
from analysis.present.figure import Figure
from analysis.present.records import address_of
from analysis.present.style import COLOURS

_AFTER = pd.Timedelta(days=14)
"""How long after the figure's last change of value the chart goes on."""


def known_by_day(book: Book, states: pd.DataFrame, claims: pd.DataFrame, label: str) -> Figure:
    """A step line of the best value, and a mark for each claim on the day of its page.

    `states` has subject_id, known_on and best; `claims` has published_on, value, claimant and claimant_side.
    """
    known = states.dropna(subset=["best"])
    moves = known[(known["best"] != known["best"].shift()).fillna(True)]
    if moves.empty:
        return nothing_known(book, "known-by-day", f"No number is known of {label}", ["day", "best", "low", "high"])
    dated = claims.dropna(subset=["published_on"])
    until = moves["known_on"].max() + _AFTER
    dated = dated[dated["published_on"] <= until].drop_duplicates(["published_on", "value", "claimant"])
    title = _title(moves, label)
    said = [f"{words.date(row['known_on'])}: {row['best']:,}" for row in rows_of(moves)]
    description = (
        f"A step line of the best value as known on each day, and {words.counted(len(dated), 'claim')} as marks. "
        f"{title}. Steps: {'; '.join(said)}"
    )
    line = pd.DataFrame({"day": moves["known_on"], "people": moves["best"].astype(float)})
    end = pd.DataFrame({"day": [until], "people": line["people"].tail(1).to_numpy()})
    drawn = pd.concat([line, end])
    marks = pd.DataFrame({
        "day": dated["published_on"], "people": dated["value"].astype(float), "speaker": dated["claimant"],
        "side": dated["claimant_side"].map(words.SIDE),
    })  # fmt: skip
    texts = line.assign(label=[f"{best:,.0f}" for best in line["people"]])

    def draw(width: int) -> alt.TopLevelMixin:
        room = alt.Scale(padding=50)  # for the label of the first step
        x = alt.X("day:T", title=None, scale=room, axis=alt.Axis(format="%-d %b", tickCount=5, grid=False))
        y = alt.Y("people:Q", title="number", axis=alt.Axis(tickCount=5))
        steps = alt.Chart(drawn).mark_line(interpolate="step-after", strokeWidth=2.5, color=COLOURS["ink"])
        points = alt.Chart(marks).mark_point(filled=False, size=90, strokeWidth=2, opacity=1).encode(
            x=x, y=y, color=alt.Color("side:N", scale=scale_of(SIDE_COLOUR), legend=None),
            shape=alt.Shape("side:N", scale=scale_of(SIDE_SHAPE), legend=None),
            tooltip=["speaker:N", "people:Q", alt.Tooltip("day:T", format="%-d %B %Y")],
        )  # fmt: skip
        labels = alt.Chart(texts).mark_text(align="right", dx=-7, dy=-7, fontWeight=600)
        return alt.layer(steps.encode(x=x, y=y), points, labels.encode(x=x, y=y, text="label:N")).properties(
            width=width, height=min(width, 320)
        )

    data = states.assign(day=states["known_on"].dt.strftime("%Y-%m-%d"))[["day", "best", "low", "high", "status"]]
    note = (
        "Line: the best value as known on each day. Ring: a claim by Ukraine; square: Russia; diamond: a mediator; "
        "triangle: a third party, each on the day of its page. Pages without a date are not drawn."
    )
    places = tuple(map(address_of, states["subject_id"]))
    return Figure("known-by-day", title, description, caption(book, note), draw, data, places=places)


def _title(moves: pd.DataFrame, label: str) -> str:
    first, last = moves.iloc[0], moves.iloc[-1]
    if len(moves) == 1:
        return f"{label}: {first['best']:,} since {words.date(first['known_on'])}"
    return (
        f"{label}: from {first['best']:,} to {last['best']:,} in {words.counted(len(moves) - 1, 'step')}, the last on "
        f"{words.date(last['known_on'])}"
    )

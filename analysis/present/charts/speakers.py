"""Who says what about one event."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import SIDE_COLOUR, SIDE_SHAPE, caption, scale_of
from analysis.present.figure import Figure


def who_says_what(book: Book, event_id: str, direction: str) -> Figure:
    """Every claim about how many people came in one direction at one event, speaker by speaker."""
    claims = book.claims()
    wanted = (claims["subject_id"] == event_id) & (claims["measure"] == f"returned_{direction}")
    claims = claims[wanted & claims["value"].notna()]
    claims = claims.drop_duplicates(["claimant", "value"]).assign(
        side=lambda c: c["claimant_side"].map(words.SIDE), people=lambda c: c["value"].astype(int)
    )  # fmt: skip
    claims = claims.sort_values(["people", "claimant"], ascending=[False, True])
    numbers = sorted(set(claims["people"]), reverse=True)
    title = (
        f"{words.counted(claims['claimant'].nunique(), 'speaker')}, {words.counted(len(numbers), 'number')}: "
        + ", ".join(map(str, numbers))
    )
    said = [f"{c.claimant} ({c.side}): {c.people}" for c in claims.itertuples()]
    description = f"People {words.DIRECTION[direction]} on {event_id}, as each speaker put it. " + "; ".join(said) + "."
    shown = pd.DataFrame(
        {
            "speaker": claims["claimant"],
            "side": claims["side"],
            "people": claims["people"],
            "label": claims["people"].astype(str),
        }
    )

    def draw(width: int) -> alt.TopLevelMixin:
        slim = width < 400
        axis = None if slim else alt.Axis(labelLimit=240)
        base = alt.Chart(shown).encode(
            x=alt.X(
                "people:Q",
                title="people",
                scale=alt.Scale(zero=False, nice=True, padding=30),
                axis=alt.Axis(tickCount=5),
            ),
            y=alt.Y("speaker:N", title=None, sort=None, axis=axis),
        )
        names = base.mark_text(align="left", dy=-16).encode(text="speaker:N", x=alt.value(0))
        points = base.mark_point(filled=True, size=130, opacity=1).encode(
            color=alt.Color("side:N", scale=scale_of(SIDE_COLOUR), legend=None),
            shape=alt.Shape("side:N", scale=scale_of(SIDE_SHAPE), legend=None),
        )
        values = base.mark_text(dx=12, align="left").encode(text="label:N")
        size = {"width": width - 20 if slim else int(width * 0.65), "height": (48 if slim else 34) * len(shown) + 20}
        return alt.layer(points, values, *([names] if slim else [])).properties(**size)

    note = "Circle: Ukraine. Square: Russia. Diamond: mediator. Triangle: third party. The axis does not start at zero."
    return Figure(f"who-says-{event_id}", title, description, caption(book, note), draw, shown.drop(columns="label"))

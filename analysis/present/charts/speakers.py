"""Who says what about one event."""

from __future__ import annotations

from functools import partial

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import SIDE_COLOUR, SIDE_SHAPE, caption, nothing_known, scale_of
from analysis.present.figure import Figure
from analysis.present.records import address_of


def who_says_what(book: Book, event_id: str, direction: str) -> Figure:
    """Every claim about how many people came in one direction at one event, speaker by speaker."""
    claims = book.claims()
    wanted = (claims["subject_id"] == event_id) & (claims["measure"] == f"returned_{direction}")
    claims = claims[wanted & claims["value"].notna()]
    claims = claims.drop_duplicates(["claimant", "value"]).assign(
        side=lambda c: c["claimant_side"].map(words.SIDE), people=lambda c: c["value"].astype(int)
    )  # fmt: skip
    claims = claims.sort_values(["people", "claimant"], ascending=[False, True])
    name = f"who-says-{event_id}-{direction}".replace("_", "-")
    if claims.empty:
        title = f"Nobody states a number of people returned {words.DIRECTION[direction]} on {event_id}"
        return nothing_known(book, name, title, ["speaker", "side", "people"])
    numbers = sorted(set(claims["people"]), reverse=True)
    listed = ", ".join(f"{number:,}" for number in numbers)
    title = (
        f"{words.counted(claims['claimant'].nunique(), 'speaker')}, {words.counted(len(numbers), 'number')}: {listed}"
    )
    said = [f"{c.claimant} ({c.side}): {c.people:,}" for c in claims.itertuples()]
    description = f"People {words.DIRECTION[direction]} on {event_id}, as each speaker put it. " + "; ".join(said) + "."
    shown = pd.DataFrame({"speaker": claims["claimant"], "side": claims["side"], "people": claims["people"]})
    note = "Each mark is one speaker; its shape and colour tell the side. The axis does not start at zero."
    places = tuple(f"{address_of(event_id)}#{claim_id}" for claim_id in claims["claim_id"])
    return Figure(name, title, description, caption(book, note), partial(_drawn, shown), shown, places=places)


def _drawn(shown: pd.DataFrame, width: int) -> alt.TopLevelMixin:
    """A mark a speaker with number and side beside it; on a phone the name stands above."""
    slim = width < 400
    axis = None if slim else alt.Axis(labelLimit=240)
    labelled = shown.assign(label=[f"{p:,} · {s}" for p, s in zip(shown["people"], shown["side"], strict=True)])
    low, high = int(shown["people"].min()), int(shown["people"].max())
    room = max(high - low, 4) * 0.15
    scale = alt.Scale(zero=False, nice=False, domain=[max(low - room, 0), high + (7 if slim else 4) * room])
    base = alt.Chart(labelled).encode(
        x=alt.X("people:Q", title="people", scale=scale, axis=alt.Axis(tickCount=4, format=",d", tickMinStep=1)),
        y=alt.Y("speaker:N", title=None, sort=list(shown["speaker"]), axis=axis),
        tooltip=["speaker:N", "side:N", "people:Q"],
    )
    names = base.mark_text(align="left", dy=-16, limit=width - 20).encode(text="speaker:N", x=alt.value(0))
    points = base.mark_point(filled=True, size=130, opacity=1).encode(
        color=alt.Color("side:N", scale=scale_of(SIDE_COLOUR), legend=None),
        shape=alt.Shape("side:N", scale=scale_of(SIDE_SHAPE), legend=None),
    )
    values = base.mark_text(dx=12, align="left").encode(text="label:N")
    size = {"width": width - 20 if slim else int(width * 0.65), "height": (48 if slim else 34) * len(shown) + 20}
    return alt.layer(points, values, *([names] if slim else [])).properties(**size)

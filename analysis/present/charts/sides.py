"""Both sides, event by event."""

from __future__ import annotations

from functools import partial
from typing import Literal

import altair as alt
import pandas as pd
from pandas.api.typing import NAType

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import caption, nothing_known
from analysis.present.figure import Figure
from analysis.present.records import address_of
from analysis.present.style import COLOURS


def two_sides(book: Book, year: int) -> Figure:
    """How many people came to Ukraine at each exchange of a year, as Ukraine and as Russia put it."""
    name = f"two-sides-{year}"
    pairs = two_sides_table(book, year)
    differ = pairs[
        pairs["Ukraine says"].notna() & pairs["Russia says"].notna() & (pairs["Ukraine says"] != pairs["Russia says"])
    ]
    both = int((pairs["Ukraine says"].notna() & pairs["Russia says"].notna()).sum())
    title = (
        f"The two sides differ on {len(differ)} of {words.counted(both, 'exchange')} of {year} with both their numbers"
    )
    lines = [
        f"{row.exchange}: Ukraine {words.number(row[2])}, Russia {words.number(row[3])}"
        for row in differ.itertuples(index=False)
    ]
    description = f"{title}. " + ("; ".join(lines) + "." if lines else "")
    if pairs[["Ukraine says", "Russia says"]].isna().all(axis=None):
        title = f"No official number for an exchange of {year} is in the ledger"
        return nothing_known(book, name, title, list(pairs.columns))
    note = "Ring: Ukraine's number. Square: Russia's. Square in ring: the same. One alone: the other is unknown."
    places = tuple(map(address_of, pairs["event"]))
    return Figure(name, title, description, caption(book, note), partial(_drawn, pairs), pairs, places=places)


def _drawn(pairs: pd.DataFrame, width: int) -> alt.TopLevelMixin:
    """A ring and a square on each exchange's row; numbers stand beside them where they differ."""
    tidy = pairs.melt(["exchange"], ["Ukraine says", "Russia says"], "who", "people").dropna()
    tidy = tidy.assign(side=tidy["who"].str.removesuffix(" says"), people=tidy["people"].astype(int))
    apart = tidy.groupby("exchange")["people"].transform(lambda numbers: numbers.nunique() > 1)
    higher = tidy["people"] == tidy.groupby("exchange")["people"].transform("max")
    numbers = tidy.assign(label=tidy["people"].astype(str))[apart]
    highest = alt.Scale(domain=[0, int(tidy["people"].max() * 1.15)], nice=False)
    y = alt.Y("exchange:N", sort=list(pairs["exchange"]), title=None)
    x = alt.X("people:Q", title="people returned to Ukraine", scale=highest, axis=alt.Axis(tickCount=5))
    tooltip = ["exchange:N", "side:N", "people:Q"]

    def marks(rows: pd.DataFrame) -> alt.Chart:
        return alt.Chart(rows).encode(x=x, y=y, tooltip=tooltip)

    def labels(rows: pd.DataFrame, align: Literal["left", "right"], dx: int) -> alt.Chart:
        drawn: alt.Chart = marks(rows).mark_text(align=align, dx=dx).encode(text="label:N")
        return drawn

    lines = marks(tidy).mark_line(color=COLOURS["grid"], strokeWidth=2).encode(detail="exchange:N")
    rings = marks(tidy[tidy["side"] == "Ukraine"]).mark_point(
        size=170, strokeWidth=2.5, color=COLOURS["to_ua"], opacity=1
    )
    squares = marks(tidy[tidy["side"] == "Russia"]).mark_point(
        filled=True, shape="square", size=55, color=COLOURS["to_ru"], opacity=1
    )
    right, left = labels(numbers[higher[apart]], "left", 12), labels(numbers[~higher[apart]], "right", -12)
    return alt.layer(lines, rings, squares, right, left).properties(width=int(width * 0.75), height=26 * len(pairs))


MEASURES = ("returned_to_ua", "returned_to_ua_military")
"""Everyone; and service members, which is all that some officials count."""


def _number_of(claims: pd.DataFrame) -> int | NAType:
    """The number that most of a side's claims state for everyone; of service members when it states no other."""
    for measure in MEASURES:
        values = claims.loc[claims["measure"] == measure, "value"].mode()
        if len(values):
            return int(values.max())
    return pd.NA


def two_sides_table(book: Book, year: int) -> pd.DataFrame:
    """One row an exchange of the year: what officials of each side say of the number that came to Ukraine.

    A side that counts service members only is taken at that number.
    """
    events = book.ledger.events
    exchanges = events[(events["date_start"].dt.year == year) & (events["kind"] == "exchange")]
    claims = book.ledger.claims
    claims = claims[claims["measure"].isin(MEASURES) & (claims["qualifier"] == "exact")]
    rows = []
    for event_id, day in zip(exchanges["event_id"], exchanges["date_start"], strict=True):
        about = claims[claims["subject_id"] == event_id]
        numbers = [_number_of(about[about["claimant_side"] == side]) for side in ("UA", "RU")]
        rows.append([words.date(day, year=False), event_id, *numbers])
    table = pd.DataFrame(rows, columns=pd.Index(["exchange", "event", "Ukraine says", "Russia says"]))
    return table.astype({"Ukraine says": "Int64", "Russia says": "Int64"})

"""Both sides, event by event."""

from __future__ import annotations

import altair as alt
import pandas as pd
from pandas.api.typing import NAType

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import caption
from analysis.present.figure import Figure
from analysis.present.style import COLOURS


def two_sides(book: Book, year: int) -> Figure:
    """How many people came to Ukraine at each exchange of a year, as Ukraine and as Russia put it."""
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
    tidy = pairs.melt(["exchange"], ["Ukraine says", "Russia says"], "who", "people").dropna()
    tidy = tidy.assign(side=tidy["who"].str.removesuffix(" says"), people=tidy["people"].astype(int))

    def draw(width: int) -> alt.TopLevelMixin:
        base = alt.Chart(tidy).encode(
            y=alt.Y("exchange:N", sort=None, title=None), x=alt.X("people:Q", title="people returned to Ukraine")
        )
        lines = base.mark_line(color=COLOURS["grid"], strokeWidth=2).encode(detail="exchange:N")
        ukraine = base.transform_filter("datum.side == 'Ukraine'").mark_point(
            size=170, strokeWidth=2.5, color=COLOURS["to_ua"], opacity=1
        )
        russia = base.transform_filter("datum.side == 'Russia'").mark_point(
            filled=True, shape="square", size=55, color=COLOURS["to_ru"], opacity=1
        )
        return alt.layer(lines, ukraine, russia).properties(width=int(width * 0.75), height=26 * len(pairs))

    note = "Ring: Ukraine's number. Square: Russia's. Square in ring: the same. One alone: the other is unknown."
    return Figure(f"two-sides-{year}", title, description, caption(book, note), draw, pairs)


_MEASURES = ("returned_to_ua", "returned_to_ua_military")
"""Everyone; and service members, which is all that some officials count."""


def _number_of(claims: pd.DataFrame) -> int | NAType:
    """The number that most of a side's claims state for everyone; of service members when it states no other."""
    for measure in _MEASURES:
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
    claims = claims[claims["measure"].isin(_MEASURES) & (claims["qualifier"] == "exact")]
    rows = []
    for event_id, day in zip(exchanges["event_id"], exchanges["date_start"], strict=True):
        about = claims[claims["subject_id"] == event_id]
        numbers = [_number_of(about[about["claimant_side"] == side]) for side in ("UA", "RU")]
        rows.append([words.date(day, year=False), event_id, *numbers])
    table = pd.DataFrame(rows, columns=pd.Index(["exchange", "event", "Ukraine says", "Russia says"]))
    return table.astype({"Ukraine says": "Int64", "Russia says": "Int64"})

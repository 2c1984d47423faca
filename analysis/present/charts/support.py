"""How well the numbers of each year are supported."""

from __future__ import annotations

from collections.abc import Callable

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts.common import caption, nothing_known
from analysis.present.charts.rows import rows_of
from analysis.present.figure import Figure
from analysis.present.style import COLOURS

_LABELS = {
    "agreed": "two or more voices, one number",
    "explained": "different numbers, with a reason",
    "single source": "one voice only",
    "inferred": "follows from other claims",
    "disputed": "different numbers, unsettled",
    "undisclosed": "no number published",
}
_OPEN = ("disputed", "undisclosed")


def support_by_year(book: Book, numbers: pd.DataFrame, place: Callable[[str], str]) -> Figure:
    """A row for each status and a column for each year, with how many numbers; `numbers` has day and status.

    `place` says where the claims behind the numbers of a status stand, as Figure has it.
    """
    if numbers.empty:
        return nothing_known(book, "support-by-year", "No handover is in the ledger yet", ["status"])
    years = numbers["day"].dt.year.astype("Int64")
    counts = numbers.assign(year=years).groupby(["status", "year"]).size().rename("n").reset_index()
    wide = counts.pivot_table(index="status", columns="year", values="n", aggfunc="sum", fill_value=0)
    wide = wide.reindex([status for status in _LABELS if status in wide.index])
    labels = [f"{_LABELS[status]}: {int(wide.loc[status].sum()):,}" for status in wide.index]
    title = _title(numbers)
    lines = [
        f"{label} ({', '.join(f'{year}: {int(wide.loc[status, year])}' for year in wide.columns)})"
        for status, label in zip(wide.index, labels, strict=True)
    ]
    description = f"Circles by status and year, larger for more numbers. {title}. {'; '.join(lines)}"
    shown = counts[counts["status"].isin(wide.index)]

    def draw(width: int) -> alt.TopLevelMixin:
        rows = rows_of(labels, width)
        middle = dict(zip(wide.index, rows.middles, strict=True))
        placed = pd.DataFrame({
            "year": shown["year"].astype(str), "n": shown["n"].astype(float),
            "y": [middle[status] + 4 for status in shown["status"]],
            "colour": [COLOURS["to_ru" if status in _OPEN else "to_ua"] for status in shown["status"]],
        })  # fmt: skip
        order = [str(year) for year in wide.columns]
        x = alt.X("year:O", title=None, sort=order, scale=alt.Scale(domain=order), axis=alt.Axis(labelAngle=0))
        base = alt.Chart(placed).encode(x=x, y=rows.y("y"))
        circles = base.mark_circle(opacity=0.3).encode(
            size=alt.Size("n:Q", scale=alt.Scale(range=[0, 900], zero=True), legend=None),
            color=alt.Color("colour:N", scale=None, legend=None),
        )
        texts = base.mark_text(fontWeight=600).encode(text="n:Q")
        return alt.layer(circles, texts, rows.texts(width)).properties(width=width, height=rows.height)

    data = wide.reset_index().rename(columns={year: str(year) for year in wide.columns})
    data = data.assign(status=data["status"].map(_LABELS)).rename_axis(columns=None)
    note = "One number for each handover and direction. A year without a circle has no number of that kind."
    places = tuple(map(place, wide.index))
    return Figure("support-by-year", title, description, caption(book, note), draw, data, places=places)


def _title(numbers: pd.DataFrame) -> str:
    open_ = int(numbers["status"].isin(_OPEN).sum())
    alone = int((numbers["status"] == "single source").sum())
    return (
        f"{open_ or 'None'} of {words.counted(len(numbers), 'number')} {'is' if open_ == 1 else 'are'} unpublished or "
        f"disputed, and {alone or 'none'} {'has' if alone == 1 else 'have'} one voice only"
    )

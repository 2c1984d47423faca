"""How many claims of each publisher need another reading than their label."""

from __future__ import annotations

from collections.abc import Callable

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book, rows_of
from analysis.present.charts.common import caption, nothing_known
from analysis.present.charts.rows import bars
from analysis.present.figure import Figure
from analysis.present.style import COLOURS


def readings_by_publisher(book: Book, checked: pd.DataFrame, place: Callable[[str], str], least: int = 25) -> Figure:
    """Publishers with `least` or more checkable claims, the most claims first; `checked` has publisher and fits.

    `place` says where a publisher's claims stand, as Figure has it.
    """
    counts = checked.groupby("publisher")["fits"].agg(["size", "sum"]).reset_index()
    counts = counts[counts["size"] >= least].sort_values(["size", "publisher"], ascending=[False, True])
    shown = counts.assign(odd=counts["size"] - counts["sum"].astype(int)).reset_index(drop=True)
    title = _title(shown, least)
    if shown.empty:
        columns = ["publisher", "claims that can be checked", "need another reading"]
        return nothing_known(book, "readings-by-publisher", title, columns)
    labels = [f"{row['publisher']}: {row['odd']:,} of {row['size']:,}" for row in rows_of(shown)]
    description = f"Bars of the share of claims that need another reading. {title}. {'; '.join(labels)}"
    drawn = pd.DataFrame(
        {"label": labels, "value": (100 * shown["odd"] / shown["size"]).astype(float), "colour": COLOURS["mark"]}
    )

    def draw(width: int) -> alt.TopLevelMixin:
        return bars(drawn, width, "percent of checkable claims")

    data = shown[["publisher", "size", "odd"]]
    data = data.rename(columns={"size": "claims that can be checked", "odd": "need another reading"})
    note = (
        "A claim needs another reading when it does not mean what it says: it counts soldiers only, repeats an older "
        "total, rounds … The outlet may have quoted a speaker faithfully."
    )
    places = tuple(place(publisher) for publisher in shown["publisher"])
    return Figure("readings-by-publisher", title, description, caption(book, note), draw, data, places=places)


def _title(shown: pd.DataFrame, least: int) -> str:
    if shown.empty:
        return f"No publisher has {least} claims that can be checked yet"
    clean = int((shown["odd"] == 0).sum())
    return (
        f"Of {words.counted(len(shown), 'publisher')} with {least} or more checkable claims, {clean or 'none'} "
        f"{'has' if clean == 1 else 'have'} only claims that mean what they say"
    )

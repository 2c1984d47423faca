"""Stated totals along time, counter by counter: which equal the previous total plus the events since."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book, Row
from analysis.present.charts.common import caption, nothing_known
from analysis.present.charts.rows import marks_in_time
from analysis.present.figure import Figure
from analysis.present.records import total_address
from analysis.present.style import COLOURS

_COLUMNS = {"name": "counter", "day": "as of", "stated": "stated", "implied": "implied", "residual": "difference"}
_SHAPES = {"fits": ("circle", COLOURS["to_ua"]), "differs": ("cross", COLOURS["to_ru"])}


def counter_name(counter: Row) -> str:
    """A counter in words: “Coordination Headquarters: everyone, to Ukraine, exchanges only, 2024”."""
    what = words.GROUP.get(counter["group"], counter["group"])
    scope = {
        "exchanges": ", exchanges only",
        "outside_exchanges": ", outside exchanges",
        "mediated": ", as mediator",
    }.get(counter["scope"], "")
    since = counter["starts_on"].year if counter["period"] == "year" else words.date(counter["starts_on"])
    span = {"war": "", "year": f", {since}", "span": f", from {since}"}[counter["period"]]
    return f"{counter['keeper']}: {what}, {words.DIRECTION[counter['direction']]}{scope}{span}"


def _title(fits: pd.DataFrame) -> str:
    """How many totals fit, and how many counters throughout; `fits` has their sum and size by counter."""
    if fits.empty:
        return "No official counter has totals enough to show"
    throughout = int((fits["sum"] == fits["size"]).sum())
    return (
        f"{int(fits['sum'].sum())} of {words.counted(int(fits['size'].sum()), 'stated total')} fit the events "
        f"to the person; {throughout or 'none'} of {words.counted(len(fits), 'counter')} "
        f"{'fits' if throughout == 1 else 'fit'} throughout"
    )


def totals_in_time(book: Book, compared: pd.DataFrame, least: int = 3) -> Figure:
    """The comparable totals of every counter with at least `least` of them, the longest series first.

    `compared` has counter_id, as_of, stated, implied, residual, fits and the counter's name.
    """
    sizes = compared["counter_id"].value_counts()
    shown = compared[compared["counter_id"].isin(sizes[sizes >= least].index)]
    order = sorted(shown["counter_id"].unique(), key=lambda name: (-sizes[name], name))
    fits = shown.groupby("counter_id")["fits"].agg(["sum", "size"])
    names = dict(zip(shown["counter_id"], shown["name"], strict=True))
    labels = [f"{fits['sum'][name]} of {fits['size'][name]} fit · {names[name]}" for name in order]
    title = _title(fits)
    if shown.empty:
        return nothing_known(book, "totals-in-time", title, list(_COLUMNS.values()))
    description = f"Stated totals along time, a row for each official counter. {title}. {'. '.join(labels)}"
    marks = pd.DataFrame(
        {
            "row": [order.index(name) for name in shown["counter_id"]],
            "day": shown["as_of"].to_numpy(),
            "mark": shown["fits"].map({True: "fits", False: "differs"}).to_numpy(),
        }
    )

    def draw(width: int) -> alt.TopLevelMixin:
        return marks_in_time(marks, labels, width, _SHAPES)

    data = shown.assign(day=shown["as_of"].dt.strftime("%Y-%m-%d")).sort_values(["counter_id", "as_of"])
    note = (
        f"Circle: the previous total plus the events since. Cross: another number. Counters with {least} or more "
        "comparable totals; all others are on the page of totals."
    )
    places = tuple(map(total_address, data["counter_id"]))
    told = data[list(_COLUMNS)].rename(columns=_COLUMNS)
    return Figure("totals-in-time", title, description, caption(book, note), draw, told, places=places)

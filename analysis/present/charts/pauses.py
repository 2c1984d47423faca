"""The wait for each exchange."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book, rows_of
from analysis.present.charts.common import caption, nothing_known
from analysis.present.figure import Figure
from analysis.present.records import address_of
from analysis.present.style import COLOURS


def pauses(book: Book, waits: pd.DataFrame, named: int = 3) -> Figure:
    """A stem for each exchange: the days since the one before. The `named` longest waits carry their length.

    `waits` has event_id, day, since and days.
    """
    shown = waits.reset_index(drop=True)
    longest = shown.loc[shown["days"].sort_values(ascending=False, kind="stable").index[:named]]
    title = _title(shown, longest)
    if shown.empty:
        return nothing_known(book, "pauses", title, ["exchange", "previous ended", "days"])
    said = [
        f"{words.counted(row['days'], 'day')} from {words.date(row['since'])} to {words.date(row['day'])}"
        for row in rows_of(longest)
    ]
    description = f"Stems along time for {words.counted(len(shown), 'wait')}. {title}. Longest: {'; '.join(said)}"
    drawn = shown[["day", "days"]].assign(days=shown["days"].astype(float), zero=0)
    marked = longest[["day", "days"]].assign(label=[words.counted(days, "day") for days in longest["days"]])
    marked = marked.assign(late=marked["day"] > shown["day"].min() + 0.75 * (shown["day"].max() - shown["day"].min()))

    def draw(width: int) -> alt.TopLevelMixin:
        x = alt.X("day:T", title=None, axis=alt.Axis(format="%Y", tickCount="year", grid=False))
        y = alt.Y("days:Q", title="days since the one before", axis=alt.Axis(tickCount=5))
        stems = alt.Chart(drawn).mark_rule(strokeWidth=2, color=COLOURS["to_ua"], opacity=0.8)
        heads = alt.Chart(drawn).mark_point(filled=True, size=28, color=COLOURS["to_ua"], opacity=1)
        late, early = marked[marked["late"]], marked[~marked["late"]]
        before = alt.Chart(late).mark_text(align="right", dx=-8, fontWeight=600)
        after = alt.Chart(early).mark_text(align="left", dx=8, fontWeight=600)
        return alt.layer(
            stems.encode(x=x, y=y, y2="zero:Q"),
            heads.encode(x=x, y=y, tooltip=[alt.Tooltip("day:T", format="%-d %B %Y"), "days:Q"]),
            *(text.encode(x=x, y=y, text="label:N") for text in (before, after)),
        ).properties(width=width, height=min(width, 300))

    data = shown.assign(
        **{"exchange": shown["day"].dt.strftime("%Y-%m-%d"), "previous ended": shown["since"].dt.strftime("%Y-%m-%d")}
    )
    note = "One stem an exchange, at its first day; exchanges on one day count as one."
    columns = ["exchange", "previous ended", "days"]
    places = tuple(map(address_of, shown["event_id"]))
    return Figure("pauses", title, description, caption(book, note), draw, data[columns], places=places)


def _title(waits: pd.DataFrame, longest: pd.DataFrame) -> str:
    if waits.empty:
        return "No two exchanges are known, so there is no wait between them"
    most = int(longest["days"].max())
    month = int((waits["days"] > 30).sum())
    return (
        f"The longest wait for an exchange was of {words.counted(most, 'day')}; "
        f"{month or 'none'} of {words.counted(len(waits), 'wait')} {'was' if month == 1 else 'were'} "
        "longer than a month"
    )

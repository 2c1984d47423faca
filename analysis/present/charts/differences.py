"""The handovers on which the two sides' officials state different numbers."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.charts.common import caption, nothing_known
from analysis.present.charts.rows import bars
from analysis.present.figure import Figure
from analysis.present.records import address_of
from analysis.present.style import COLOURS

_COLUMNS = {"day": "day", "what": "what", "direction": "direction", "UA": "Kyiv", "RU": "Moscow", "gap": "difference"}


def _what(row: Row) -> str:
    return f"bodies {row['direction']}" if row["what"] == "bodies" else str(row["direction"])


def differences(book: Book, differing: pd.DataFrame, compared: int) -> Figure:
    """A bar for each difference, Kyiv's number minus Moscow's.

    `differing` has day, direction, what, UA, RU and gap; `compared` is how many pairs of numbers there are in all.
    """
    shown = differing.reset_index(drop=True)
    cases = f"{len(shown) or 'none'} of {words.counted(compared, 'case')}"
    title = f"Kyiv and Moscow state different numbers in {cases}" if compared else "No number is known from both sides"
    if shown.empty:
        return nothing_known(book, "differences", title, list(_COLUMNS.values()))
    labels = [
        f"{row['day']:%-d %b %Y}, {_what(row)}: Kyiv {row['UA']:,}, Moscow {row['RU']:,}" for row in rows_of(shown)
    ]
    description = f"Bars for each difference, Kyiv's number minus Moscow's. {title}. {'; '.join(labels)}"
    drawn = pd.DataFrame(
        {
            "label": labels,
            "value": shown["gap"].astype(float),
            "colour": (shown["gap"] > 0).map({True: COLOURS["to_ua"], False: COLOURS["to_ru"]}),
        }
    )

    def draw(width: int) -> alt.TopLevelMixin:
        return bars(drawn, width, "Kyiv's number minus Moscow's", rule=0)

    data = shown.assign(day=pd.to_datetime(shown["day"]).dt.strftime("%Y-%m-%d"))[list(_COLUMNS)].rename(
        columns=_COLUMNS
    )
    note = (
        "To the right: Kyiv states more. To the left: Moscow states more. The number that most claims of a side state."
    )
    places = tuple(map(address_of, shown["event_id"]))
    return Figure("differences", title, description, caption(book, note), draw, data, places=places)

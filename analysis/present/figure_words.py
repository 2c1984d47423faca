"""The words around every chart, as messages."""

from __future__ import annotations

from analysis.present.messages import mark

WORDS = {
    "numbers": mark("The numbers behind this chart"),
    "explore": mark("Explore this chart"),
    "still": mark("Back to the still picture"),
    "failed": mark("The chart could not be loaded; the picture and the table hold the same numbers."),
    "chosen": mark("Drag over the chart to mark a part of it. Marked:"),
    "get": mark("Get it as"),
    "embed": mark("page to embed"),
    "more": mark("Exchange Ledger: every claim behind this chart, with its source"),
}

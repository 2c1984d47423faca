"""The words around every chart, in one place."""

from __future__ import annotations

WORDS = {
    "language": "en",
    "numbers": "The numbers behind this chart",
    "explore": "Explore this chart",
    "still": "Back to the still picture",
    "failed": "The chart could not be loaded; the picture and the table hold the same numbers.",
    "chosen": "Drag over the chart to mark a part of it. Marked:",
    "get": "Get it as",
    "embed": "page to embed",
    "more": "Exchange Ledger: every claim behind this chart, with its source",
}

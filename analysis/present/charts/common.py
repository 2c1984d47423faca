"""What the charts share: the sides' marks and the caption with source and date."""

from __future__ import annotations

import altair as alt

from analysis.present import words
from analysis.present.book import Book
from analysis.present.style import COLOURS

SIDE_COLOUR = {
    "Ukraine": COLOURS["to_ua"],
    "Russia": COLOURS["to_ru"],
    "Mediator": COLOURS["mark"],
    "Third party": COLOURS["ink"],
}
SIDE_SHAPE = {"Ukraine": "circle", "Russia": "square", "Mediator": "diamond", "Third party": "triangle-up"}
_SOURCE = "Source: Exchange Ledger, data through {}."
_NOTHING = "Source: Exchange Ledger, which holds no record yet."


def caption(book: Book, more: str = "") -> str:
    """The caption: a note on how to read the chart, the source and how far the data go."""
    through = book.data_through()
    return " ".join(filter(None, [more, _SOURCE.format(words.date(through)) if words.known(through) else _NOTHING]))


def scale_of(mapping: dict[str, str]) -> alt.Scale:
    """A scale that gives each term its own colour or shape."""
    return alt.Scale(domain=list(mapping), range=list(mapping.values()))

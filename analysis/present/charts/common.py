"""What the charts share: the sides' marks and the caption with source and date."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present.book import Book
from analysis.present.figure import Figure
from analysis.present.style import COLOURS
from analysis.present.words import ENGLISH, Words

SIDE_COLOUR = {
    "Ukraine": COLOURS["to_ua"],
    "Russia": COLOURS["to_ru"],
    "Mediator": COLOURS["mark"],
    "Third party": COLOURS["ink"],
}
SIDE_SHAPE = {"Ukraine": "circle", "Russia": "square", "Mediator": "diamond", "Third party": "triangle-up"}


def caption(book: Book, more: str = "", words: Words = ENGLISH) -> str:
    """The caption: a note on how to read the chart, the source and how far the data go."""
    through = book.data_through()
    source = (
        words.say("Source: Exchange Ledger, data through {day}.", day=words.date(through))
        if words.known(through)
        else words.say("Source: Exchange Ledger, which holds no record yet.")
    )
    return " ".join(filter(None, [more, source]))


def scale_of(mapping: dict[str, str]) -> alt.Scale:
    """A scale that gives each term its own colour or shape."""
    return alt.Scale(domain=list(mapping), range=list(mapping.values()))


def nothing_known(book: Book, name: str, title: str, columns: list[str], words: Words = ENGLISH) -> Figure:
    """The figure of a chart for which the ledger holds nothing: it says so, and its table is empty."""

    def draw(width: int) -> alt.TopLevelMixin:
        said = pd.DataFrame({"said": [words.say("No numbers to show.")]})
        return alt.layer(alt.Chart(said).mark_text().encode(text="said:N")).properties(width=width, height=60)

    description = words.say("An empty chart. {title}.", title=title)
    return Figure(name, title, description, caption(book, "", words), draw, pd.DataFrame(columns=columns), (), words)

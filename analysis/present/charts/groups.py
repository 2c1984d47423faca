"""Whom the numbers name: service members, civilians, women, wounded and officers."""

from __future__ import annotations

import altair as alt
import pandas as pd

from analysis.present import words
from analysis.present.book import Book, rows_of
from analysis.present.charts.common import caption, nothing_known
from analysis.present.charts.rows import bars
from analysis.present.figure import Figure
from analysis.present.style import COLOURS

GROUPS = ("all", "military", "civilian", "women", "wounded", "officers", "foreign")
"""Everyone first; women, wounded, officers and citizens of third countries are also service members or civilians."""


def groups_named(book: Book, sums: pd.DataFrame) -> Figure:
    """People whom the numbers of handovers name, by group and direction.

    `sums` has direction, group, people, handovers (that name the group), `of` (handovers with a known number) and
    `place`, as Figure has it.
    """
    shown = sums[(sums["handovers"] > 0) | (sums["group"] == "all")].reset_index(drop=True)
    labels = [
        f"{words.DIRECTION[row['direction']]}, {words.GROUP[row['group']]}: {row['people']:,} in "
        f"{row['handovers']:,} of {row['of']:,} handovers"
        for row in rows_of(shown)
    ]
    title = _title(sums)
    if not shown["people"].any():
        return nothing_known(book, "groups-named", title, ["direction", "group", "people"])
    description = f"Bars of the people named by group, to Ukraine and to Russia. {title}. {'; '.join(labels)}"
    drawn = pd.DataFrame(
        {"label": labels, "value": shown["people"].astype(float), "colour": shown["direction"].map(COLOURS)}
    )

    def draw(width: int) -> alt.TopLevelMixin:
        return bars(drawn, width, "people")

    data = (
        shown.drop(columns="place")
        .assign(direction=shown["direction"].map(words.DIRECTION), group=shown["group"].map(words.GROUP))
        .rename(columns={"handovers": "handovers that name the group", "of": "handovers with a known number"})
    )
    note = "Best figures of handovers, summed. Groups overlap: a woman may be an officer, and wounded."
    places = tuple(shown["place"])
    return Figure("groups-named", title, description, caption(book, note), draw, data, places=places)


def _title(sums: pd.DataFrame) -> str:
    """Which of the smaller groups the numbers name least often, over both directions."""
    everyone = int(sums.loc[sums["group"] == "all", "handovers"].sum())
    if not everyone:
        return "No handover has a known number of people yet"
    women = int(sums.loc[sums["group"] == "women", "handovers"].sum())
    return (
        f"Women are counted in {women:,} of {words.counted(everyone, 'known number')} of people, "
        f"civilians in {int(sums.loc[sums['group'] == 'civilian', 'handovers'].sum()):,}"
    )

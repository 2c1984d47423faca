"""A chart as a reader gets it: a static SVG that names itself, the same numbers as a table, and its files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import altair as alt
import pandas as pd

from analysis.present.drawing import draw_svg
from analysis.present.figure_words import WORDS
from analysis.present.html import Cell, attributes, block, escape, link, table
from analysis.present.style import theme
from analysis.present.words import ENGLISH, Words
from analysis.publish.formats import as_csv

WIDTHS = {"wide": 640, "narrow": 300}
"""Drawing widths in pixels: letters keep their size on a phone because the chart is drawn for it."""

CHARTS = "charts"
"""The folder of the site with every chart's own files."""

LIBRARY = "vega.js"
"""The file there with the chart library, for readers who explore."""

RECORD = "application/vnd.exchange-ledger.figure+json"
"""The kind of a notebook's output that holds a figure's record, from which the build makes its files."""

_FORMATS = ("csv", "png", "svg")
_LIVE = "application/vnd.vegalite.v5+json"
"""The newest kind that JupyterLab 4.6 draws; its Vega-Lite reads specifications of version 6 as well."""


@dataclass(frozen=True)
class Figure:
    """A finding with its chart, its text alternative and its data.

    `name` is the address of its files and makes the identifiers of its parts: one name, one figure in the whole site.
    `draw` makes the Altair chart for a drawing width in pixels. `adds_up` names the columns of `data` whose sum over
    some of the rows means something: a reader who marks a part of the chart is told it. `places` has, for each row,
    where on the site the claims behind it stand (from the root, or `#` and an anchor of the same page).
    """

    name: str
    title: str
    description: str
    caption: str
    draw: Callable[[int], alt.TopLevelMixin]
    data: pd.DataFrame
    adds_up: tuple[str, ...] = ()
    words: Words = ENGLISH
    places: tuple[str, ...] = ()

    def spec(self, width: int = WIDTHS["wide"]) -> dict[str, Any]:
        """The Vega-Lite specification in house style, its data inlined."""
        spec: dict[str, Any] = self.draw(width).to_dict(validate=False)  # tests do; it takes half of the time
        spec["config"] = {**spec.get("config", {}), **theme()}
        spec["description"] = self.description
        return spec

    @cached_property
    def specs(self) -> dict[str, dict[str, Any]]:
        """The specification of each form."""
        return {form: self.spec(width) for form, width in WIDTHS.items()}

    def svg(self, form: str = "wide") -> str:
        """A static SVG, `wide` or `narrow`, that carries role, title and description."""
        svg = draw_svg(self.specs[form])
        return named_svg(svg, f"{self.name}-{form}", self.title, self.description, form)

    def html(self, home: str = "") -> str:
        """The figure element: title, SVG, caption, downloads, and the data as a table that unfolds.

        `home` is the way from the page to the site's root, such as `../`.
        """
        files, library = f"{home}{CHARTS}/{self.name}", f"{home}{CHARTS}/{LIBRARY}"
        rows = [_cells(row, self.words) for row in self.data.itertuples(index=False)]
        for row, place in zip(rows, self.places, strict=bool(self.places)):
            row[0] = row[0]._replace(html=f"<a{attributes(href=_from(home, place))}>{row[0].html}</a>")
        return "\n".join([
            f'<figure class="chart"{attributes(id=self.name, data_chart=files, data_library=library)}>',
            f"<figcaption><strong>{escape(self.title)}</strong></figcaption>",
            *(self.svg(form) for form in WIDTHS),
            f'<p class="caption">{escape(self.caption)}</p>',
            _take_along(files, self.words),
            f"<details><summary>{escape(self.words.say(WORDS['numbers']))}</summary>",
            table(self.title, list(self.data.columns), rows),
            "</details></figure>",
            f'<script src="{home}site/scripts/explore.js" defer></script>',
        ])  # fmt: skip

    def record(self) -> dict[str, Any]:
        """All that the figure's own files are made of, as JSON."""
        return {
            "name": self.name,
            "language": self.words.code,
            "title": self.title,
            "description": self.description,
            "caption": self.caption,
            "csv": as_csv(self.data),
            "adds_up": [list(self.data.columns).index(column) for column in self.adds_up],
            "specs": self.specs,
        }

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """In JupyterLab the live chart; on the site the static figure (the only form that both renderers pass on)."""
        record = self.record()
        return {_LIVE: record["specs"]["wide"], RECORD: record, "text/markdown": block(self.html("../"))}


def named_svg(svg: str, name: str, title: str, description: str, form: str | None = None) -> str:
    """The SVG without what browsers and axe stumble over, with a title, a description and identifiers of its own."""
    ids = f"{name}-title", f"{name}-description"
    opening, rest = svg.split(">", 1)
    opening = re.sub(r' (xmlns:xlink|version|class)="[^"]*"', "", opening)
    rest = re.sub(r' (aria-[a-z]+|role)="[^"]*"', "", rest)
    rest = re.sub(r"\b(clip|gradient_)(\d+)\b", rf"{name}-\1\2", rest)
    words = f'<title id="{ids[0]}">{escape(title)}</title><desc id="{ids[1]}">{escape(description)}</desc>'
    kind = attributes(class_=form, role="img", aria_labelledby=" ".join(ids))
    return f"{opening}{kind}>{words}{rest}".replace("\n", " ")


def _take_along(files: str, words: Words) -> str:
    """The line below the chart: explore it (when scripts run), take it as a file, put it on another page."""
    said = {name: words.say(text) for name, text in WORDS.items()}
    marks = attributes(data_still=said["still"], data_failed=said["failed"], data_chosen=said["chosen"])
    formats = [link(f"{files}.{kind}", kind.upper(), download="") for kind in _FORMATS]
    return (
        f'<p class="take-along"><button type="button" class="explore" hidden{marks}>{escape(said["explore"])}</button>'
        f"<span>{escape(said['get'])} {', '.join(formats)}, {link(f'{files}.html', said['embed'])}</span></p>"
    )


def _from(home: str, place: str) -> str:
    return place if place.startswith("#") else home + place


def _cells(row: tuple[object, ...], words: Words) -> list[Cell]:
    return [_cell(value, words) for value in row]


def _cell(value: object, words: Words) -> Cell:
    if not words.known(value):
        return Cell("–", numeric=True)
    if isinstance(value, int | float):
        return Cell(words.number(value) if value == int(value) else words.decimal(value), numeric=True)
    return Cell(escape(str(value)))

"""A chart as a reader gets it: a static SVG that names itself, and the same numbers as a table."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd
import vl_convert

from analysis.present.html import Cell, block, escape, table
from analysis.present.style import theme


WIDTHS = {"wide": 640, "narrow": 300}
"""Drawing widths in pixels: letters keep their size on a phone because the chart is drawn for it."""


@dataclass(frozen=True)
class Figure:
    """A finding with its chart, its text alternative and its data; `name` makes the identifiers of its parts.

    `draw` makes the Altair chart for a drawing width in pixels.
    """

    name: str
    title: str
    description: str
    caption: str
    draw: Callable[[int], alt.TopLevelMixin]
    data: pd.DataFrame

    def spec(self, width: int = WIDTHS["wide"]) -> dict[str, Any]:
        """The Vega-Lite specification in house style, its data inlined."""
        spec: dict[str, Any] = self.draw(width).to_dict()
        spec["config"] = {**spec.get("config", {}), **theme()}
        spec["description"] = self.description
        return spec

    def svg(self, form: str = "wide") -> str:
        """A static SVG, `wide` or `narrow`, that carries role, title and description."""
        svg = vl_convert.vegalite_to_svg(json.dumps(self.spec(WIDTHS[form])))
        return _named(svg, f"{self.name}-{form}", form, self.title, self.description)

    def html(self) -> str:
        """The figure element: title, SVG, caption, and the data as a table that unfolds."""
        return "\n".join([
            f'<figure class="chart" id="{self.name}">',
            f"<figcaption><strong>{escape(self.title)}</strong></figcaption>",
            *(self.svg(form) for form in WIDTHS),
            f'<p class="caption">{escape(self.caption)}</p>',
            "<details><summary>The numbers behind this chart</summary>",
            table(self.title, list(self.data.columns), [_cells(row) for row in self.data.itertuples(index=False)]),
            "</details></figure>",
        ])  # fmt: skip

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """In JupyterLab the live chart; on the site the static figure (the only form that both renderers pass on)."""
        return {"application/vnd.vegalite.v6+json": self.spec(), "text/markdown": block(self.html())}


def _named(svg: str, name: str, form: str, title: str, description: str) -> str:
    """The SVG without what browsers and axe stumble over, and with identifiers of its own."""
    ids = f"{name}-title", f"{name}-description"
    opening, rest = svg.split(">", 1)
    opening = re.sub(r' (xmlns:xlink|version|class)="[^"]*"', "", opening)
    rest = re.sub(r' (aria-[a-z]+|role)="[^"]*"', "", rest)
    rest = re.sub(r"\b(clip|gradient_)(\d+)\b", rf"{name}-\1\2", rest)
    words = f'<title id="{ids[0]}">{escape(title)}</title><desc id="{ids[1]}">{escape(description)}</desc>'
    return f'{opening} class="{form}" role="img" aria-labelledby="{ids[0]} {ids[1]}">{words}{rest}'.replace("\n", " ")


def _cells(row: tuple[object, ...]) -> list[Cell]:
    return [_cell(value) for value in row]


def _cell(value: object) -> Cell:
    if pd.isna(value):  # type: ignore[call-overload]  # cells are scalars
        return Cell("–", numeric=True)
    return Cell(f"{value:,}", numeric=True) if isinstance(value, int | float) else Cell(escape(str(value)))

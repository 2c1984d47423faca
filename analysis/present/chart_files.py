"""The files of every chart of the site: picture, data, a page to embed, and what exploring needs."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.files import write_all
from analysis.present.chart_page import chart_page
from analysis.present.drawing import chart_library, draw_png, draw_svg, forget_old_drawings
from analysis.present.figure import CHARTS, LIBRARY, named_svg
from analysis.present.live import live_script
from analysis.present.style import PAPER
from analysis.problems import PlainError

_LETTERS_A_LINE = {"title": 68, "subtitle": 92}
"""How many letters of each size fit the width of the wide form."""

Record = dict[str, Any]
"""What Figure.record gives."""


@dataclass(frozen=True)
class Shown:
    """A figure's record and the page on which it stands, from the site's root."""

    record: Record
    page: str


def records_json(page: str, records: Sequence[Record]) -> str:
    """The records of one page's figures as they wait for the charts step."""
    return json.dumps({"page": page, "figures": list(records)}, ensure_ascii=False, sort_keys=True) + "\n"


def write_charts(root: Path, sources: Sequence[Path]) -> int:
    """Write the files of all figures that the sources (of `records_json`) hold, remove others, say how many charts.

    Raises PlainError when two different figures have one name.
    """
    shown = list(_distinct(_figures(sources)))
    files = {LIBRARY: chart_library().encode()}
    for figure in shown:
        files |= chart_files(figure)
    write_all(root / CHARTS, files)
    for stale in (root / CHARTS).iterdir():
        if stale.name not in files:
            stale.unlink()
    forget_old_drawings()
    return len(shown)


def chart_files(shown: Shown) -> dict[str, bytes]:
    """Name and content of one chart's files."""
    record, name = shown.record, shown.record["name"]
    picture = draw_svg(_poster(record))
    named = named_svg(picture, name, record["title"], record["description"])
    return {
        f"{name}.svg": named.encode(),
        f"{name}.png": draw_png(picture),
        f"{name}.csv": record["csv"].encode(),
        f"{name}.html": chart_page(record, shown.page).encode(),
        f"{name}.js": live_script(record).encode(),
    }


def _poster(record: Record) -> dict[str, Any]:
    """The wide chart with its title and caption drawn in, on paper: a picture that may travel alone."""
    spec: dict[str, Any] = record["specs"]["wide"]
    lines = {
        "text": textwrap.wrap(record["title"], _LETTERS_A_LINE["title"]),
        "subtitle": textwrap.wrap(record["caption"], _LETTERS_A_LINE["subtitle"]),
    }
    style = {"anchor": "start", "frame": "group", "offset": 20, "fontSize": 17, "subtitleFontSize": 12.5}
    return {**spec, "title": lines | style, "background": PAPER, "padding": 20}


def _figures(sources: Sequence[Path]) -> Iterator[Shown]:
    for path in sources:
        source = json.loads(path.read_text(encoding="utf-8"))
        yield from (Shown(record, source["page"]) for record in source["figures"])


def _distinct(figures: Iterator[Shown]) -> Iterator[Shown]:
    """Each figure once, though it stand on several pages."""
    known: dict[str, Shown] = {}
    for shown in figures:
        name = shown.record["name"]
        first = known.setdefault(name, shown)
        if first is shown:
            yield shown
        elif first.record != shown.record:
            raise PlainError(f"Two different figures are named “{name}”, on {first.page} and {shown.page}; rename one.")

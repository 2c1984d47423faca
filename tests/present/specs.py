"""What must hold of every chart, whatever it shows: asked of those on the site and of those drawn from bad input."""

from __future__ import annotations

import re
from typing import Any

import altair as alt

from analysis.present.live import live_spec
from analysis.present.style import COLOURS
from tests.present.test_figure import keys

_COLOURS = {*COLOURS.values(), "none", "transparent"}
_SOURCE = {"en": "Source: Exchange Ledger", "uk": "Джерело: "}
_LEFTOVERS = re.compile(r"\b(nan|NaN|NaT|None|<NA>|undefined|null)\b")


def check(record: dict[str, Any]) -> None:
    """A figure's record is valid Vega-Lite as picture and alive, says what it shows, and loads nothing."""
    for spec in record["specs"].values():
        alt.LayerChart.from_dict(spec, validate=True)
        alt.LayerChart.from_dict(live_spec(spec), validate=True)
        assert not {"url", "href"} & set(keys(spec))
        assert spec["description"] == record["description"]
    assert len(record["description"]) > len(record["title"]) > 10
    assert _SOURCE[record["language"]] in record["caption"]
    assert record["csv"].splitlines()[0]
    for words in (record["title"], record["description"], record["caption"]):
        assert not _LEFTOVERS.search(words), words


def strange_colours(svg: str) -> set[str]:
    """The colours of a drawing that are not of the house, so that a dark page would not change them."""
    return set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) - _COLOURS

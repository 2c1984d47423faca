"""The charts' house style: system fonts, and few colours, neutral between the sides, for light and dark pages."""

from __future__ import annotations

from typing import Any

COLOURS = {"to_ua": "#0f544f", "to_ru": "#a85f19", "mark": "#6d4bb3", "ink": "#5b6470", "grid": "#9ca3af55"}
"""Teal and ochre differ in lightness as well as in hue, so that no kind of colour blindness merges them."""

DARK = {"#0f544f": "#7fd1c7", "#a85f19": "#d08a45", "#6d4bb3": "#b79cf0", "#5b6470": "#a9b1ba"}
"""What site/styles/charts.css puts in a colour's place on a dark page; the grid is seen through and needs none."""

PAPER = "#fbfaf7"
"""The ground of a picture that travels alone."""

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"


def theme() -> dict[str, Any]:
    """The Vega-Lite configuration of every chart."""
    text = {"labelFont": FONT, "titleFont": FONT, "labelColor": COLOURS["ink"], "titleColor": COLOURS["ink"]}
    axis = {
        **text,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "domainColor": COLOURS["grid"],
    }
    return {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": {**axis, "gridColor": COLOURS["grid"], "tickColor": COLOURS["grid"]},
        "header": {**text, "labelFontSize": 13},
        "rule": {"color": COLOURS["ink"]},
        "text": {"font": FONT, "fontSize": 13, "fill": COLOURS["ink"]},
        "title": {"font": FONT, "subtitleFont": FONT, "color": COLOURS["ink"], "subtitleColor": COLOURS["ink"]},
    }

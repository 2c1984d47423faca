"""The charts' house style: system fonts, two neutral side colours that survive colour blindness and both themes."""

from __future__ import annotations

from typing import Any

COLOURS = {"to_ua": "#2f7f79", "to_ru": "#a0662c", "ink": "#6b7280", "grid": "#9ca3af55", "mark": "#7c5cbf"}
"""Teal and ochre differ in lightness as well as hue; ink and grid are legible on light and dark pages."""

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
        "text": {"font": FONT, "fontSize": 13, "fill": COLOURS["ink"]},
    }

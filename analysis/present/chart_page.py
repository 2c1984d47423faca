"""A chart's own page, to be shown in a frame of another site: one file that needs no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analysis.present.drawing import draw_svg
from analysis.present.figure import WIDTHS, named_svg
from analysis.present.figure_words import WORDS
from analysis.present.html import escape
from analysis.present.words import words_in

_STYLE = Path(__file__).resolve().parents[2] / "site" / "styles" / "charts.css"


def chart_page(record: dict[str, Any], page: str) -> str:
    """The page of a figure's record: title, chart, caption, and the way to the page of the site on which it stands."""
    name, title = record["name"], escape(record["title"])
    drawn = [
        named_svg(draw_svg(record["specs"][form]), f"{name}-{form}", record["title"], record["description"], form)
        for form in WIDTHS
    ]
    return "\n".join([
        "<!doctype html>",
        f'<html lang="{record["language"]}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
        '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">',
        f"<title>{title}</title>",
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head>",
        '<body class="alone"><main><figure class="chart">',
        f"<figcaption><h1>{title}</h1></figcaption>",
        *drawn,
        f'<p class="caption">{escape(record["caption"])} '
        f'<a href="../{page}#{name}" target="_top">{escape(words_in(record["language"]).say(WORDS["more"]))}</a></p>',
        "</figure></main></body></html>\n",
    ])  # fmt: skip

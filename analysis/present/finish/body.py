"""What every page's text needs and renderers leave out: marked links abroad, heads of tables, boxes that scroll."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement

_ALIGN = {"text-align:right": "number", "text-align: right": "number"}


def mend(main: HtmlElement, address: str) -> None:
    """Mark links to other sites, give tables their scopes and boxes, and turn inline alignment into classes."""
    for anchor in main.iter("a"):
        _mark_outside(anchor, address)
    for table in list(main.iter("table")):
        _scopes(table)
        _boxed(table)
    for cell in main.xpath(".//*[@style]"):
        _align(cell)


def _mark_outside(anchor: HtmlElement, address: str) -> None:
    href = anchor.get("href", "")
    if not href.startswith(("http://", "https://")) or (address and href.startswith(address)):
        return
    anchor.set("rel", " ".join(dict.fromkeys([*anchor.get("rel", "").split(), "noopener", "noreferrer"])))
    anchor.set("class", " ".join(dict.fromkeys([*anchor.get("class", "").split(), "outside"])))


def _scopes(table: HtmlElement) -> None:
    for cell in table.xpath("./thead/tr/th[not(@scope)]"):
        cell.set("scope", "col")
    for cell in table.xpath("./tbody/tr/th[not(@scope)]"):
        cell.set("scope", "row")


def _boxed(table: HtmlElement) -> None:
    """A table that a renderer made of Markdown stands in a box of its own, as the others do."""
    parent = table.getparent()
    if "table-box" in parent.get("class", ""):
        return
    box = html.Element("div", {"class": "table-box", "tabindex": "0", "role": "group"})
    caption = table.find("caption")
    name = " ".join((caption if caption is not None else table.find(".//th")).text_content().split())
    box.set("aria-label", name or "table")
    box.tail, table.tail = table.tail, None
    parent.replace(table, box)
    box.append(table)


def _align(cell: HtmlElement) -> None:
    """The policy allows no style attributes; the only one that renderers write aligns a column of numbers."""
    name = _ALIGN.get(cell.get("style", "").strip("; "))
    del cell.attrib["style"]
    if name:
        cell.set("class", f"{cell.get('class', '')} {name}".strip())

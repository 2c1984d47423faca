"""The day on which a page says it was published: only from dates that can be read in one way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate

from lxml.html import HtmlElement

_META = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "pubdate",
    "publish-date", "publish_date", "publication_date", "parsely-pub-date", "dc.date.issued", "dcterms.created",
    "dc.date", "sailthru.date", "cxenseparse:recs:publishtime", "mediator_published_time", "date",
)  # fmt: skip
_MONTH_NAMES = (
    "jan january січня января", "feb february лютого февраля", "mar march березня марта", "apr april квітня апреля",
    "may травня мая", "jun june червня июня", "jul july липня июля", "aug august серпня августа",
    "sep sept september вересня сентября", "oct october жовтня октября", "nov november листопада ноября",
    "dec december грудня декабря",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.]?)(\d\d)\2(\d\d)(?!\d)")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+([^\W\d_]{3,9})\.?,?\s+(20\d\d)(?!\d)")
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(20\d\d)(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(20\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)")
_VISIBLE = "//time | //*[contains(@class, 'date') or contains(@class, 'time') or contains(@class, 'publish')]"


def read_date(text: str, day_first: bool = False) -> date | None:
    """The day that a text such as “2024-01-31T10:00+02:00”, “31 січня 2024” or “Jan 31, 2024” gives, as shown there.

    Days and months in figures alone are read only when one of them is above 12, or when the caller knows that the
    language writes the day first and dots stand between (`day_first`); otherwise the text is ambiguous: None.
    """
    if found := _YEAR_FIRST.search(text):
        return _day(found[1], found[3], found[4])
    if found := _DAY_MONTH.search(text):
        return _day(found[3], _MONTHS.get(found[2].lower(), 0), found[1])
    if found := _MONTH_DAY.search(text):
        return _day(found[3], _MONTHS.get(found[1].lower(), 0), found[2])
    if found := _NUMBERS.search(text):
        return _in_figures(int(found[1]), int(found[3]), int(found[4]), day_first and found[2] == ".")
    parts = parsedate(text[:100])
    return _day(*parts[:3]) if parts else None


def _in_figures(first: int, second: int, year: int, day_first: bool) -> date | None:
    if first > 12 or first == second or day_first:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _day(year: object, month: object, day: object) -> date | None:
    try:
        return date(int(str(year)), int(str(month)), int(str(day)))
    except ValueError:
        return None


def published_on(tree: HtmlElement, address: str, language: str) -> date | None:
    """The day of publication: what the page says to machines, then its address, then what it shows; or None."""
    day_first = language in ("uk", "ru", "be", "bg")
    for text in _said_to_machines(tree):
        if found := read_date(text):
            return found
    if in_address := _IN_ADDRESS.search(address):
        return _day(*in_address.groups())
    for element in tree.xpath(_VISIBLE)[:40]:
        shown = " ".join(element.text_content().split())
        if len(shown) < 60 and (day := read_date(shown, day_first)):
            return day
    return None


def _said_to_machines(tree: HtmlElement) -> Iterator[str]:
    yield from _linked_data(tree)
    metas = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta.get("content") or ""
        for meta in reversed(tree.xpath("//meta"))
    }
    yield from (metas[name] for name in _META if name in metas)
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@datetime]"):
        yield element.get("datetime") or element.get("content") or ""


def _linked_data(tree: HtmlElement) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield from _published_in(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue


def _published_in(node: object) -> Iterator[str]:
    if isinstance(node, list):
        for part in node:
            yield from _published_in(part)
    elif isinstance(node, dict):
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        yield from _published_in(node.get("@graph", []))

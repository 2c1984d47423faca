"""Pages that keep the addresses of withdrawn records: they say why, and lead to the record that took the place."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement
from lxml.html.builder import H1, A, E, P

from analysis.present.book import Row
from analysis.present.finish.page import Page, between
from analysis.present.finish.place import Place
from analysis.present.messages import LANGUAGES, mark, twin
from analysis.present.words import Words, known

_GONE = mark("Record {identifier} was withdrawn")
_SINCE = mark("Withdrawn on {day}. The reason given:")
_INSTEAD = mark("What it said stands now under")


def withdrawn_pages(place: Place) -> Iterator[Page]:
    """A page for each withdrawn event or round in each language, unless one stands there already."""
    for row in place.records.withdrawn if place.records else []:
        old, new = _path(row["identifier"]), _path(row["successor"]) if known(row["successor"]) else ""
        for code in LANGUAGES:
            if old and twin(old)[code] not in place.files:
                yield _page(row, twin(old)[code], twin(new)[code] if new else "", place, Words(code))


def _path(identifier: str) -> str:
    """The page of an event or round; a claim has none of its own."""
    if identifier.startswith("round-"):
        return f"rounds/{identifier}.html"
    return f"events/{identifier}.html" if identifier[:1].isdigit() else ""


def _page(row: Row, path: str, new: str, place: Place, words: Words) -> Page:
    title = words.say(_GONE, identifier=row["identifier"])
    main = html.Element("main", {"id": "main"})
    since = words.say(_SINCE, day=words.date(row["withdrawn_on"]))
    main.extend([H1(title), P(f"{since} {row['reason']}")])
    head: list[HtmlElement] = [html.Element("meta", {"name": "robots", "content": "noindex"})]
    if new:
        way = between(path, new)
        main.append(P(f"{words.say(_INSTEAD)} ", A(row["successor"], href=way), "."))
        head.append(E.meta({"http-equiv": "refresh", "content": f"0; url={way}"}))
    return Page(path, title, "", "", main, [between(path, style) for style in place.settings.styles], head)

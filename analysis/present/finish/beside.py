"""The files beside the pages: for search engines, for programs that read sites, and for readers who lost their way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from lxml import html
from lxml.html.builder import E

from analysis.present.finish.frame import said
from analysis.present.finish.page import Listed, Page
from analysis.present.finish.place import Place
from analysis.present.finish.settings import Settings
from analysis.present.html import attributes, escape
from analysis.present.messages import LANGUAGES, mark, twin

LOST = "404.html"
_LOST = mark("This page does not exist")
_WAYS = mark("It may have moved, or the address was mistyped. The ledger lists every event.")
_CHAPTERS = {"front": "Start", "site": "Pages", "stories": "Stories"}


def sitemap(pages: Sequence[Listed], place: Place) -> str:
    """Every page with its twins in other languages; no dates, which would be those of the build."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in pages:
        twins = {code: path for code, path in twin(page.path).items() if path in place.files}
        others = [_twin(place.settings, code, path) for code, path in twins.items()] if len(twins) > 1 else []
        lines.append("".join([f"<url><loc>{_full(place.settings, page.path)}</loc>", *others, "</url>"]))
    return "\n".join([*lines, "</urlset>", ""])


def robots(settings: Settings) -> str:
    """Everything may be read; the sitemap tells where it is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {settings.address}sitemap.xml\n"


def _twin(settings: Settings, code: str, path: str) -> str:
    return f"<xhtml:link{attributes(rel='alternate', hreflang=code, href=settings.absolute(path))}/>"


def _full(settings: Settings, path: str) -> str:
    return escape(quote(settings.absolute(path), safe=":/"))


def for_programs(pages: Sequence[Listed], settings: Settings) -> str:
    """llms.txt: what the site is, how to read it, and its chapters with their descriptions (llmstxt.org)."""
    return "\n".join(
        [f"# {settings.title}", "", f"> {settings.description}", "", *_advice(), *_chapters(pages, settings)]
    )


def _advice() -> Iterator[str]:
    yield "A number here is what somebody claimed, or the value in the cheapest explanation of all claims together;"
    yield "no number is an average. Quote it with its claimant, its source and the record's identifier. A record's"
    yield "page is events/IDENTIFIER.html or rounds/IDENTIFIER.html; the tables under Data hold the same for programs."
    yield ""


def _chapters(pages: Sequence[Listed], settings: Settings) -> Iterator[str]:
    first = next(iter(LANGUAGES))
    for kind, name in _CHAPTERS.items():
        yield f"## {name}\n"
        for page in pages:
            if page.kind == kind and page.language == first:
                yield f"- [{page.title}]({settings.absolute(page.path) or page.path}): {page.description}"
        yield ""


def lost_page(settings: Settings) -> Page:
    """The page that stands in for one that is missing, with its words in every language."""
    main = html.Element("main", {"id": "main"})
    for level, code in enumerate(LANGUAGES, 1):
        section = E.section(E(f"h{level}", said(code, _LOST)), E.p(said(code, _WAYS)), lang=code)
        main.append(section)
    hidden = html.Element("meta", {"name": "robots", "content": "noindex"})
    return Page(LOST, _LOST, "", "", main, list(settings.styles), [hidden])


def from_root(text: str, root: str) -> str:
    """The page with its links named from the site's root: it is shown at any depth."""
    return re.sub(r'\b(href|src)="(?![a-z]+:|#|/)', rf'\1="{root}', text)

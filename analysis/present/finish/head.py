"""The head of every page: policy, address, languages, and what those who share, cite or search it are told."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import html

from analysis.present.cards import CARDS, PIXELS, card_name
from analysis.present.finish.frame import said
from analysis.present.finish.page import Page, between
from analysis.present.finish.place import Place
from analysis.present.finish.policy import POLICY
from analysis.present.finish.records import json_ld, metas
from analysis.present.html import attributes, escape
from analysis.present.messages import LANGUAGES, twin
from analysis.publish.feed import FEED

_LOCALES = {"en": "en_GB", "uk": "uk_UA"}
_ICONS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("icon", "site/images/favicon.svg", {"type": "image/svg+xml"}),
    ("icon", f"{CARDS}/icon-32.png", {"type": "image/png", "sizes": "32x32"}),
    ("apple-touch-icon", f"{CARDS}/icon-180.png", {}),
)


def head(page: Page, place: Place) -> str:
    """The head's lines; the policy stands before everything that it governs."""
    kept = [html.tostring(item, encoding="unicode", with_tail=False) for item in page.kept]
    lines = [*_basics(page, place), *_ways(page, place), *_shared(page, place), *_cited(page, place), *kept]
    return "\n".join(lines)


def _basics(page: Page, place: Place) -> Iterator[str]:
    site = said(page.language, place.settings.title)
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield f"<title>{escape(page.title if page.title == site else f'{page.title} – {site}', quote=False)}</title>"
    yield _meta("viewport", "width=device-width, initial-scale=1")
    yield _meta("description", _description(page, place))
    yield _meta("generator", page.generator)
    yield _meta("referrer", "no-referrer")
    yield _meta("color-scheme", "light dark")


def _ways(page: Page, place: Place) -> Iterator[str]:
    """Our own files, named from here; and the page's full address in each language, where the site has one."""
    for style in page.styles:
        yield _link("stylesheet", style)
    for rel, file, more in _ICONS:
        if file in place.files:
            yield _link(rel, between(page.path, file), **more)
    if FEED in place.files:
        yield _link("alternate", between(page.path, FEED), type="application/atom+xml", title="Atom")
    if not place.settings.address:
        return
    yield _link("canonical", place.settings.absolute(page.path))
    twins = {code: path for code, path in twin(page.path).items() if path in place.files}
    if len(twins) > 1:
        for code, path in twins.items():
            yield _link("alternate", place.settings.absolute(path), hreflang=code)
        yield _link("alternate", place.settings.absolute(twins[next(iter(LANGUAGES))]), hreflang="x-default")


def _shared(page: Page, place: Place) -> Iterator[str]:
    """Open Graph: what a message or a post that links here shows."""
    image = _image(page, place)
    told = {
        "og:type": "article" if page.kind == "stories" else "website",
        "og:site_name": said(page.language, place.settings.title),
        "og:title": page.title,
        "og:description": _description(page, place),
        "og:locale": _LOCALES[page.language],
        "og:url": place.settings.absolute(page.path),
        "og:image": image,
    }
    if image:
        width, height = PIXELS
        told |= {"og:image:width": str(width), "og:image:height": str(height), "og:image:alt": page.title}
    for name, value in told.items():
        if value:
            yield f"<meta{attributes(property=name, content=value)}>"
    yield _meta("twitter:card", "summary_large_image" if image else "summary")


def _cited(page: Page, place: Place) -> Iterator[str]:
    """What reference managers and searches read, on the pages that people cite."""
    if place.records is None:
        return
    pairs = metas(page, place.records)
    if pairs:
        yield _link("schema.DC", "http://purl.org/dc/elements/1.1/")
    for name, content in pairs:
        yield _meta(name, content)
    told = json_ld(page, place.records, _image(page, place))
    if told:
        data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        yield f'<script type="application/ld+json">{data}</script>'


def _image(page: Page, place: Place) -> str:
    """The full address of the page's card; an address that is not full is of no use to those who share it."""
    own = [f"{CARDS}/{card_name(code, page.kind, page.name)}" for code in (page.language, next(iter(LANGUAGES)))]
    found = next((file for file in own if file in place.files), "")
    return place.settings.absolute(found) if found else ""


def _description(page: Page, place: Place) -> str:
    return page.description or said(page.language, place.settings.description)


def _meta(name: str, content: str) -> str:
    return f"<meta{attributes(name=name, content=content)}>"


def _link(rel: str, href: str, **more: str) -> str:
    return f"<link{attributes(rel=rel, href=href, **more)}>"

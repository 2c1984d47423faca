"""The head of every page: policy, address, languages, and what people who share it are shown."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html

from analysis.present.finish.frame import said
from analysis.present.finish.page import Page, between
from analysis.present.finish.policy import POLICY
from analysis.present.finish.settings import Settings
from analysis.present.html import attributes, escape
from analysis.present.messages import LANGUAGES, twin

_LOCALES = {"en": "en_GB", "uk": "uk_UA"}
_ICON = "site/images/favicon.svg"


def head(page: Page, settings: Settings, known: frozenset[str]) -> str:
    """The head's lines; the policy stands before everything that it governs."""
    kept = [html.tostring(item, encoding="unicode", with_tail=False) for item in page.kept]
    lines = [*_basics(page, settings), *_places(page, settings, known), *_shared(page, settings), *kept]
    return "\n".join(lines)


def _basics(page: Page, settings: Settings) -> Iterator[str]:
    site = said(page.language, settings.title)
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield f"<title>{escape(page.title if page.title == site else f'{page.title} – {site}', quote=False)}</title>"
    yield _meta("viewport", "width=device-width, initial-scale=1")
    yield _meta("description", _description(page, settings))
    yield _meta("generator", page.generator)
    yield _meta("referrer", "no-referrer")
    yield _meta("color-scheme", "light dark")


def _places(page: Page, settings: Settings, known: frozenset[str]) -> Iterator[str]:
    """Our own files, named from here; and the page's full address in each language, where the site has one."""
    for style in page.styles:
        yield _link("stylesheet", style)
    yield _link("icon", between(page.path, _ICON), type="image/svg+xml")
    if not settings.address:
        return
    yield _link("canonical", settings.absolute(page.path))
    twins = {code: path for code, path in twin(page.path).items() if path in known}
    if len(twins) > 1:
        for code, path in twins.items():
            yield _link("alternate", settings.absolute(path), hreflang=code)
        yield _link("alternate", settings.absolute(twins[next(iter(LANGUAGES))]), hreflang="x-default")


def _shared(page: Page, settings: Settings) -> Iterator[str]:
    """Open Graph: what a message or a post that links here shows."""
    told = {
        "og:type": "article" if page.kind == "stories" else "website",
        "og:site_name": said(page.language, settings.title),
        "og:title": page.title,
        "og:description": _description(page, settings),
        "og:locale": _LOCALES[page.language],
        "og:url": settings.absolute(page.path),
    }
    for name, value in told.items():
        if value:
            yield f"<meta{attributes(property=name, content=value)}>"
    yield _meta("twitter:card", "summary")


def _description(page: Page, settings: Settings) -> str:
    return page.description or said(page.language, settings.description)


def _meta(name: str, content: str) -> str:
    return f"<meta{attributes(name=name, content=content)}>"


def _link(rel: str, href: str, **more: str) -> str:
    return f"<link{attributes(rel=rel, href=href, **more)}>"

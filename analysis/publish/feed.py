"""The Atom feed of changes (RFC 4287); identifiers are URNs, so that they outlive every address."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from analysis.publish.identity import PROJECT, Edition
from analysis.publish.news import PAGE, News

FEED = "feed.xml"
_MOST = 100


def atom(entries: list[News], edition: Edition) -> str:
    """The feed of the newest entries; links are full addresses where the site has one, else relative to the feed."""
    name = News("feed", "", "", "", "")
    updated = max((entry.day for entry in entries), default=edition.issued.isoformat())
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{name.urn}</id>",
        f"<title>{PROJECT}: changes</title>",
        f"<subtitle>{escape(edition.about)}</subtitle>",
        f"<updated>{updated}T00:00:00Z</updated>",
        *(f"<author><name>{escape(author)}</name></author>" for author in edition.authors),
        f"<rights>{escape(edition.licence)}</rights>",
        _link("alternate", edition.at(PAGE) or PAGE, "text/html"),
        _link("self", edition.at(FEED) or FEED, "application/atom+xml"),
        *(_entry(entry, edition) for entry in entries[:_MOST]),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(entry: News, edition: Edition) -> str:
    return "\n".join([
        "<entry>",
        f"<id>{entry.urn}</id>",
        f"<title>{escape(entry.title)}</title>",
        f"<updated>{entry.day}T00:00:00Z</updated>",
        _link("alternate", edition.at(entry.path) or entry.path, "text/html"),
        f'<content type="text">{escape(entry.text)}</content>',
        "</entry>",
    ])  # fmt: skip


def _link(rel: str, href: str, kind: str) -> str:
    return f"<link rel={quoteattr(rel)} type={quoteattr(kind)} href={quoteattr(href)}/>"

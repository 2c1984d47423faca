"""What a page says about itself to reference managers and search engines: meta elements and schema.org JSON-LD.

Zotero's Embedded Metadata translator reads `z:itemType` first, then the Dublin Core and Highwire names.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from analysis.publish.cite import Work
from analysis.publish.identity import PROJECT

LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}


def meta(work: Work) -> list[tuple[str, str]]:
    """Name and content of each `<meta>` of a page about this work."""
    edition = work.edition
    pairs = [
        ("z:itemType", "dataset"),
        ("DC.type", "Dataset"),
        ("DC.title", work.title),
        *(("DC.creator", author) for author in edition.authors),
        ("DC.publisher", PROJECT),
        ("DC.date", edition.issued.isoformat()),
        ("DC.identifier", work.address or work.record),
        ("DC.language", "en"),
        ("DC.rights", LICENCES.get(edition.licence, edition.licence)),
        ("prism.edition", edition.state),
        ("citation_title", work.title),
        *(("citation_author", author) for author in edition.authors),
        ("citation_publication_date", edition.issued.strftime("%Y/%m/%d")),
        ("citation_publisher", PROJECT),
        ("citation_doi", "" if work.record else edition.doi),
        ("citation_public_url", work.address),
    ]
    return [(name, content) for name, content in pairs if content]


def json_ld(work: Work) -> dict[str, Any]:
    """The work as a schema.org Dataset; a record is part of the whole dataset."""
    edition = work.edition
    whole = {
        "@type": "Dataset",
        "name": edition.title,
        "description": edition.about,
        "version": edition.state,
        "url": edition.address,
        "license": LICENCES.get(edition.licence, edition.licence),
        "creator": _creators(edition.authors),
    }
    if not work.record:
        mine = whole | {
            "keywords": list(edition.keywords),
            "dateModified": edition.issued.isoformat(),
            "isAccessibleForFree": True,
            "temporalCoverage": f"2022-02-24/{edition.through.isoformat()}",
            "publisher": {"@type": "Organization", "name": PROJECT},
            "sameAs": f"https://doi.org/{edition.doi}" if edition.doi else "",
        }
    else:
        about = f"Every published number about this record, with its source and the reconciled figure: {work.title}."
        mine = whole | {
            "name": work.title,
            "description": about,
            "identifier": work.record,
            "url": work.address,
            "isPartOf": _filled(whole),
        }
    return {"@context": "https://schema.org"} | _filled(mine)


def _creators(authors: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"@type": "Person" if ", " in author else "Organization", "name": author} for author in authors]


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value or value is False}


def head_html(work: Work) -> str:
    """The elements for a page's `<head>`: the metas and the JSON-LD, which no content can end early."""
    lines = [f'<meta name="{escape(name)}" content="{escape(content)}">' for name, content in meta(work)]
    data = json.dumps(json_ld(work), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return "\n".join(['<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">', *lines, _script(data)])


def _script(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'

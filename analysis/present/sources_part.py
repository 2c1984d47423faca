"""The sources of one event or round, each once, with its archived copy."""

from __future__ import annotations

from analysis.present.book import Row
from analysis.present.claim_table import archived_copy, source_link
from analysis.present.html import Cell, escape, outside_link, table
from analysis.present.words import SOURCE_KIND, Words

_COPIES = "https://web.archive.org/web"


def sources_part(claims: list[Row], words: Words) -> list[str]:
    """Every document that the claims come from, the earliest first; nothing when there is no claim."""
    sources = {claim["source_id"]: claim for claim in claims}
    if not sources:
        return []
    ordered = sorted(sources.values(), key=lambda row: (f"{row['published_on'] or '9999'}", row["source_id"]))
    say = words.say
    head = [say("source"), say("kind of source"), say("published"), say("read on"), say("archived copy")]
    rows = [_row(source, words) for source in ordered]
    caption = words.plural("{count} source", "{count} sources", len(ordered))
    return [
        f"<h2 id='sources'>{say('Sources')}</h2>",
        table(caption, head, rows, class_="sources"),
    ]


def _row(source: Row, words: Words) -> list[Cell]:
    day, kind = source["published_on"], SOURCE_KIND[source["source_kind"]]
    return [
        Cell(source_link(source | {"archived_url": None}, words)),
        Cell(escape(words.say(kind))),
        Cell(words.say("undated") if day is None else words.date(day)),
        Cell(words.date(source["retrieved_on"])),
        Cell(archived_copy(source, words) or _nearest_copy(source, words) or "–"),
    ]


def _nearest_copy(source: Row, words: Words) -> str:
    """A link that opens the Wayback Machine's copy nearest to the day of publication; nothing without an address.

    The form of the address: https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine
    """
    if not words.known(source["url"]):
        return ""
    day = source["published_on"] or source["retrieved_on"]
    return outside_link(f"{_COPIES}/{day:%Y%m%d}/{source['url']}", words.say("nearest to that day"))

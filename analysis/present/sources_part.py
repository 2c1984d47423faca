"""The sources of one event or round, each once, with archived copies where there are some."""

from __future__ import annotations

from analysis.present.book import Row
from analysis.present.claim_table import archived_copy, source_link
from analysis.present.html import Cell, escape, table
from analysis.present.words import SOURCE_KIND, Words


def sources_part(claims: list[Row], words: Words) -> list[str]:
    """Every document that the claims come from, the earliest first; nothing when there is no claim."""
    sources = {claim["source_id"]: claim for claim in claims}
    if not sources:
        return []
    ordered = sorted(sources.values(), key=lambda row: (f"{row['published_on'] or '9999'}", row["source_id"]))
    head = [words.say("source"), words.say("kind of source"), words.say("published"), words.say("read on")]
    rows = [_row(source, words) for source in ordered]
    copies = [archived_copy(source, words) for source in ordered]
    if any(copies):
        head.append(words.say("archived copy"))
        rows = [[*row, Cell(copy or "–")] for row, copy in zip(rows, copies, strict=True)]
    caption = words.plural("{count} source", "{count} sources", len(ordered))
    return [
        f"<h2 id='sources'>{words.say('Sources')}</h2>",
        table(caption, head, rows, class_="sources"),
    ]


def _row(source: Row, words: Words) -> list[Cell]:
    day, kind = source["published_on"], SOURCE_KIND[source["source_kind"]]
    return [
        Cell(source_link(source | {"archived_url": None}, words)),
        Cell(escape(words.say(kind))),
        Cell(words.say("undated") if day is None else words.date(day)),
        Cell(words.date(source["retrieved_on"])),
    ]

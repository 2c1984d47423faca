"""The page of changes: releases with the figures that they moved, then what was recorded, decided, corrected."""

from __future__ import annotations

import pandas as pd

from analysis.present.book import Book
from analysis.present.html import Cell, block, escape, link, table
from analysis.present.records import address_of
from analysis.present.words import ENGLISH
from analysis.publish.formats import Record, plain
from analysis.publish.news import News, anchor, news
from analysis.publish.records import kind_of

_MOST = 60


def changes_parts(book: Book, releases: list[Record]) -> dict[str, str]:
    """The computed parts of the page of changes, by path."""
    entries = news(book.tables(), releases)
    log = [entry for entry in entries if not entry.name.startswith("release ")]
    parts = {
        "releases": "\n".join(map(_release, reversed(releases))) or "<p>No version has been released yet.</p>",
        "changes": table("What was recorded, decided and corrected, the newest first", ["day", "what", "more"],
                         [_row(entry) for entry in log], class_="changes"),
        "withdrawn": _withdrawn(book),
    }  # fmt: skip
    return {f"site/_parts/{name}.md": block(html) for name, html in parts.items()}


def _release(row: Record) -> str:
    head = f"<h3 id='{anchor(row['version'])}'>{row['version']}, {ENGLISH.date(pd.Timestamp(row['released_on']))}</h3>"
    paragraph = f"<p>{escape(row['paragraph'])}</p>"
    moves = row["changes"].get("figures", [])
    shown = [_move(move) for move in moves[:_MOST]]
    figures = (
        table(f"Figures that moved in {row['version']}", ["figure", "before", "now", "why"], shown) if moves else ""
    )
    rest = f"<p>and {len(moves) - _MOST:,} more in the release's changes.csv.</p>" if len(moves) > _MOST else ""
    return head + paragraph + figures + rest


def _move(move: Record) -> list[Cell]:
    subject = move["subject_id"]
    counted = f"{ENGLISH.direction(move['direction'])}, {ENGLISH.group(move['group'])}"
    name = link(f"../{address_of(subject)}", subject) + escape(f" {counted}")
    why = "; ".join(cause["words"] for cause in move["because"][:3])
    return [Cell(name), _figure(move["old"]), _figure(move["new"]), Cell(escape(why))]


def _figure(figure: Record | None) -> Cell:
    if figure is None:
        return Cell("–", numeric=True)
    return Cell(f"{ENGLISH.number(figure['best'])} ({escape(figure['status'])})", numeric=True)


def _row(entry: News) -> list[Cell]:
    return [
        Cell(f"<time datetime='{entry.day}'>{ENGLISH.date(pd.Timestamp(entry.day))}</time>"),
        Cell(link(f"../{entry.path}", entry.title)),
        Cell(escape(entry.text)),
    ]


def _withdrawn(book: Book) -> str:
    rows = plain(book.ledger.withdrawn)
    if not rows:
        return "<p>No identifier has been withdrawn so far.</p>"
    cells = [
        [
            Cell(f"<span id='{row['identifier']}'>{row['identifier']}</span>"),
            Cell(_successor(row["successor"])),
            Cell(escape(row["reason"])),
            Cell(ENGLISH.date(pd.Timestamp(row["withdrawn_on"]))),
        ]
        for row in rows
    ]
    return table("Withdrawn identifiers", ["identifier", "successor", "why", "withdrawn on"], cells)


def _successor(identifier: str | None) -> str:
    if identifier is None:
        return "none"
    if kind_of(identifier) == "claims":
        return link(f"../api/v1/latest/claims/{identifier}.json", identifier)
    return link(f"../{address_of(identifier)}", identifier)

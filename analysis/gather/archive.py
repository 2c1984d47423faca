"""Copies at the Wayback Machine: asked for once a page, politely, and written beside the source."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.files import write_all, write_text
from analysis.gather.inbox.view import plain_rows
from analysis.gather.net.fetch import Fetcher, Page
from analysis.gather.net.manners import Manners
from analysis.gather.net.outcomes import FetchError
from analysis.ledger.parquet import parquet_bytes, read_parquet
from analysis.problems import PlainError
from analysis.tables import SOURCES

SERVICE = "https://web.archive.org"
"""The Wayback Machine; tests ask a server of their own."""
_COPY = re.compile(r"/web/(\d{14})(?:[a-z_]{2,4})?/")


@dataclass(frozen=True)
class Archived:
    """What asking did: copies by source, and how each failure ended."""

    copies: dict[str, str]
    failures: dict[str, str]


def archive(
    root: Path, manners: Manners, limit: int, service: str = SERVICE, tell: Callable[[str], None] = print
) -> Archived:
    """Ask the service to keep a copy of up to `limit` sources that have none, the newest first.

    Each copy's address is written into archived_url at once, so that an interrupted run goes on where it stopped. A
    copy that exists already is taken; a source whose page is gone is told and left.
    """
    copies: dict[str, str] = {}
    failures: dict[str, str] = {}
    with Fetcher(manners) as fetcher:
        for source in _without_copy(root)[:limit]:
            try:
                address = _kept(fetcher, service, source["url"])
            except FetchError as error:
                failures[source["source_id"]] = error.outcome
                tell(f"{source['source_id']}: {error.outcome}")
                if error.outcome in ("asked too often", "left for later"):
                    break
                continue
            _write(root, source["source_id"], address)
            copies[source["source_id"]] = address
            tell(f"{source['source_id']}: {address}")
    return Archived(copies, failures)


def _without_copy(root: Path) -> list[dict[str, str]]:
    rows = [row for row in [*_curated(root), *_scraped(root)] if row["url"] and not row["archived_url"]]
    return sorted(rows, key=lambda row: (row["published_on"], row["source_id"]), reverse=True)


def _kept(fetcher: Fetcher, service: str, url: str) -> str:
    """The address of a copy: one that is there, else a new one."""
    for ask in (f"{service}/web/2/{url}", f"{service}/save/{url}"):
        try:
            page = fetcher.ask(ask)
        except FetchError as error:
            if error.outcome != "not found" or ask.startswith(f"{service}/save/"):
                raise
            continue
        address = _copy_of(page, service, url)
        if address:
            return address
    raise FetchError("damaged", "the service named no copy")


def _copy_of(page: Page, service: str, url: str) -> str:
    """The copy's address, from where the answer stood or what its header says."""
    for place in (page.final, page.header("content-location")):
        found = _COPY.search(place)
        if found:
            return f"{service}/web/{found[1]}/{url}"
    return ""


def _curated(root: Path) -> list[dict[str, str]]:
    path = root / "data" / "curated" / "sources.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    if rows and not {"source_id", "url", "archived_url", "published_on"} <= rows[0].keys():
        raise PlainError("data/curated/sources.csv lacks columns; run python -m analysis records --check.")
    return rows


def _scraped(root: Path) -> list[dict[str, str]]:
    path = root / "data" / "scraped" / "sources.parquet"
    return plain_rows(read_parquet(SOURCES.curated, path)) if path.exists() else []


def _write(root: Path, source_id: str, address: str) -> None:
    """Fill in the copy's address of one source, wherever its row stands; nothing else changes."""
    rows = _curated(root)
    if any(row["source_id"] == source_id for row in rows):
        sink = io.StringIO()
        writer = csv.DictWriter(sink, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({**r, "archived_url": address} if r["source_id"] == source_id else r for r in rows)
        return write_text(root / "data" / "curated" / "sources.csv", sink.getvalue())
    table = SOURCES.curated
    frame = read_parquet(table, root / "data" / "scraped" / "sources.parquet")
    frame.loc[frame["source_id"] == source_id, "archived_url"] = address
    write_all(root / "data" / "scraped", {"sources.parquet": parquet_bytes(table, frame)})

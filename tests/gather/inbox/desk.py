"""A project with an inbox: pages that were captured and read, all of it invented."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from analysis.gather.finding import Found
from analysis.gather.inbox.decide import apply_sheet
from analysis.gather.inbox.proposals import Inbox, inbox_of
from analysis.gather.inbox.sheet import candidates_path, read_candidates, read_reviews, write_candidates
from analysis.gather.inbox.view import Row
from analysis.gather.net.fetch import Page
from analysis.gather.reading import evidence_of
from analysis.gather.run import store_of
from analysis.gather.store import Store
from analysis.tables import WATCHES
from tests.project import Project

NOW = datetime(2030, 3, 2, 12, tzinfo=UTC)
EXCHANGE = {
    "event_date": "2030-02-01", "as_of": None, "measure": "returned_to_ua", "value": 31, "value_low": None,
    "value_high": None, "qualifier": "exact", "claimant": "Office U", "claimant_side": "UA",
}  # fmt: skip
"""What the extractor may say of one sentence."""


def html_of(*sentences: str) -> bytes:
    """A page whose text is these sentences."""
    return f"<html><body><article><p>{'</p><p>'.join(sentences)}</p></article></body></html>".encode()


@dataclass
class Desk:
    """The project, its store, and short ways to fill and decide its inbox."""

    project: Project
    store: Store

    def page(self, path: str, *found: dict[str, object], sentence: str = "On Friday 31 people came home.") -> None:
        """Capture a page, read as saying these things in this sentence."""
        address = f"https://agency-a.example{path}"
        self.store.add("agency-a", [Found(address, "Exchange")])
        body = html_of(sentence)
        self.store.keep(Page(address, address, NOW, (("content-type", "text/html"),), body, False))
        known = self.store.page(address)
        assert known is not None
        items = [
            {**EXCHANGE, **item, "start": 10, "end": 12, "evidence": evidence_of(sentence, 10, 12)} for item in found
        ]
        page = {"published": "2030-02-01", "language": "en", "found": items}
        self.store.settle(known, "read", json.dumps(page))

    def inbox(self) -> Inbox:
        return inbox_of(self.project.root, self.store)

    def sheet(self, **decisions: str) -> list[Row]:
        """Write the sheet of candidates, with cells of its first row filled in; give its rows."""
        rows = self.inbox().rows
        rows[0].update(decisions)
        write_candidates(candidates_path(self.project.root), rows)
        return rows

    def apply(self) -> dict[str, int]:
        """Apply the sheet, a minute after the last decision."""
        now = NOW + timedelta(minutes=len(self.reviews()))
        return apply_sheet(self.project.root, candidates_path(self.project.root), "editor", now)

    def waiting(self) -> list[Row]:
        return read_candidates(candidates_path(self.project.root))

    def reviews(self) -> list[Row]:
        return read_reviews(self.project.root)


def open_desk(project: Project) -> Desk:
    """The invented project with one watch and an empty memory."""
    side = next(row["side"] for row in project.rows("publishers") if row["publisher"] == "Agency A")
    row = {
        "watch_id": "agency-a", "publisher": "Agency A", "side": side, "kind": "agency", "language": "en",
        "method": "feed", "address": "https://agency-a.example/feed", "interval": "6",
    }  # fmt: skip
    with project.sheet("watches").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, WATCHES.curated_columns, lineterminator="\n")
        writer.writeheader()
        writer.writerow(row)
    return Desk(project, store_of(project.root))

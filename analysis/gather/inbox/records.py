"""Accepted candidates to records: a claim, and its source, event or claimant where the ledger has none yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.gather.inbox.view import Row, View, number_of, same_page
from analysis.tables import CLAIMS, EVENTS, TABLES
from analysis.vocabulary import MEASURES

_EVENT = re.compile(EVENTS.column("event_id").pattern)


@dataclass
class Additions:
    """Rows to add to the scraped tables, by table."""

    view: View
    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})

    def add(self, row: Row) -> str:
        """Add the claim of an accepted candidate and what it needs; gives the claim's identifier."""
        claim = {name: row.get(name, "") for name in CLAIMS.curated_columns}
        claim |= {"claim_id": self._next_claim(), "source_id": self._source(row), "recorded_on": row["decided_on"]}
        self._claimant(row)
        self._event(row)
        self.rows["claims"].append(claim)
        return claim["claim_id"]

    def _all(self, table: str) -> Iterator[Row]:
        yield from self.view.tables[table]
        yield from self.rows[table]

    def _next_claim(self) -> str:
        return f"C{max((int(row['claim_id'][1:]) for row in self._all('claims')), default=0) + 1:04}"

    def _source(self, row: Row) -> str:
        page = same_page(row["url"])
        for source in self._all("sources"):
            if source["url"] and same_page(source["url"]) == page:
                return source["source_id"]
        source = {
            "source_id": self._free_source(row["publisher"], row["published_on"]), "publisher": row["publisher"],
            "origin": "", "kind": row["kind"], "url": row["url"], "archived_url": "",
            "published_on": row["published_on"], "retrieved_on": row["captured_at"][:10], "language": row["language"],
        }  # fmt: skip
        self.rows["sources"].append(source)
        return source["source_id"]

    def _free_source(self, publisher: str, day: str) -> str:
        base = f"{re.sub('[^a-z0-9]+', '-', publisher.lower()).strip('-')}-{day or 'undated'}"
        taken = {source["source_id"] for source in self._all("sources")}
        letters = (f"{base}-{first}{second}" for first in ("", *"abcdefghij") for second in "bcdefghijklmnopqrstuvwxyz")
        return next(name for name in (base, *letters) if name not in taken)

    def _claimant(self, row: Row) -> None:
        """An outlet that speaks in its own voice becomes a claimant; anyone else is added by hand, with their side."""
        if row["claimant"] != row["publisher"] or any(c["claimant"] == row["claimant"] for c in self._all("claimants")):
            return
        country = next(p["country"] for p in self._all("publishers") if p["publisher"] == row["publisher"])
        self.rows["claimants"].append(
            {"claimant": row["claimant"], "office": "", "side": "third_party", "country": country}
        )

    def _event(self, row: Row) -> None:
        """A new event with the day in its identifier, of the kind that the measure counts."""
        name = row["subject_id"]
        if not _EVENT.fullmatch(name) or any(event["event_id"] == name for event in self._all("events")):
            return
        bodies = MEASURES[row["measure"]].group == "bodies"
        event = {column: "" for column in EVENTS.curated_columns}
        label = "Repatriation of bodies" if bodies else "Exchange"
        event |= {
            "event_id": name, "date_start": name[:10], "date_end": name[:10], "date_precision": "day",
            "kind": "bodies" if bodies else "exchange", "label": f"{label}, {name[:10]}",
        }  # fmt: skip
        self.rows["events"].append(event)


def was_mended(row: Row, original: Row) -> bool:
    """Whether an editor changed what was extracted: the measure, the number, how it was put, or who said it."""
    names = ("measure", *number_of(row), "qualifier")
    return any(row[name] != original[name] for name in names) or (
        bool(original["claimant"]) and row["claimant"] != original["claimant"]
    )

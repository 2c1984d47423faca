"""The inbox: what the gatherer read, against the ledger and against what editors decided."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from analysis.gather.inbox.matching import claim_of, match_of, rank
from analysis.gather.inbox.sheet import read_reviews
from analysis.gather.inbox.view import Row, View, view_of
from analysis.gather.store import Known, Store
from analysis.gather.watches import Watch, read_watches
from analysis.tables import CANDIDATES

STATED = (
    "event_date",
    "as_of",
    "measure",
    "value",
    "value_low",
    "value_high",
    "qualifier",
    "claimant",
    "claimant_side",
)
"""What of an extraction makes a candidate; positions and evidence may move without making it another."""


@dataclass(frozen=True)
class Inbox:
    """The candidates that wait, in the order in which they are looked at."""

    rows: list[Row]
    view: View

    def counts(self) -> dict[str, int]:
        """How many candidates stand how to the ledger."""
        return {match: sum(row["match"] == match for row in self.rows) for match in {r["match"]: 0 for r in self.rows}}


def identifier(url: str, original: str) -> str:
    """The candidate's identifier: the same page and the same statement always give the same."""
    return sha256(f"{url}\n{original}".encode()).hexdigest()[:16]


def inbox_of(root: Path, store: Store) -> Inbox:
    """Every candidate on this machine that is neither decided nor in the ledger. Raises InputError."""
    view = view_of(root / "data")
    watches = {watch.watch_id: watch for watch in read_watches(root)}
    reviews = {review["candidate_id"]: review for review in read_reviews(root)}
    rows: dict[str, Row] = {}
    for known in store.read():
        if known.watch_id in watches:
            present = {row["candidate_id"]: row for row in _candidates(known, watches[known.watch_id], view)}
            rows |= {name: row for name, row in present.items() if _is_open(row, reviews, view)}
            rows |= {row["candidate_id"]: row for row in _gone(known, watches[known.watch_id], present, reviews, view)}
    return Inbox(sorted(rows.values(), key=rank), view)


def _candidates(known: Known, watch: Watch, view: View) -> list[Row]:
    page = json.loads(known.candidates)
    return [_row(found, known, watch, page, view) for found in page["found"]]


def _row(found: dict[str, object], known: Known, watch: Watch, page: dict[str, object], view: View) -> Row:
    stated = {name: "" if found[name] is None else str(found[name]) for name in STATED}
    if stated["claimant"] not in view.names("claimants"):
        stated["claimant"] = ""
    original = json.dumps(stated, ensure_ascii=False, sort_keys=True)
    seen = {
        "url": known.final, "captured_at": known.fetched_at, "sha256": known.sha256,
        "evidence": str(found["evidence"]), "original": original,
    }  # fmt: skip
    about = {
        "publisher": watch.publisher, "kind": watch.kind, "published_on": str(page["published"]),
        "language": str(page["language"]),
    }  # fmt: skip
    base = {column.name: "" for column in CANDIDATES.columns}
    row = {**base, **claim_of({**stated, "claimant": str(found["claimant"] or "")}, about, view), **about, **seen}
    return {**row, "candidate_id": identifier(known.final, original)}


def _is_open(row: Row, reviews: dict[str, Row], view: View) -> bool:
    """Whether an editor has something to decide; fills in how the row stands to the ledger."""
    review = reviews.get(row["candidate_id"])
    if review is not None:
        row["match"], row["why"] = (
            "changed page",
            f"Decided before ({review['decision']}); its sentence reads otherwise now.",
        )
        return review["evidence"] != row["evidence"]
    match = match_of(row, row["url"], view)
    if match is None:
        return False
    row["match"], row["why"] = match
    return True


def _gone(known: Known, watch: Watch, present: dict[str, Row], reviews: dict[str, Row], view: View) -> list[Row]:
    """Accepted statements that a page no longer makes."""
    page = json.loads(known.candidates)
    lost = []
    for name, review in reviews.items():
        if (
            review["url"] == known.final
            and review["claim_id"]
            and name not in present
            and review["sha256"] != known.sha256
        ):
            found = {
                **{key: value or None for key, value in json.loads(review["original"]).items()},
                "evidence": review["evidence"],
            }
            row = _row(found, known, watch, page, view)
            why = f"Accepted as {review['claim_id']}; a rejection here asks for a correction of it."
            lost.append({**row, "match": "gone from the page", "why": why})
    return lost

"""Small ledgers for tests, a line a claim."""

from __future__ import annotations

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.schema import typed
from analysis.tables import LEDGER, TABLES
from analysis.vocabulary import MEASURES

SIDES = {
    "Kyiv": "UA",
    "Kyiv2": "UA",
    "Moscow": "RU",
    "Abu Dhabi": "mediator",
    "Paper": "third_party",
    "Paper2": "third_party",
}

RULING: dict[str, object] = {
    "decision_id": "D0001",
    "subject_id": "2024-01-31",
    "direction": "to_ua",
    "group": "all",
    "reason": "documents",
    "decided_by": "editor",
    "decided_on": "2026-01-01",
}
"""A ruling that lacks its value: how many came to Ukraine on 31 January 2024."""


def frame(name: str, rows: list[dict[str, object]]) -> pd.DataFrame:
    """A typed frame of a ledger table; columns that the rows lack are empty."""
    names = [column.name for column in TABLES[name].columns]
    return typed(TABLES[name], pd.DataFrame(rows, columns=pd.Index(names)))


def event(event_id: str, kind: str = "exchange", **more: object) -> dict[str, object]:
    """One event on the day of its identifier."""
    day = event_id[:10]
    return {
        "event_id": event_id,
        "date_start": day,
        "date_end": day,
        "date_precision": "day",
        "kind": kind,
        "label": event_id,
    } | more


def claim(subject: str, measure: str, value: int, who: str = "Kyiv", **more: object) -> dict[str, object]:
    """One claim; `source` names its page, and the speaker has one page of its own otherwise."""
    total = MEASURES[measure].kind == "total"
    source = more.pop("source", f"page-{who}".lower().replace(" ", "-"))
    row: dict[str, object] = {
        "source_id": source,
        "measure": measure,
        "value": value,
        "qualifier": "exact",
        "claimant": who,
    }
    row |= {"claimant_side": SIDES[who], "recorded_on": "2026-01-01"}
    row |= {"as_of": subject, "as_of_precision": "day"} if total else {"subject_id": subject}
    return row | more


def counter(counter_id: str, **more: object) -> dict[str, object]:
    """A counter of Kyiv's exchanges since the war began."""
    base = {
        "counter_id": counter_id,
        "keeper": "Kyiv",
        "side": "UA",
        "direction": "to_ua",
        "group": "all",
        "scope": "exchanges",
    }
    return base | {"period": "war", "starts_on": "2022-02-24"} | more


def ledger(
    events: list[dict[str, object]], claims: list[dict[str, object]], counters: list[dict[str, object]] | None = None,
    decisions: list[dict[str, object]] | None = None, rounds: list[dict[str, object]] | None = None,
) -> Ledger:  # fmt: skip
    """A ledger of these rows; claims get identifiers in their order, sources follow from the claims."""
    numbered = [{"claim_id": f"C{place:04}"} | row for place, row in enumerate(claims, start=1)]
    sources: list[dict[str, object]] = [
        {"source_id": name, "publisher": name, "publisher_side": "third_party", "kind": "newspaper",
         "published_on": "2024-01-01", "retrieved_on": "2026-01-01", "language": "en"}
        for name in sorted({str(row["source_id"]) for row in numbered})
    ]  # fmt: skip
    rows = {
        "events": events,
        "claims": numbered,
        "counters": counters or [],
        "decisions": decisions or [],
        "rounds": rounds or [],
    }
    rows["sources"] = sources
    return Ledger(**{table.name: frame(table.name, rows.get(table.name, [])) for table in LEDGER})


def figure(tables: dict[str, pd.DataFrame], subject: str, direction: str = "to_ua", group: str = "all") -> pd.Series:
    """The one row of reconciled/figures for this quantity."""
    frame_ = tables["figures"]
    found = frame_[(frame_["subject_id"] == subject) & (frame_["direction"] == direction) & (frame_["group"] == group)]
    assert len(found) == 1
    return found.iloc[0]


def readings(tables: dict[str, pd.DataFrame]) -> dict[str, str]:
    """The reading of each claim."""
    return dict(zip(tables["readings"]["claim_id"], tables["readings"]["reading"], strict=True))

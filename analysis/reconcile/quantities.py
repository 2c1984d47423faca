"""What is really being counted: event × direction × group, and the claims about each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.reconcile.digits import rounding
from analysis.vocabulary import MEASURES, Measure


class Quantity(NamedTuple):
    """One unknown whole number: how many of a group went in one direction at one event or round."""

    subject_id: str
    direction: str
    group: str


@dataclass(frozen=True)
class Claim:
    """A claim as the reconciler needs it; low and high bound what was said (high is None for “more than”)."""

    claim_id: str
    subject_id: str
    as_of: pd.Timestamp | None
    measure: Measure
    qualifier: str
    stated: int
    low: int
    high: int | None
    claimant: str
    side: str
    counter_id: str
    published_on: str
    source_id: str = ""
    source_kind: str = ""
    as_of_precision: str = ""

    @property
    def quantity(self) -> Quantity:
        """The quantity that the claim's label names."""
        return Quantity(self.subject_id, self.measure.direction, self.measure.group)

    def admits(self, value: int) -> bool:
        """Whether the value is compatible with what was said."""
        return self.low <= value and (self.high is None or value <= self.high)


def claims_of(ledger: Ledger) -> list[Claim]:
    """Every claim of the ledger, in the order of its identifier."""
    sources = ledger.sources.drop_duplicates("source_id").set_index("source_id")
    days = sources["published_on"].dropna().dt.strftime("%Y-%m-%d").to_dict()
    kinds = sources["kind"].to_dict()
    names = list(ledger.claims["source_id"])
    known = {
        "published": [days.get(name, "9999") for name in names],
        "source_kind": [kinds.get(name) for name in names],
    }
    rows = ledger.claims.assign(**known).sort_values("claim_id").to_dict("records")
    return [_claim({str(key): value for key, value in row.items()}) for row in rows]


def _claim(row: dict[str, Any]) -> Claim:
    low, high = _bounds(row)
    stated = low if pd.isna(row["value"]) else row["value"]  # cells are scalars
    return Claim(
        claim_id=_word(row, "claim_id"),
        subject_id=_word(row, "subject_id"),
        as_of=None if pd.isna(row["as_of"]) else row["as_of"],
        measure=MEASURES[_word(row, "measure")],
        qualifier=_word(row, "qualifier"),
        stated=int(stated),
        low=low,
        high=high,
        claimant=_word(row, "claimant"),
        side=_word(row, "claimant_side"),
        counter_id=_word(row, "counter_id"),
        published_on=_word(row, "published"),
        source_id=_word(row, "source_id"),
        source_kind=_word(row, "source_kind"),
        as_of_precision=_word(row, "as_of_precision"),
    )


def _word(row: dict[str, Any], name: str) -> str:
    return "" if pd.isna(row[name]) else str(row[name])


def _bounds(row: dict[str, Any]) -> tuple[int, int | None]:
    qualifier = row["qualifier"]
    if qualifier == "range":
        return int(row["value_low"]), int(row["value_high"])
    value = int(row["value"])
    if qualifier == "about":
        slack = rounding(value)
        return max(0, value - slack), value + slack
    if qualifier == "at_least":
        return value, None
    return (0, value) if qualifier == "at_most" else (value, value)


def claims_by_quantity(claims: list[Claim]) -> dict[Quantity, list[Claim]]:
    """The claims about each quantity of one direction, whole or partial rounds left out."""
    groups: dict[Quantity, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.measure.kind == "count" and claim.measure.direction in ("to_ua", "to_ru") and claim.as_of is None:
            groups[claim.quantity].append(claim)
    return dict(groups)

"""A candidate: one number that a text seems to assert, in the columns that other programs rely on."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

FIELDS = (
    "event_date", "as_of", "measure", "value", "value_low", "value_high", "qualifier", "claimant", "claimant_side",
    "start", "end",
)  # fmt: skip


class Candidate(NamedTuple):
    """One number that a text asserts; people, bodies or exchanges; start and end are the characters that prove it.

    claimant is blank where the outlet speaks in its own voice.
    """

    event_date: date | None
    as_of: date | None
    measure: str
    value: int | None
    value_low: int | None
    value_high: int | None
    qualifier: str
    claimant: str
    claimant_side: str
    start: int
    end: int

    def row(self) -> dict[str, object]:
        """The columns in their order, days as ISO 8601 text, blanks as None."""
        row = {name: value.isoformat() if isinstance(value, date) else value for name, value in self._asdict().items()}
        return row | {"claimant": self.claimant or None}

"""The days of one number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class When:
    """The day of the event, and the day up to which a total counts or on which a plan was stated."""

    event: date | None
    as_of: date | None

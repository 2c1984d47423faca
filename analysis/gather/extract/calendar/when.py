"""The days of one number."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class When(NamedTuple):
    """The day of the event, and the day up to which a total counts or on which a plan was stated."""

    event: date | None
    as_of: date | None

"""The same ledger under other names."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pandas as pd

from analysis.ledger.opening import Ledger

_NAMED = {"claims": "claim_id", "counters": "counter_id", "events": "event_id", "rounds": "round_id"}
"""The column that names each record of a table."""
_NAMING = {
    "claim_id": ["claims.claim_id", "decisions.claim_id"],
    "counter_id": ["counters.counter_id", "claims.counter_id"],
    "event_id": ["events.event_id", "claims.subject_id", "decisions.subject_id"],
    "round_id": ["rounds.round_id", "events.round_id", "claims.subject_id", "decisions.subject_id"],
}
"""Every column in which such a name stands."""


def renamed(whole: Ledger, table: str, random: Random) -> tuple[Ledger, dict[str, str]]:
    """The ledger with the records of one table under new names in a random order, and the new name of each."""
    old = getattr(whole, table)[_NAMED[table]].tolist()
    names = dict(zip(old, [f"N{place:04}" for place in random.sample(range(len(old)), len(old))], strict=True))
    changed: dict[str, pd.DataFrame] = {}
    for column in _NAMING[_NAMED[table]]:
        name, cell = column.split(".")
        frame = changed.get(name, getattr(whole, name))
        changed[name] = frame.assign(**{cell: frame[cell].replace(names).astype("string")})
    return replace(whole, **changed), names

"""Rows made up or brought from elsewhere, as a ledger."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.schema import typed
from analysis.tables import LEDGER

Rows = list[dict[str, object]]


def ledger_of(rows: Mapping[str, Rows]) -> Ledger:
    """A ledger of these rows by table; a table or column that is not given is empty."""
    return Ledger(
        **{
            table.name: typed(
                table, pd.DataFrame(rows.get(table.name, []), columns=pd.Index([c.name for c in table.columns]))
            )
            for table in LEDGER
        }
    )

"""The real ledger, reconciled once for all tests of its facts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analysis.ledger.opening import Ledger, open_ledger
from analysis.reconcile.account import Account, account_of

_FOLDER = Path(os.environ.get("EXCHANGE_LEDGER", Path(__file__).parents[2] / "data" / "ledger"))
"""Where the compiled ledger lies; a test run may point to another."""


@pytest.fixture(scope="session")
def real_ledger() -> Ledger:
    """The compiled ledger; the tests of its facts are skipped where there is none."""
    if not (_FOLDER / "claims.parquet").exists():
        pytest.skip(f"no compiled ledger in {_FOLDER}")
    return open_ledger(_FOLDER)


@pytest.fixture(scope="session")
def account(real_ledger: Ledger) -> Account:
    """The real ledger explained."""
    return account_of(real_ledger)

"""The committed ledger, opened once and explained once for all tests of its facts."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis.ledger.opening import Ledger, open_ledger
from analysis.present.book import Book, open_book
from analysis.reconcile.account import Account, account_of
from analysis.reconcile.solver import Known

_LEDGER = Path(__file__).parents[2] / "data" / "ledger"


@pytest.fixture(scope="session")
def book() -> Book:
    """The ledger with its committed figures, readings and totals."""
    return open_book()


@pytest.fixture(scope="session")
def claims(book: Book) -> pd.DataFrame:
    """Every claim with its source's columns and its reading."""
    return book.claims()


@pytest.fixture(scope="session")
def real_ledger() -> Ledger:
    """The compiled ledger."""
    return open_ledger(_LEDGER)


@pytest.fixture(scope="session")
def solved() -> Known:
    """The components that a test has solved already, so that no other solves them again."""
    return {}


@pytest.fixture(scope="session")
def account(real_ledger: Ledger, solved: Known) -> Account:
    """The compiled ledger explained."""
    return account_of(real_ledger, known=solved)

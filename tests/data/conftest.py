"""The committed ledger, opened once."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.present.book import Book, open_book


@pytest.fixture(scope="session")
def book() -> Book:
    return open_book()


@pytest.fixture(scope="session")
def claims(book: Book) -> pd.DataFrame:
    """Every claim with its source's columns and its reading."""
    return book.claims()

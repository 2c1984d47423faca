"""Solved components are kept for the same code and forgotten otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.reconcile.account import account_of
from analysis.reconcile.memory import remember, remembered
from analysis.reconcile.solver import Known
from tests.reconcile.making import claim, event, ledger

_LEDGER = ledger([event("2024-01-31")], [claim("2024-01-31", "returned_to_ua", 207)])


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A memory that the code “one” left."""
    known: Known = {}
    account = account_of(_LEDGER, known=known)
    remember(tmp_path / "solved", "one", known, account)
    return tmp_path / "solved"


def test_the_same_code_finds_its_solutions_again(kept: Path) -> None:
    known = remembered(kept, "one")
    before = set(known)
    assert account_of(_LEDGER, known=known).figures == account_of(_LEDGER).figures
    assert before and set(known) == before


def test_other_code_finds_nothing(kept: Path) -> None:
    assert remembered(kept, "two") == {}


@pytest.mark.parametrize("damage", [b"", b"no pickle"])
def test_a_damaged_memory_is_none(kept: Path, damage: bytes) -> None:
    kept.write_bytes(damage)
    assert remembered(kept, "one") == {}


def test_a_missing_memory_is_none(tmp_path: Path) -> None:
    assert remembered(tmp_path / "nothing", "one") == {}

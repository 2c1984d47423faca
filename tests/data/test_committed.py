"""The committed tables are what the sheets give, and their growth is a diff that somebody reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.ledger.compile import compile_ledger, write_ledger
from analysis.ledger.opening import open_ledger
from analysis.reconcile.account import reconcile, write_reconciled
from tests.data import renew
from tests.project import REPOSITORY, contents

DATA = REPOSITORY / "data"


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ledger and reconciliation made again from the sheets."""
    folder = tmp_path_factory.mktemp("data")
    write_ledger(compile_ledger(DATA), folder / "ledger")
    write_reconciled(reconcile(open_ledger(folder / "ledger")), folder / "reconciled")
    return folder


@pytest.mark.parametrize("name", ["ledger", "reconciled"])
def test_the_sheets_give_exactly_the_committed_bytes(rebuilt: Path, name: str) -> None:
    now, committed = contents(rebuilt / name), contents(DATA / name)
    assert set(now) == set(committed)
    assert [file for file in now if now[file] != committed[file]] == [], "run python -m analysis build and commit"


def test_the_rows_of_each_year_are_those_that_were_reviewed() -> None:
    assert renew.row_counts() == renew.committed(renew.ROW_COUNTS), renew.HOW_TO_RENEW


def test_every_event_has_a_claim_or_is_listed_as_without_one() -> None:
    assert renew.events_without_claims() == renew.committed(renew.WITHOUT_CLAIMS), renew.HOW_TO_RENEW


@pytest.mark.parametrize("name", ["ledger", "reconciled"])
def test_no_file_is_left_over_from_a_build_that_was_cut_off(name: str) -> None:
    assert not list(DATA.glob(f".{name}-*"))

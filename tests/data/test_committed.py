"""The committed tables are what the sheets give, and their growth is a diff that somebody reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from analysis.ledger.compile import compile_ledger, write_ledger
from analysis.ledger.opening import open_ledger
from analysis.present.book import Book
from analysis.reconcile.account import account_of, tables_of, write_reconciled
from analysis.reconcile.solver import Known
from analysis.reconcile.vintage_days import day_digests
from analysis.reconcile.vintages import days_due, renew_vintages, vintages
from tests.data import renew
from tests.project import REPOSITORY, contents

DATA = REPOSITORY / "data"


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory, solved: Known) -> Path:
    """Ledger and reconciliation made again from the sheets."""
    folder = tmp_path_factory.mktemp("data")
    write_ledger(compile_ledger(DATA), folder / "ledger")
    account = account_of(open_ledger(folder / "ledger"), known=solved)
    write_reconciled(tables_of(account), folder / "reconciled")
    return folder


@pytest.mark.parametrize("name", ["ledger", "reconciled"])
def test_the_sheets_give_exactly_the_committed_bytes(rebuilt: Path, name: str) -> None:
    now, committed = contents(rebuilt / name), contents(DATA / name)
    vintages = {"vintages.parquet", "vintage_days.csv"} if name == "reconciled" else set()
    assert set(now) == set(committed) - vintages
    assert [file for file in now if now[file] != committed[file]] == [], "run python -m analysis build and commit"


def test_the_committed_vintages_are_of_the_committed_ledger() -> None:
    assert days_due(open_ledger(DATA / "ledger"), DATA / "reconciled") == [], "run python -m analysis vintages"


@pytest.mark.usefixtures("rebuilt")
def test_the_last_vintages_computed_again_are_the_committed_ones(tmp_path: Path, solved: Known) -> None:
    for name in ("vintages.parquet", "vintage_days.csv"):
        shutil.copy(DATA / "reconciled" / name, tmp_path)
    days = (tmp_path / "vintage_days.csv").read_text().splitlines(keepends=True)
    (tmp_path / "vintage_days.csv").write_text("".join(days[:-2]))
    assert renew_vintages(open_ledger(DATA / "ledger"), tmp_path, solved) == 2
    assert (tmp_path / "vintages.parquet").read_bytes() == (DATA / "reconciled" / "vintages.parquet").read_bytes()


@pytest.mark.parametrize("place", [40, 110, 180, 230])
def test_the_engine_of_today_gives_the_committed_figures_of_an_earlier_day(book: Book, place: int) -> None:
    """The digests of days know claims and prices, and not the code."""
    key, state = ["subject_id", "direction", "group"], ["best", "low", "high", "status"]
    day = list(day_digests(book.ledger))[place]
    then = vintages(book.ledger, [day]).set_index(key).sort_index()
    kept = book.vintages[book.vintages["known_on"] <= day].sort_values("known_on").drop_duplicates(key, keep="last")
    assert len(then) > 20
    kept = kept.set_index(key).sort_index().loc[then.index]
    assert then[state].equals(kept[state]), "run python -m analysis vintages"


def test_the_last_vintage_of_every_figure_is_the_figure_of_today(book: Book) -> None:
    key = ["subject_id", "direction", "group"]
    last = book.vintages.sort_values("known_on").drop_duplicates(key, keep="last").set_index(key).sort_index()
    today = book.figures[book.figures["status"] != "undisclosed"].set_index(key).sort_index()
    assert last.loc[today.index, ["best", "low", "high", "status"]].equals(today[["best", "low", "high", "status"]])


def test_the_rows_of_each_year_are_those_that_were_reviewed() -> None:
    assert renew.row_counts() == renew.committed(renew.ROW_COUNTS), renew.HOW_TO_RENEW


def test_every_event_has_a_claim_or_is_listed_as_without_one() -> None:
    assert renew.events_without_claims() == renew.committed(renew.WITHOUT_CLAIMS), renew.HOW_TO_RENEW


@pytest.mark.parametrize("name", ["ledger", "reconciled"])
def test_no_file_is_left_over_from_a_build_that_was_cut_off(name: str) -> None:
    assert not list(DATA.glob(f".{name}-*"))

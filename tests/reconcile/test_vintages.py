"""Each figure as known on each day, and what is computed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.ledger.parquet import read_parquet
from analysis.reconcile import vintages as module
from analysis.reconcile.vintages import days_due, follow_vintages, renew_vintages, vintages
from analysis.tables import VINTAGES
from tests.reconcile.making import ledger
from tests.reconcile.test_explain import with_pages


def test_vintages_hold_a_figure_on_each_day_on_which_it_changed() -> None:
    table = vintages(with_pages(early="2024-01-31", late="2024-02-02"))
    rows = table[table["direction"] == "to_ua"]
    assert [(str(day)[:10], best) for day, best in zip(rows["known_on"], rows["best"], strict=True)] == [
        ("2024-01-31", 195),
        ("2024-02-02", 207),
    ]


def test_a_later_claim_renews_only_the_days_from_its_publication(tmp_path: Path) -> None:
    assert renew_vintages(with_pages(early="2024-01-31", late="2024-02-02"), tmp_path) == 2
    assert renew_vintages(with_pages(early="2024-01-31", late="2024-02-05"), tmp_path) == 1
    assert list(read_parquet(VINTAGES, tmp_path / "vintages.parquet")["known_on"].dt.day.unique()) == [31, 5]


def test_renewing_gives_the_same_rows_as_computing_all(tmp_path: Path) -> None:
    renew_vintages(with_pages(early="2024-01-31", late="2024-02-02"), tmp_path)
    moved = with_pages(early="2024-02-01", late="2024-02-02")
    renew_vintages(moved, tmp_path)
    assert read_parquet(VINTAGES, tmp_path / "vintages.parquet").equals(vintages(moved))


def test_vintages_of_the_same_ledger_are_left_as_they_are(tmp_path: Path) -> None:
    whole = with_pages(early="2024-01-31", late="2024-02-02")
    renew_vintages(whole, tmp_path)
    assert days_due(whole, tmp_path) == []
    assert follow_vintages(whole, tmp_path, {}) == ""


def test_too_many_days_at_once_are_left_to_the_command_that_renews_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = with_pages(early="2024-01-31", late="2024-02-02")
    assert follow_vintages(whole, tmp_path, {}) == "2 days of vintages renewed"
    monkeypatch.setattr(module, "MOST_DAYS", 0)
    assert "run python -m analysis vintages (1 days)" in follow_vintages(
        with_pages(early="2024-01-31", late="2024-02-05"), tmp_path, {}
    )


def test_a_ledger_without_claims_has_no_vintages(tmp_path: Path) -> None:
    assert renew_vintages(ledger([], []), tmp_path) == 0
    assert read_parquet(VINTAGES, tmp_path / "vintages.parquet").empty

"""The page about the trials says what the committed results say, the losses too."""

from __future__ import annotations

from pathlib import Path

from analysis.present.trial_part import TRIAL, losses, rows_in, trial_parts
from analysis.reconcile.trial.score import MODEL
from tests.project import REPOSITORY

OURS = {"rule": MODEL, "exact_share": "0.9", "mean_error": "2.0"}


def test_a_rule_that_does_better_is_named_with_both_numbers() -> None:
    rows = [OURS, {"rule": "median", "exact_share": "0.8", "mean_error": "1.5"}]
    assert list(losses(rows)) == ["mean absolute error: median 1.50 against 2.00"]


def test_nothing_is_lost_when_no_rule_does_better() -> None:
    assert list(losses([OURS, {"rule": "median", "exact_share": "0.9", "mean_error": "2.0"}])) == []


def test_every_committed_result_stands_on_the_page() -> None:
    parts = trial_parts(REPOSITORY)
    for row in (*rows_in(REPOSITORY / TRIAL, "made_up"), *rows_in(REPOSITORY / TRIAL, "outside")):
        shown = f"{float(row['exact_share']):.2%}"
        assert any(shown in part for part in parts.values())


def test_without_results_the_parts_are_still_there(tmp_path: Path) -> None:
    assert all("```{=html}" in part for part in trial_parts(tmp_path).values())

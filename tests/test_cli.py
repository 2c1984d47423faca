"""The command line: every command has help, and what is wrong is told without a traceback."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis.cli.app import app
from tests.project import REPOSITORY, Project, Terminal

COMMANDS = [
    command.name or (command.callback.__name__ if command.callback else "") for command in app.registered_commands
]


EXPLAINED = ["figures", "readings", "totals"]
"""What reconcile writes; the vintages take longer and have a command of their own."""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(terminal: Terminal, command: str) -> None:
    outcome = terminal.run(command, "--help")
    assert outcome.status == 0
    assert f"analysis {command} " in outcome.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_list(terminal: Terminal, command: str) -> None:
    assert f" {command} " in terminal.run("--help").out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_mentions_every_command(command: str) -> None:
    assert f"analysis {command}" in (REPOSITORY / "README.md").read_text()


def test_an_unknown_command_is_an_error(terminal: Terminal) -> None:
    outcome = terminal.run("recnocile")
    assert outcome.status != 0
    assert outcome.err


def test_an_unknown_step_is_one_sentence(terminal: Terminal) -> None:
    outcome = terminal.run("build", "--until", "sites")
    assert outcome.status == 1
    steps = "records, reconcile, stories, pages, api, cards, charts or site"
    assert outcome.err == f"There is no step “sites”; choose {steps}.\n"


def test_any_ledger_in_the_projects_tables_is_reconciled(project: Project, terminal: Terminal) -> None:
    project.ledger()
    outcome = terminal.run("reconcile", "--ledger", "data/ledger", "--out", "elsewhere")
    assert outcome.status == 0
    assert {path.name for path in Path("elsewhere").iterdir()} == {f"{name}.parquet" for name in EXPLAINED}


def test_a_plain_summary_is_written_without_explaining_anything(project: Project, terminal: Terminal) -> None:
    project.ledger()
    outcome = terminal.run("reconcile", "--plain", "--ledger", "data/ledger", "--out", "elsewhere")
    rows = pd.read_parquet("elsewhere/summary.parquet")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == f"{len(rows)} quantities written to {Path('elsewhere/summary.parquet')}.\n"
    assert (rows["claimed_low"] <= rows["median"]).all()
    assert {path.name for path in Path("elsewhere").iterdir()} == {"summary.parquet"}


def test_a_ledger_that_is_not_there_is_one_sentence(project: Project, terminal: Terminal) -> None:
    outcome = terminal.run("reconcile", "--ledger", "nowhere", "--out", "elsewhere")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "nowhere/events.parquet: is missing" in outcome.err or "nowhere/claims.parquet" in outcome.err
    assert not Path("elsewhere").exists()


def test_a_ledger_of_csv_sheets_is_reconciled_to_the_same_figures(project: Project, terminal: Terminal) -> None:
    project.book()
    Path("sheets").mkdir()
    for path in (project.data / "ledger").glob("*.parquet"):
        pd.read_parquet(path).to_csv(Path("sheets") / f"{path.stem}.csv", index=False)
    assert terminal.run("reconcile", "--ledger", "sheets", "--out", "again").status == 0
    for name in EXPLAINED:
        again = Path("again") / f"{name}.parquet"
        assert again.read_bytes() == (project.data / "reconciled" / again.name).read_bytes()


def test_a_ledger_of_nothing_but_events_and_claims_from_elsewhere_is_reconciled(
    project: Project, terminal: Terminal
) -> None:
    project.ledger()
    Path("sheets").mkdir()
    for name in ("events", "claims"):
        frame = pd.read_parquet(project.data / "ledger" / f"{name}.parquet")
        bare = frame.assign(round_id=None) if name == "events" else frame
        bare = bare[list(reversed(frame.columns))]
        rows = bare[bare["counter_id"].isna()] if name == "claims" else bare
        rows.to_csv(Path("sheets") / f"{name}.csv", index=False, encoding="utf-8-sig", lineterminator="\r\n")
    outcome = terminal.run("reconcile", "--ledger", "sheets", "--out", "again")
    assert (outcome.status, outcome.err) == (0, "")


def test_the_vintages_are_computed_once_and_then_up_to_date(project: Project, terminal: Terminal) -> None:
    project.ledger()
    again = [terminal.run("vintages", "--ledger", "data/ledger", "--out", "elsewhere").out for _ in range(2)]
    assert again[0].endswith("days computed again.\n")
    assert again[1] == "The vintages are up to date.\n"


def test_check_writes_nothing(project: Project, terminal: Terminal) -> None:
    outcome = terminal.run("records", "--root", ".", "--check")
    assert (outcome.status, outcome.err) == (0, "")
    assert not (project.data / "ledger").exists()


def test_check_says_what_is_wrong_with_status_1(project: Project, terminal: Terminal) -> None:
    project.change("claims", 2, value="many")
    outcome = terminal.run("records", "--root", ".", "--check")
    assert outcome.status == 1
    assert "row 2, column value" in outcome.err

"""The rules between tables and within a row, each broken once."""

from __future__ import annotations

import pytest

from analysis.problems import InputError, Problem
from tests.project import Project


def problems(project: Project) -> list[Problem]:
    with pytest.raises(InputError) as error:
        project.compiled()
    return list(error.value.problems)


def only(project: Project) -> tuple[int | None, str, str]:
    """Row, column and fault of the one problem found."""
    (problem,) = problems(project)
    return problem.row, problem.column, problem.what


def test_the_invented_ledger_breaks_no_rule(project: Project) -> None:
    assert project.compiled().counts["claims"] == 7


@pytest.mark.parametrize(
    ("table", "column", "refers"),
    [
        ("claims", "source_id", "sources"),
        ("claims", "claimant", "claimants"),
        ("claims", "counter_id", "counters"),
        ("sources", "publisher", "publishers"),
        ("sources", "origin", "publishers"),
        ("events", "round_id", "rounds"),
    ],
)
def test_a_reference_to_nothing_is_named(project: Project, table: str, column: str, refers: str) -> None:
    row = 5 if column == "counter_id" else 2
    project.change(table, row, **{column: "zz-9"})
    assert only(project) == (row, column, f"“zz-9” is not in {refers}")


def test_a_decision_about_no_claim_is_named(project: Project) -> None:
    ruling = {"decision_id": "D0001", "claim_id": "C9999", "subject_id": "2030-01-05", "direction": "to_ua",
              "group": "all", "reason": "Invented.", "decided_by": "editor", "decided_on": "2030-03-02"}  # fmt: skip
    project.append("decisions", ruling)
    assert only(project) == (2, "claim_id", "“C9999” is not in claims")


@pytest.mark.parametrize("table", ["events", "rounds"])
def test_an_end_before_the_start_is_named(project: Project, table: str) -> None:
    project.change(table, 2, date_end="2029-12-31")
    found = [(problem.row, problem.column, problem.what) for problem in problems(project)]
    assert (2, "date_end", "is before date_start") in found


def test_an_event_whose_identifier_names_another_day_is_named(project: Project) -> None:
    project.change("events", 2, date_start="2030-01-04")
    assert only(project) == (2, "date_start", "is not the day in the identifier")


def test_an_event_outside_its_round_is_named(project: Project) -> None:
    project.change("events", 3, date_end="2030-02-03")
    assert only(project) == (3, "round_id", "names a round that does not span the event")


@pytest.mark.parametrize(
    ("row", "cells", "column", "what"),
    [
        (2, {"value": ""}, "value", "is empty"),
        (7, {"value": "4"}, "value", "is filled in a range"),
        (7, {"value_low": ""}, "value_low", "and value_high are no range"),
        (7, {"value_low": "6"}, "value_low", "and value_high are no range"),
        (2, {"value_high": "6"}, "value_low", "or value_high is filled although it is no range"),
        (5, {"as_of_precision": ""}, "as_of_precision", "and as_of must both be filled or both be blank"),
        (2, {"as_of_precision": "day"}, "as_of_precision", "and as_of must both be filled or both be blank"),
        (2, {"subject_id": ""}, "subject_id", "is empty"),
        (5, {"subject_id": "2030-01-05"}, "subject_id", "is filled for a running total or stock"),
        (5, {"as_of": "", "as_of_precision": ""}, "as_of", "is empty"),
        (5, {"counter_id": ""}, "counter_id", "is empty"),
    ],
)
def test_cells_of_a_claim_that_do_not_go_together_are_named(
    project: Project, row: int, cells: dict[str, str], column: str, what: str
) -> None:
    project.change("claims", row, **cells)
    assert only(project) == (row, column, what)


def test_a_counter_on_a_claim_that_is_no_total_is_named(project: Project) -> None:
    project.change("claims", 2, counter_id="u-exchanges")
    assert only(project) == (2, "counter_id", "is filled for a claim that is no total or ordinal")


def test_a_total_of_another_counters_measure_is_named(project: Project) -> None:
    project.change("claims", 5, measure="total_returned_to_ru")
    row, column, what = only(project)
    assert (row, column) == (5, "counter_id")
    assert what == "“u-exchanges” counts all, to_ua, and total_returned_to_ru does not"


def test_the_same_statement_twice_is_named_once(project: Project) -> None:
    project.append("claims", project.rows("claims")[0] | {"claim_id": "C0099", "note": "Another note"})
    row, column, what = only(project)
    assert (row, column) == (9, "claim_id")
    assert what.startswith("repeats the statement of an earlier row")


def test_another_number_by_the_same_speaker_is_no_repetition(project: Project) -> None:
    project.append("claims", project.rows("claims")[0] | {"claim_id": "C0099", "value": "21"})
    assert project.compiled().counts["claims"] == 8


def test_a_range_of_one_number_is_a_range(project: Project) -> None:
    project.change("claims", 7, value_low="5")
    assert project.compiled().counts["claims"] == 7


def test_a_cell_at_fault_does_not_hide_the_dangling_reference_beside_it(project: Project) -> None:
    project.change("claims", 2, value="many", claimant="Nobody at all")
    assert {problem.column for problem in problems(project)} == {"value", "claimant"}


def test_a_withdrawn_identifier_is_never_used_again(project: Project) -> None:
    project.append("withdrawn", {"identifier": "C0001", "reason": "twice", "withdrawn_on": "2030-03-02"})
    with pytest.raises(InputError, match=r"withdrawn\.csv, row 2, column identifier: “C0001” is in use"):
        project.compiled()


def test_the_successor_of_a_withdrawn_identifier_is_a_record(project: Project) -> None:
    row = {"identifier": "C0900", "successor": "C0901", "reason": "twice", "withdrawn_on": "2030-03-02"}
    project.append("withdrawn", row)
    with pytest.raises(InputError, match="“C0901” is not in events or rounds or claims"):
        project.compiled()

"""Corrections: the sheet keeps what readers saw, the ledger carries what is right."""

from __future__ import annotations

import pytest

from analysis.ledger.corrections import apply_corrections
from analysis.problems import InputError
from tests.project import Project, Terminal

ROW = {
    "correction_id": "K0001",
    "table": "claims",
    "record_id": "C0001",
    "column": "value",
    "old_value": "20",
    "new_value": "21",
    "expect": "claimant=Office U",
    "reason": "The page says 21.",
    "noticed_by": "editor",
    "corrected_on": "2030-03-02",
}


def corrected(project: Project, *changes: dict[str, str]) -> dict[str, object]:
    """Claim C0001 of the ledger after the corrections, each ROW with some cells changed."""
    project.append("corrections", *(ROW | change for change in changes))
    claims = project.compiled().frames["claims"].set_index("claim_id")
    return {str(name): cell for name, cell in claims.loc["C0001"].items()}


def fault(project: Project, **change: str) -> str:
    with pytest.raises(InputError) as error:
        corrected(project, change)
    assert len(error.value.problems) == 1
    return str(error.value)


def test_a_correction_changes_the_ledger_and_leaves_the_sheet(project: Project) -> None:
    before = project.sheet("claims").read_bytes()
    assert corrected(project, {})["value"] == 21
    assert project.sheet("claims").read_bytes() == before


def test_a_correction_changes_no_other_record(project: Project) -> None:
    before = project.compiled().frames["claims"].set_index("claim_id").drop("C0001")
    corrected(project, {})
    assert project.compiled().frames["claims"].set_index("claim_id").drop("C0001").equals(before)


def test_corrections_of_one_cell_follow_each_other_in_the_order_of_their_identifiers(project: Project) -> None:
    later = {"correction_id": "K0002", "old_value": "21", "new_value": "22"}
    assert corrected(project, later, {})["value"] == 22


def test_an_empty_old_value_stands_for_an_empty_cell(project: Project) -> None:
    assert corrected(project, {"column": "note", "old_value": "", "new_value": "Invented."})["note"] == "Invented."


def test_a_correction_of_a_claimant_brings_the_new_claimants_side(project: Project) -> None:
    change = {"column": "claimant", "old_value": "Office U", "new_value": "Ministry R"}
    assert corrected(project, change)["claimant_side"] == "RU"


def test_a_correction_of_a_date_compares_and_writes_iso_days(project: Project) -> None:
    change = {"column": "recorded_on", "old_value": "2030-03-01", "new_value": "2030-03-03"}
    assert str(corrected(project, change)["recorded_on"]) == "2030-03-03 00:00:00"


def test_an_expectation_that_no_longer_holds_names_file_row_and_column(project: Project) -> None:
    message = fault(project, expect="claimant=Agency A")
    place = "data/curated/corrections.csv, row 2, column expect"
    assert message == f"{place}: “claimant=Agency A” no longer holds; review the correction."


def test_an_expectation_about_an_unknown_column_does_not_hold(project: Project) -> None:
    assert "no longer holds" in fault(project, expect="claimants=Office U")


def test_an_expectation_without_an_equals_sign_does_not_hold(project: Project) -> None:
    assert "no longer holds" in fault(project, expect="Office U")


def test_a_correction_whose_old_value_is_gone_no_longer_applies(project: Project) -> None:
    assert "column old_value: “19” no longer stands in value" in fault(project, old_value="19")


def test_a_correction_of_a_record_that_is_gone_is_refused(project: Project) -> None:
    assert "column record_id: “C9999” is not in claims" in fault(project, record_id="C9999")


def test_a_correction_of_an_unknown_column_is_refused(project: Project) -> None:
    assert "column column: “values” is no column of claims" in fault(project, column="values")


def test_a_derived_column_cannot_be_corrected(project: Project) -> None:
    assert "is no column of claims" in fault(project, column="claimant_side", old_value="UA", new_value="RU")


def test_an_identifier_cannot_be_corrected(project: Project) -> None:
    assert "column column: " in fault(project, column="claim_id", old_value="C0001", new_value="C0002")


@pytest.mark.parametrize(
    ("column", "old", "new"),
    [("value", "20", "many"), ("recorded_on", "2030-03-01", "2030-02-30"), ("measure", "returned_to_ua", "returned")],
)
def test_a_new_value_that_the_column_cannot_hold_is_refused(project: Project, column: str, old: str, new: str) -> None:
    message = fault(project, column=column, old_value=old, new_value=new)
    assert message.startswith("data/curated/corrections.csv, row 2, column new_value: ")


def test_a_new_value_must_not_empty_a_required_cell(project: Project) -> None:
    assert "column new_value: " in fault(project, column="claimant", old_value="Office U", new_value="")


def test_a_new_value_must_keep_the_rules_between_tables(project: Project) -> None:
    assert "is not in events or rounds" in fault(
        project, column="subject_id", old_value="2030-01-05", new_value="2030-01-09"
    )


def test_all_corrections_that_no_longer_apply_are_listed(project: Project) -> None:
    with pytest.raises(InputError, match="2 problems found"):
        corrected(project, {"old_value": "1"}, {"correction_id": "K0002", "old_value": "2"})


def test_without_corrections_the_frames_stay_as_they_are(project: Project) -> None:
    frames = project.compiled().frames
    after = apply_corrections(frames)
    assert all(after[name].equals(frames[name]) for name in frames)


def test_a_correction_that_no_longer_applies_ends_the_command_and_keeps_the_old_ledger(
    project: Project, terminal: Terminal
) -> None:
    project.ledger()
    before = (project.data / "ledger" / "claims.parquet").read_bytes()
    project.append("corrections", ROW | {"expect": "qualifier=about"})
    outcome = terminal.run("records", "--root", ".")
    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert (project.data / "ledger" / "claims.parquet").read_bytes() == before

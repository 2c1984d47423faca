"""The figures of a whole ledger."""

from __future__ import annotations

import pandas as pd

from analysis.reconcile.account import reconcile
from analysis.schema import frame_schema
from analysis.tables import TABLES
from tests.project import Project


def figures(project: Project) -> dict[tuple[str, str, str], pd.Series]:
    frame = reconcile(project.ledger())["figures"]
    return {(row["subject_id"], row["direction"], row["group"]): row for _, row in frame.iterrows()}


def with_stage(project: Project, value: str) -> None:
    """A second stage of the round, on 2 February, with this number to Ukraine; the first gets an exact 30."""
    project.change("claims", 6, qualifier="exact")
    stage = {"event_id": "2030-02-02", "date_start": "2030-02-02", "date_end": "2030-02-02", "label": "Third invented"}
    project.append("events", project.rows("events")[1] | stage)
    if value:
        said = {"claim_id": "C0099", "subject_id": "2030-02-02", "value": value, "qualifier": "exact"}
        project.append("claims", project.rows("claims")[4] | said)


def test_every_table_satisfies_its_schema(project: Project) -> None:
    tables = reconcile(project.ledger())
    for name, frame in tables.items():
        frame_schema(TABLES[name]).validate(frame)


def test_an_exchange_without_a_number_is_undisclosed_and_not_zero(project: Project) -> None:
    silent = figures(project)["2030-02-01", "to_ru", "all"]
    assert silent["status"] == "undisclosed"
    assert pd.isna(silent["best"])


def test_a_one_way_return_needs_no_number_in_the_other_direction(project: Project) -> None:
    project.change("events", 3, kind="one_way_return")
    assert ("2030-02-01", "to_ru", "all") not in figures(project)


def test_a_cancelled_exchange_has_no_figures_of_its_own(project: Project) -> None:
    project.write("claims", project.rows("claims")[:4])
    project.change("events", 3, kind="cancelled", round_id="")
    assert "2030-02-01" not in {subject for subject, _, _ in figures(project)}


def test_service_members_and_civilians_make_everyone(project: Project) -> None:
    project.change("claims", 4, measure="returned_to_ru_military", qualifier="exact")
    civil = {"claim_id": "C0099", "measure": "returned_to_ru_civilian", "value": "2"}
    project.append("claims", project.rows("claims")[2] | civil)
    whole = figures(project)["2030-01-05", "to_ru", "all"]
    assert (whole["best"], whole["status"]) == (20, "inferred")


def test_a_round_is_the_sum_of_its_events(project: Project) -> None:
    with_stage(project, "12")
    assert figures(project)["round-2030-02-01", "to_ua", "all"]["best"] == 42


def test_a_round_with_a_silent_stage_has_no_sum(project: Project) -> None:
    with_stage(project, "")
    found = figures(project)
    key = ("round-2030-02-01", "to_ua", "all")
    assert key not in found or pd.isna(found[key]["best"])


def test_the_same_ledger_gives_the_same_tables_twice(project: Project) -> None:
    ledger = project.ledger()
    one, two = reconcile(ledger), reconcile(ledger)
    for name, frame in one.items():
        pd.testing.assert_frame_equal(frame, two[name])


def test_a_ledger_without_claims_is_reconciled_to_silence(project: Project) -> None:
    project.write("claims", [])
    assert {row["status"] for row in figures(project).values()} == {"undisclosed"}


def test_a_claim_that_fits_reads_as_labelled(project: Project) -> None:
    readings = reconcile(project.ledger())["readings"].set_index("claim_id")
    assert (readings.loc["C0001", "reading"], readings.loc["C0001", "residual"]) == ("as labelled", 0)


def test_a_claims_residual_is_what_it_states_less_what_is_implied(project: Project) -> None:
    readings = reconcile(project.ledger())["readings"].dropna(subset=["implied"])
    assert (readings["stated"] - readings["implied"]).eq(readings["residual"]).all()

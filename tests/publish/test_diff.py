"""What differs between two states, and what is to blame for each figure that moved."""

from __future__ import annotations

import csv
import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.ledger.parquet import parquet_bytes
from analysis.problems import PlainError
from analysis.publish.diff import Diff, as_data, as_text, difference, moves_csv, paragraph
from analysis.publish.states import State, open_state
from analysis.tables import TABLES
from tests.project import Project, Terminal
from tests.publish.releasing import Checkout

NEW = {
    "claim_id": "C0900", "source_id": "agency-a-2030-01-05", "subject_id": "2030-01-05", "measure": "returned_to_ru",
    "value": "7", "qualifier": "exact", "claimant": "Office U", "recorded_on": "2030-03-05",
}  # fmt: skip


@pytest.fixture
def state(built: Project) -> State:
    return open_state(str(built.data), built.root)


def with_rows(state: State, table: str, **cells: object) -> State:
    """The state with cells of a table's first row changed."""
    frame = state.frames[table].copy()
    for name, value in cells.items():
        frame.loc[0, name] = value  # type: ignore[call-overload]  # a cell of any column
    return replace(state, name="after", frames=state.frames | {table: frame})


def after_edit(project: Project, name: str = "data") -> Diff:
    """The difference from the project as built to its sheets as they are now."""
    shutil.copytree(project.data, project.root / "before")
    project.book()
    return difference(open_state("before", project.root), open_state(name, project.root))


def test_a_state_does_not_differ_from_itself(state: State) -> None:
    diff = difference(state, state)
    assert (diff.moves, diff.schema, diff.method_changed) == ([], [], False)
    assert "no claim and no event changed. No figure moved." in paragraph(diff)


def test_a_new_claim_is_to_blame_for_the_figures_of_its_event(named: Project) -> None:
    named.append("claims", NEW)
    diff = after_edit(named)
    assert list(diff.records["claims"].added) == ["C0900"]
    moved = {move.subject_id: causes for move, causes in diff.moves}
    assert [cause.words for cause in moved["2030-01-05"]] == ["claim C0900 was added"]
    diff.check()


def test_a_changed_claim_is_told_with_its_old_and_new_cell(named: Project) -> None:
    named.change("claims", 2, value="26")
    diff = after_edit(named)
    assert diff.records["claims"].changed["C0001"] == {"value": (20, 26)}
    assert any("value 20 → 26" in cause.words for _, causes in diff.moves for cause in causes)


def test_a_source_that_changed_is_to_blame_for_its_claims_figures(state: State) -> None:
    after = with_rows(with_rows(state, "sources", kind="reprint"), "figures", best=999)
    ((move, causes),) = difference(state, after).moves
    assert move.new is not None
    assert causes
    assert causes[0].kind == "source changed"


def test_a_new_decision_is_to_blame(state: State) -> None:
    row = {"decision_id": "D0001", "subject_id": state.frames["figures"].loc[0, "subject_id"], "reason": "settled"}
    decisions = pd.DataFrame([row]).reindex(columns=[column.name for column in TABLES["decisions"].columns])
    after = with_rows(state, "figures", best=999)
    after = replace(after, frames=after.frames | {"decisions": decisions})
    ((_, causes),) = difference(state, after).moves
    assert [cause.words for cause in causes] == ["decision D0001: settled"]


def test_a_changed_method_is_to_blame_when_nothing_else_is(state: State) -> None:
    before = replace(state, method={"analysis/reconcile/costs.csv": "a"})
    after = replace(with_rows(state, "figures", best=999), method={"analysis/reconcile/costs.csv": "b"})
    diff = difference(before, after)
    assert [cause.words for _, causes in diff.moves for cause in causes] == ["the method changed (costs.csv)"]
    assert diff.method_changed


def test_a_figure_that_moves_without_a_cause_is_an_error(state: State) -> None:
    diff = difference(state, with_rows(state, "figures", best=999))
    with pytest.raises(PlainError, match="1 figure moved without a claim, decision, correction or change of method"):
        diff.check()


def test_other_words_for_a_reason_are_no_move(state: State) -> None:
    assert difference(state, with_rows(state, "figures", why="said otherwise")).moves == []


def test_a_column_that_came_is_told_and_compared_no_further(state: State) -> None:
    before = replace(
        state, types=state.types | {"claims": {k: v for k, v in state.types["claims"].items() if k != "note"}}
    )
    diff = difference(before, with_rows(state, "claims", note="said"))
    assert [str(change) for change in diff.schema] == ["claims.note came"]
    assert not diff.records["claims"]


def test_states_of_two_major_schemas_are_not_compared(state: State) -> None:
    with pytest.raises(PlainError, match=r"has schema 1\.4 and .* has 2\.0: tables of different major versions"):
        difference(replace(state, schema_version="1.4"), replace(state, schema_version="2.0"))


def test_a_column_of_another_type_is_one_sentence(state: State) -> None:
    types = state.types | {"claims": state.types["claims"] | {"value": "string"}}
    with pytest.raises(PlainError, match=r"cannot be compared: claims\.value has type string instead of int64"):
        difference(state, replace(state, types=types))


def test_two_figures_with_one_key_are_one_sentence(named: Project) -> None:
    path = named.data / "reconciled" / "figures.parquet"
    frame = pd.read_parquet(path)
    path.write_bytes(parquet_bytes(TABLES["figures"], pd.concat([frame, frame.iloc[:1]])))
    with pytest.raises(PlainError, match="data: two rows of figures have one key"):
        open_state("data", named.root)


def test_a_damaged_table_is_one_sentence(named: Project) -> None:
    path = named.data / "ledger" / "claims.parquet"
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(PlainError, match=r"data: claims\.parquet is not a whole Parquet file"):
        open_state("data", named.root)


def test_a_folder_without_figures_is_one_sentence(named: Project) -> None:
    (named.data / "reconciled" / "figures.parquet").unlink()
    with pytest.raises(PlainError, match="data holds no table figures"):
        open_state("data", named.root)


def test_a_release_with_one_byte_changed_is_not_compared(released: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(released, tmp_path / "copy")
    (folder / "README.md").write_text("other")
    with pytest.raises(PlainError, match=r"README\.md is not the file that was released .* get the release again"):
        open_state(str(folder), tmp_path)


def test_a_tag_that_is_missing_is_one_sentence(checkout: Checkout) -> None:
    with pytest.raises(PlainError, match=r"There is no release, folder, tag or commit “2029\.1\.0”"):
        open_state("2029.1.0", checkout.root)


def test_a_commit_is_a_state(checkout: Checkout) -> None:
    checkout.project.append("claims", NEW)
    checkout.commit()
    diff = difference(open_state("HEAD~1", checkout.root), open_state("data", checkout.root))
    assert list(diff.records["claims"].added) == ["C0900"]


def test_the_table_for_a_program_has_a_row_a_cause(named: Project) -> None:
    named.append("claims", NEW)
    rows = list(csv.DictReader(io.StringIO(moves_csv(after_edit(named)))))
    assert {"subject_id", "old_best", "new_best", "kind", "record", "because"} <= set(rows[0])
    assert ("claim added", "C0900") in {(row["kind"], row["record"]) for row in rows}


def test_the_data_for_a_program_are_json(named: Project) -> None:
    named.append("claims", NEW)
    data = json.loads(json.dumps(as_data(after_edit(named))))
    assert data["records"]["claims"]["added"] == ["C0900"]
    assert data["figures"][0]["because"]


def test_a_reader_gets_one_paragraph_and_a_line_a_figure(named: Project) -> None:
    named.append("claims", NEW)
    text = as_text(after_edit(named))
    first, blank, *lines = text.splitlines()
    assert first.startswith("From before to data: 1 claim added.")
    assert blank == ""
    assert all(" → " in line for line in lines)


def test_the_command_tells_the_difference(terminal: Terminal) -> None:
    outcome = terminal.run("diff", "data", "data")
    assert (outcome.status, outcome.err) == (0, "")
    assert "No figure moved." in outcome.out


def test_the_command_refuses_what_is_not_there(terminal: Terminal) -> None:
    outcome = terminal.run("diff", "2001.1.0", "data")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1

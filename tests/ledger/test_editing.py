"""Pleasant editing: canonical sheets, and what changed since the last commit."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from analysis.ledger.editing import changes_since_commit, events_affected, format_curated
from analysis.problems import InputError
from tests.project import Project, Terminal, contents


def git(project: Project, *words: str) -> None:
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@a.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], cwd=project.root, check=True, capture_output=True)


@pytest.fixture
def kept(project: Project) -> Project:
    """The invented project, committed."""
    git(project, "init", "--quiet")
    git(project, "add", "data")
    git(project, "commit", "--quiet", "--message", "Invented")
    return project


def test_sheets_in_canonical_form_stay_byte_for_byte(project: Project) -> None:
    before = contents(project.data)
    assert format_curated(project.data / "curated") == []
    assert contents(project.data) == before


def test_rows_in_any_order_and_crlf_are_put_right(project: Project) -> None:
    before = contents(project.data)
    project.write("claims", project.rows("claims")[::-1])
    sheet = project.sheet("events")
    sheet.write_bytes(sheet.read_bytes().replace(b"\n", b"\r\n"))
    assert sorted(format_curated(project.data / "curated")) == ["claims.csv", "events.csv"]
    assert contents(project.data) == before


def test_c10000_follows_c9999(project: Project) -> None:
    row = project.rows("claims")[0]
    project.append("claims", row | {"claim_id": "C10000"}, row | {"claim_id": "C9999"})
    format_curated(project.data / "curated")
    assert [claim["claim_id"] for claim in project.rows("claims")][-2:] == ["C9999", "C10000"]


def test_formatting_twice_is_formatting_once(project: Project) -> None:
    project.write("claims", project.rows("claims")[::-1])
    format_curated(project.data / "curated")
    assert format_curated(project.data / "curated") == []


def test_a_row_with_a_cell_too_many_is_refused_and_nothing_is_lost(project: Project) -> None:
    sheet = project.sheet("claims")
    sheet.write_text(sheet.read_text().replace("Invented note", "Invented, note"))
    before = contents(project.data)
    with pytest.raises(InputError, match=r"row 4: has 15 cells and the header 14"):
        format_curated(project.data / "curated")
    assert contents(project.data) == before


def test_a_row_with_a_cell_too_few_is_refused(project: Project) -> None:
    sheet = project.sheet("publishers")
    sheet.write_text(sheet.read_text().replace("Agency B,RU,,", "Agency B,RU"))
    with pytest.raises(InputError, match=r"publishers\.csv, row 3: has 2 cells"):
        format_curated(project.data / "curated")


def test_a_missing_sheet_is_named(project: Project) -> None:
    project.sheet("rounds").unlink()
    with pytest.raises(InputError, match=r"rounds\.csv: is missing"):
        format_curated(project.data / "curated")


def test_nothing_changed_since_the_commit(kept: Project) -> None:
    assert changes_since_commit(kept.root) == []


def test_added_changed_and_removed_records_are_counted_by_table(kept: Project) -> None:
    rows = kept.rows("claims")
    kept.write("claims", [rows[0] | {"value": "21"}, *rows[2:], rows[0] | {"claim_id": "C0099", "value": "22"}])
    (changes,) = changes_since_commit(kept.root)
    assert (changes.added, changes.changed, changes.removed) == (["C0099"], ["C0001"], ["C0002"])
    assert str(changes) == "claims: 1 added, 1 changed, 1 removed"


def test_the_events_of_changed_claims_are_affected(kept: Project) -> None:
    kept.change("claims", 6, value="31")
    assert events_affected(kept.root, changes_since_commit(kept.root)) == ["2030-02-01"]


def test_the_event_of_a_removed_claim_is_affected(kept: Project) -> None:
    kept.write("claims", kept.rows("claims")[1:])
    assert events_affected(kept.root, changes_since_commit(kept.root)) == ["2030-01-05"]


def test_before_the_first_commit_there_is_nothing_to_compare_with(project: Project) -> None:
    git(project, "init", "--quiet")
    assert changes_since_commit(project.root) == []


def test_outside_a_repository_there_is_nothing_to_compare_with(project: Project) -> None:
    assert changes_since_commit(project.root) == []


def test_without_git_there_is_nothing_to_compare_with(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert changes_since_commit(project.root) == []


def test_the_command_tells_what_changed(kept: Project, terminal: Terminal) -> None:
    kept.change("claims", 6, value="31")
    outcome = terminal.run("records", "--root", ".", "--check")
    assert "Since the last commit, claims: 1 changed." in outcome.out
    assert "Events affected: 2030-02-01" in outcome.out


def test_the_command_formats_before_it_compiles(project: Project, terminal: Terminal) -> None:
    project.write("claims", project.rows("claims")[::-1])
    assert "Formatted: claims.csv." in terminal.run("records", "--root", ".", "--format").out
    assert project.rows("claims")[0]["claim_id"] == "C0001"

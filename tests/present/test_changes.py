"""What the build says of numbers that changed since the last one."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.present.changes import best_numbers, changed, changes_since_last_build
from tests.project import Project

MEMORY = ".cache/numbers.json"


def test_a_number_that_changed_is_told_with_both_values() -> None:
    assert changed({"a": 8050, "b": 1}, {"a": 8243, "b": 1}) == ["a: 8,050 → 8,243"]


def test_a_number_that_came_went_or_is_not_known_is_told_so() -> None:
    before, after = {"gone": 1, "found": None}, {"found": 2, "new": 3}
    assert changed(before, after) == ["found: not known → 2", "new: not there → 3", "gone: 1 → not there"]


def test_the_sums_come_first_and_add_up_the_events(project: Project) -> None:
    book = project.book()
    numbers = best_numbers(book)
    assert list(numbers)[:2] == ["people returned to Ukraine, best", "people returned to Russia, best"]
    assert numbers["people returned to Ukraine, best"] == book.events()["best_to_ua"].sum()


def test_the_first_build_and_one_that_changes_nothing_say_nothing(project: Project) -> None:
    book = project.book()
    assert changes_since_last_build(book, project.root / MEMORY) == []
    assert changes_since_last_build(book, project.root / MEMORY) == []


def test_an_edited_claim_changes_its_event_and_the_sum(project: Project) -> None:
    changes_since_last_build(project.book(), project.root / MEMORY)
    before = best_numbers(project.book())["people returned to Ukraine, best"]
    for row in (2, 5):
        project.change("claims", row, value="26")
    project.change("claims", 8, value="57")
    told = changes_since_last_build(project.book(), project.root / MEMORY)
    assert told[0] == f"people returned to Ukraine, best: {before} → {(before or 0) + 6}"
    assert any(line.startswith("2030-01-05, everyone to Ukraine, best: 20 → 26") for line in told)


def test_many_changes_are_counted_after_the_first_few(project: Project, tmp_path: Path) -> None:
    memory = tmp_path / "numbers.json"
    memory.write_text('{"' + '": 1, "'.join(f"old {number}" for number in range(30)) + '": 1}')
    told = changes_since_last_build(project.book(), memory)
    assert len(told) == 5
    assert told[-1].startswith("and ") and told[-1].endswith(" more")


@pytest.mark.parametrize("damaged", ["", "{", "[]"])
def test_a_damaged_memory_is_no_reason_to_stop(project: Project, tmp_path: Path, damaged: str) -> None:
    (tmp_path / "numbers.json").write_text(damaged)
    assert changes_since_last_build(project.book(), tmp_path / "numbers.json") == []

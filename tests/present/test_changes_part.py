"""The page of changes: releases with what they moved and why, then day by day."""

from __future__ import annotations

import pytest

from analysis.present.changes_part import changes_parts
from tests.present.reading import Page, raw_html
from tests.project import Project

MOVE = {
    "subject_id": "2030-01-05", "direction": "to_ua", "group": "all",
    "old": {"best": 20, "low": 18, "high": 20, "status": "disputed"},
    "new": {"best": 25, "low": 25, "high": 25, "status": "agreed"},
    "because": [{"kind": "correction", "record": "K0001", "words": "correction K0001: <misread>"}],
}  # fmt: skip
RELEASE = {
    "version": "2030.3.0", "released_on": "2030-03-04", "paragraph": "One figure moved.",
    "changes": {"figures": [MOVE]},
}  # fmt: skip


@pytest.fixture
def parts(project: Project) -> dict[str, Page]:
    made = changes_parts(project.book(), [RELEASE])
    return {name.removeprefix("site/_parts/").removesuffix(".md"): Page(raw_html(text)) for name, text in made.items()}


def test_a_release_tells_what_moved_and_why(parts: dict[str, Page]) -> None:
    text = parts["releases"].text
    assert "One figure moved." in text
    assert "2030-01-05" in text
    assert "20 (disputed)" in text
    assert "25 (agreed)" in text
    assert "correction K0001: <misread>" in text


def test_a_release_can_be_linked(parts: dict[str, Page]) -> None:
    assert "v2030.3.0" in parts["releases"].all("id")


def test_the_days_on_which_claims_were_recorded_are_listed(parts: dict[str, Page]) -> None:
    assert "Claims recorded on 2030-03-01" in parts["changes"].text


def test_without_releases_the_page_says_so(project: Project) -> None:
    assert "No version has been released yet." in changes_parts(project.book(), [])["site/_parts/releases.md"]


def test_a_withdrawn_identifier_stands_with_its_reason(project: Project) -> None:
    row = {"identifier": "C0900", "successor": "C0001", "reason": "recorded twice", "withdrawn_on": "2030-03-02"}
    project.append("withdrawn", row)
    page = Page(raw_html(changes_parts(project.book(), [])["site/_parts/withdrawn.md"]))
    assert "recorded twice" in page.text
    assert "C0900" in page.all("id")


def test_days_are_written_out(parts: dict[str, Page]) -> None:
    assert "1 March 2030" in parts["changes"].text
    assert "2030.3.0, 4 March 2030" in parts["releases"].text

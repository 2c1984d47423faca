"""Everything that is generated before the site is rendered."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from analysis.ledger.sheets import read_sheet
from analysis.present.pages import downloads, write_pages
from analysis.tables import TABLES
from tests.present.reading import Page, raw_html
from tests.project import Project, contents

MARKDOWN = ("data-notes.md", "stories.md", "all-stories.md")


@pytest.fixture
def whole(project: Project) -> Project:
    """The invented project with the other files that pages are made from."""
    (project.data / "README.md").write_text("# The data\n\n## What is in\n\nInvented numbers.\n")
    (project.root / "notebooks").mkdir()
    head = '---\ntitle: "Invented"\ndescription: "An invented question."\n---'
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_raw_cell(head)])
    nbformat.write(notebook, project.root / "notebooks" / "01-invented.ipynb")
    return project


@pytest.mark.parametrize("name", ["claims", "events", "rounds", "counters", "sources", "figures", "readings", "totals"])
def test_a_downloaded_table_is_read_again_as_it_was(project: Project, name: str) -> None:
    book = project.book()
    path = project.root / f"{name}.csv"
    path.write_text(downloads(book)[f"downloads/{name}.csv"], encoding="utf-8")
    frame, problems = read_sheet(TABLES[name], path, derived=True)
    assert problems == []
    shown = {**vars(book.ledger), **vars(book)}[name]
    pd.testing.assert_frame_equal(frame.reset_index(drop=True), shown)


def test_every_part_is_whole_html_without_a_script_of_its_own(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    parts = [path for path in (whole.root / "site" / "_parts").glob("*.md") if path.name not in MARKDOWN]
    assert len(parts) >= 8
    for path in parts:
        page = Page(raw_html(path.read_text()))
        assert (path.name, page.unclosed) == (path.name, [])
        assert [sorted(with_) for tag, with_ in page.elements if tag == "script"] in ([], [["defer", "src"]])
        assert set(re.findall(r"<script[^>]*>([^<]*)", path.read_text())) <= {""}


def test_pages_of_records_that_are_gone_are_removed(whole: Project) -> None:
    book = whole.book()
    write_pages(book, whole.root)
    stale = whole.root / "events" / "2029-01-01.qmd"
    stale.write_text("gone")
    write_pages(book, whole.root)
    assert not stale.exists()


def test_the_same_book_gives_the_same_files_twice(whole: Project) -> None:
    book = whole.book()
    count = write_pages(book, whole.root)
    before = contents(whole.root)
    assert write_pages(book, whole.root) == count
    assert contents(whole.root) == before


def test_the_notebooks_are_offered_as_they_stand_in_the_repository(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    with zipfile.ZipFile(whole.root / "downloads" / "notebooks.zip") as archive:
        assert archive.namelist() == ["01-invented.ipynb"]
        assert archive.read("01-invented.ipynb") == (whole.root / "notebooks" / "01-invented.ipynb").read_bytes()


def test_every_link_between_generated_pages_leads_to_a_file(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    for path in [*whole.root.glob("events/*.qmd"), *whole.root.glob("rounds/*.qmd")]:
        for href in Page(raw_html(path.read_text())).all("href"):
            if not href.startswith(("#", "https://")):
                assert _source_of(path.parent / href).is_file(), f"{path.name} links {href}"


def _source_of(page: Path) -> Path:
    return page.with_suffix(".qmd")

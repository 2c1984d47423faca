"""Everything that is generated before the site is rendered."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ledger.sheets import read_sheet
from analysis.present.pages import downloads, write_pages
from analysis.present.sheet import as_csv
from analysis.tables import TABLES
from tests.present.reading import Page, raw_html
from tests.project import Project, contents

MARKDOWN = ("data-notes.md", "stories.md", "all-stories.md")
TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00\r"), min_size=1)


@pytest.fixture
def whole(project: Project) -> Project:
    """The invented project with the other files that pages are made from."""
    (project.data / "README.md").write_text("# The data\n\n## What is in\n\nInvented numbers.\n")
    (project.root / "notebooks").mkdir()
    head = '---\ntitle: "Invented"\ndescription: "An invented question."\n---'
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_raw_cell(head)])
    nbformat.write(notebook, project.root / "notebooks" / "01-invented.ipynb")
    return project


def one_cell(text: str) -> str:
    """The cell as it stands in the CSV."""
    rows = list(csv.reader(io.StringIO(as_csv(pd.DataFrame({"note": [text]})), newline="")))
    return rows[1][0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_a_formula_is_defused_by_an_apostrophe(start: str) -> None:
    assert one_cell(f"{start}1+1") == f"'{start}1+1"


@given(TEXT)
def test_no_text_starts_as_a_formula(text: str) -> None:
    assert not one_cell(text).startswith(("=", "+", "-", "@", "\t"))


@given(TEXT)
def test_a_text_comes_back_from_the_csv_as_it_was_apart_from_the_apostrophe(text: str) -> None:
    assert one_cell(text) in (text, f"'{text}")


@pytest.mark.parametrize("line_end", ["\r", "\r\n"])
def test_a_line_break_of_any_kind_stays_within_its_cell(line_end: str) -> None:
    assert one_cell(f"one{line_end}two") == "one\ntwo"


def test_a_number_below_zero_is_a_number_and_no_formula() -> None:
    assert as_csv(pd.DataFrame({"residual": [-2]})) == "residual\n-2\n"


def test_dates_are_iso_days_and_missing_cells_are_empty() -> None:
    frame = pd.DataFrame({"day": [pd.Timestamp("2030-01-05"), pd.NaT], "value": pd.array([None, 3], dtype="Int64")})
    assert as_csv(frame) == "day,value\n2030-01-05,\n,3\n"


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

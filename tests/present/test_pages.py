"""Everything that is generated before the site is rendered."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from analysis.ledger.sheets import read_sheet
from analysis.present.pages import downloads, write_pages, zipped_notebooks
from analysis.tables import TABLES
from tests.present.reading import Page, raw_html
from tests.project import REPOSITORY, Project, contents

MARKDOWN = ("data-notes.md", "stories.md", "all-stories.md")


@pytest.fixture
def whole(project: Project) -> Project:
    """The invented project with the other files that pages are made from."""
    (project.data / "README.md").write_text("# The data\n\n## What is in\n\nInvented numbers.\n")
    (project.root / "notebooks").mkdir()
    head = '---\ntitle: "Invented"\ndescription: "An invented question."\n---'
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_raw_cell(head)])
    nbformat.write(notebook, project.root / "notebooks" / "01-invented.ipynb")
    for name in ("index.qmd", "site", "CITATION.cff", "_quarto.yml"):
        source = REPOSITORY / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, project.root / name)
    shutil.rmtree(project.root / "site" / "_parts", ignore_errors=True)
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
    folders = (whole.root / "site" / "_parts", whole.root / "uk" / "site" / "_parts")
    parts = [path for folder in folders for path in folder.glob("*.md") if path.name not in MARKDOWN]
    assert len(parts) >= 30
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


def test_the_notebooks_are_offered_with_their_data_to_be_run_where_they_are_unpacked(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    with zipfile.ZipFile(whole.root / "downloads" / "notebooks.zip") as archive:
        names = archive.namelist()
        notebook = archive.read("exchange-ledger/01-invented.ipynb")
    assert notebook == (whole.root / "notebooks" / "01-invented.ipynb").read_bytes()
    assert {"exchange-ledger/data/ledger/claims.parquet", "exchange-ledger/data/reconciled/figures.parquet"} <= {*names}


def test_what_is_offered_to_run_again_runs(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(zipped_notebooks(REPOSITORY))) as archive:
        archive.extractall(tmp_path)
    unpacked = tmp_path / "exchange-ledger"
    code = "from analysis.present.book import open_book; print(len(open_book().ledger.claims))"
    folders = {path.parent for path in unpacked.rglob("*.ipynb")}
    assert folders == {unpacked}, "a kernel starts beside its notebook, where it has to find the package"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=unpacked, env={}, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) > 3000


def generated(root: Path, language: str = "") -> list[Path]:
    """The pages of events and rounds below a language's folder."""
    return sorted(path for folder in ("events", "rounds") for path in (root / language / folder).glob("*.qmd"))


def test_every_link_between_generated_pages_leads_to_a_file(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    for path in generated(whole.root) + generated(whole.root, "uk"):
        for href in Page(raw_html(path.read_text())).all("href"):
            if not href.startswith(("#", "https://")) and "/api/" not in href:
                target = (path.parent / href.split("#")[0]).with_suffix(".qmd")
                assert target.is_file(), f"{path.name} links {href}"


def test_every_page_of_a_record_offers_it_as_files_of_the_api(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    for path in generated(whole.root) + generated(whole.root, "uk"):
        files = [path.parent / href for href in Page(raw_html(path.read_text())).all("href") if "/api/" in href]
        place = whole.root / "api" / "v1" / "latest" / path.parent.name
        assert [file.resolve() for file in files] == [place / f"{path.stem}.json", place / f"{path.stem}.csv"]


def test_every_page_of_a_record_has_its_twin(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    names = [[path.name for path in generated(whole.root, language)] for language in ("", "uk")]
    assert names[0] == names[1] != []


def test_a_ukrainian_page_says_that_it_is(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    pages = sorted((whole.root / "uk").rglob("*.qmd"))
    assert len(pages) > 8
    assert [path.name for path in pages if "\nlang: uk\n" not in path.read_text()] == []


UKRAINIAN = sorted((REPOSITORY / "site" / "messages" / "uk").glob("*.md"))


@pytest.mark.parametrize("path", UKRAINIAN, ids=lambda path: path.stem)
def test_a_hand_written_page_and_its_twin_have_the_same_parts_and_anchors(path: Path) -> None:
    front = path.stem == "index"
    english = REPOSITORY / ("index.qmd" if front else f"site/{path.stem}.qmd")
    for pattern in (r"\{\{< include (.*?) >\}\}", r"^#+ .*\{(#[a-z-]+)\}$", r"^(#+) "):
        assert re.findall(pattern, path.read_text(), re.MULTILINE) == re.findall(
            pattern, english.read_text(), re.MULTILINE
        )


def test_the_front_page_the_ledger_and_the_methods_are_in_ukrainian() -> None:
    assert {"index", "ledger", "methods", "about", "gaps", "totals"} <= {path.stem for path in UKRAINIAN}


def test_the_front_page_names_the_last_day_and_the_last_look(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    text = Page(raw_html((whole.root / "site" / "_parts" / "headline.md").read_text())).text
    assert "Data through 1 February 2030; last checked 1 March 2030." in text


def test_every_part_that_a_page_includes_is_made(whole: Project) -> None:
    write_pages(whole.book(), whole.root)
    pages = [*whole.root.glob("*.qmd"), *whole.root.glob("site/*.qmd"), *whole.root.glob("uk/*.qmd")]
    pages += whole.root.glob("uk/site/*.qmd")
    lost = [
        (path.name, name)
        for path in pages
        for name in re.findall(r"\{\{< include (\S+) >\}\}", path.read_text())
        if not (path.parent / name).is_file()
    ]
    assert lost == []

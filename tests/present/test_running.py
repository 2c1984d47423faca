"""A story as the build runs it, and as a reader's Jupyter does: the same outputs."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from analysis.present.figure import RECORD
from analysis.present.shown import PAGE
from analysis.present.stories import run_notebooks
from tests.project import REPOSITORY

STORY = REPOSITORY / "notebooks" / "01-207-or-230.ipynb"


def shown(notebook: NotebookNode) -> list[str]:
    """The Markdown that every output has for the site, in order."""
    kinds = [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", [])]
    return [data.get(PAGE) or data["text/markdown"] for data in kinds if PAGE in data or "text/markdown" in data]


@pytest.fixture(scope="module")
def in_jupyter() -> NotebookNode:
    notebook: NotebookNode = nbformat.read(STORY, as_version=4)
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(STORY.parent)}})
    client.execute(env=os.environ | {"PYTHONPATH": str(REPOSITORY)})
    return notebook


def test_the_build_shows_what_jupyter_shows(tmp_path: Path, in_jupyter: NotebookNode) -> None:
    run_notebooks([STORY], tmp_path)
    assert shown(nbformat.read(tmp_path / STORY.name, as_version=4)) == shown(in_jupyter)
    assert len(shown(in_jupyter)) > 3


def test_the_copy_for_the_site_holds_markdown_only(tmp_path: Path) -> None:
    run_notebooks([STORY], tmp_path)
    copy = nbformat.read(tmp_path / STORY.name, as_version=4)
    kinds = [set(output["data"]) for cell in copy.cells for output in cell.get("outputs", [])]
    assert kinds
    assert all(names == {"text/markdown"} for names in kinds)


def test_in_jupyter_a_chart_is_live_and_nothing_shows_its_source(in_jupyter: NotebookNode) -> None:
    kinds = [set(output.get("data", {})) for cell in in_jupyter.cells for output in cell.get("outputs", [])]
    charts = [names for names in kinds if RECORD in names]
    assert charts
    assert all(names == {"application/vnd.vegalite.v5+json", RECORD, "text/markdown", "text/plain"} for names in charts)
    texts = [output.get("data", {}) for cell in in_jupyter.cells for output in cell.get("outputs", [])]
    told = [data["text/markdown"] for data in texts if "text/markdown" in data and RECORD not in data]
    assert told
    assert not [text for text in told if "{=html}" in text or ":::" in text]

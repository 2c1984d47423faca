"""A story as the build runs it, and as a reader's Jupyter does: the same outputs."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from analysis.present.figure import RECORD
from analysis.present.stories import run_notebooks
from tests.project import REPOSITORY

STORY = REPOSITORY / "notebooks" / "01-207-or-230.ipynb"


def shown(notebook: NotebookNode) -> list[str]:
    """The Markdown of every output, in order."""
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    return [output["data"]["text/markdown"] for output in outputs if "text/markdown" in output.get("data", {})]


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


def test_in_jupyter_a_chart_is_live_and_no_output_is_html(in_jupyter: NotebookNode) -> None:
    kinds = [set(output.get("data", {})) for cell in in_jupyter.cells for output in cell.get("outputs", [])]
    charts = [names for names in kinds if RECORD in names]
    assert charts
    assert all(names == {"application/vnd.vegalite.v5+json", RECORD, "text/markdown", "text/plain"} for names in charts)
    assert not any("text/html" in names for names in kinds)

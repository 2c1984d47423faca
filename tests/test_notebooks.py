"""The notebooks as they are saved: stories without logic, outputs or numbers typed by hand."""

from __future__ import annotations

import ast
import re
from calendar import month_name
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from tests.project import REPOSITORY

NOTEBOOKS = sorted((REPOSITORY / "notebooks").glob("*.ipynb"))
_DATES = re.compile(
    r"\b\d{4}-\d{2}(-\d{2})?(-[b-z])?\b"  # identifiers and ISO days
    rf"|\b(\d{{1,2}} (to \d{{1,2}} )?)?({'|'.join(month_name[1:])})( \d{{4}})?"
    r"|\b20\d{2}\b"
)

_NAMES = {
    "207 or 230?": "the two numbers that the story is about, as one asks for it",
}
"""Numbers in titles and summaries that are names, each with the reason."""

each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path) -> NotebookNode:
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def code(path: Path) -> list[str]:
    return [str(cell.source) for cell in read(path).cells if cell.cell_type == "code"]


def prose(source: str) -> list[str]:
    """The strings of a code cell that read as prose: those with a space in them, formatted ones too."""
    strings = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return [text for text in strings if isinstance(text, str) and " " in text]


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@each
def test_it_is_a_valid_notebook(path: Path) -> None:
    nbformat.validate(read(path))


@each
def test_it_is_saved_without_outputs_and_execution_counts(path: Path) -> None:
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert (cell.outputs, cell.execution_count) == ([], None)


@each
def test_it_has_fewer_than_25_cells(path: Path) -> None:
    assert len(read(path).cells) < 25


@each
def test_it_defines_no_function_or_class(path: Path) -> None:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    for source in code(path):
        assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, kinds)], source


@each
def test_its_code_types_no_number_in_prose(path: Path) -> None:
    for source in code(path):
        for text in prose(source):
            assert not re.search(r"\d", _DATES.sub("", text)), text


@each
def test_its_prose_types_no_number_but_names_and_dates(path: Path) -> None:
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            assert not re.search(r"\d", _DATES.sub("", cell.source)), cell.source


@each
def test_its_title_and_summary_type_no_number_but_names_and_dates(path: Path) -> None:
    head = read(path).cells[0].source
    for name in _NAMES:
        head = head.replace(name, "")
    assert not re.search(r"\d", _DATES.sub("", head)), head


@each
def test_it_opens_with_its_answer_shows_a_figure_says_what_would_change_it_and_links_its_claims(path: Path) -> None:
    cells = [(cell.cell_type, cell.source) for cell in read(path).cells]
    assert ".answer(" in cells[1][1] or ".opening(" in cells[1][1]
    assert any("charts." in source or ".figure(" in source for kind, source in cells if kind == "code")
    assert any("What would change" in source for kind, source in cells if kind == "markdown")
    assert any(".links(" in source for kind, source in cells if kind == "code")


@each
def test_it_keeps_no_trace_of_the_machine_that_saved_it(path: Path) -> None:
    assert "/home/" not in path.read_text() and "/Users/" not in path.read_text()
    assert read(path).metadata.kernelspec.name == "python3"

"""The list of stories, made from the notebooks' first cells."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from analysis.present.story_list import StoryLine, story_items, story_lines, story_sections
from analysis.problems import InputError
from tests.project import REPOSITORY


def write(root: Path, name: str, head: str) -> None:
    (root / "notebooks").mkdir(exist_ok=True)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_raw_cell(head)])
    nbformat.write(notebook, root / "notebooks" / f"{name}.ipynb")


def test_title_and_description_come_from_the_first_cell_in_the_order_of_the_files(tmp_path: Path) -> None:
    write(tmp_path, "02-b", '---\ntitle: "B: and more?"\ndescription: "Two."\n---')
    write(tmp_path, "01-a", "---\ntitle: A\ndescription: One.\n---")
    assert story_lines(tmp_path) == [StoryLine("01-a", "A", "One."), StoryLine("02-b", "B: and more?", "Two.")]


def test_the_lists_link_each_story_from_where_they_stand(tmp_path: Path) -> None:
    write(tmp_path, "01-a", "---\ntitle: A\ndescription: One.\n---")
    assert story_items(tmp_path) == "- [A](stories/01-a.ipynb) One.\n"
    assert story_sections(tmp_path) == "## [A](../stories/01-a.ipynb) {#story-01}\n\nOne.\n"


def test_a_notebook_without_a_description_is_named_with_the_remedy(tmp_path: Path) -> None:
    write(tmp_path, "01-a", "---\ntitle: A\n---")
    with pytest.raises(InputError, match=r"01-a\.ipynb, column description: is not there; add a line such as"):
        story_lines(tmp_path)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"cells": []}'])
def test_a_file_that_is_no_notebook_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "01-a.ipynb").write_text(text)
    with pytest.raises(InputError, match=r"01-a\.ipynb: is not a notebook with cells; restore it"):
        story_lines(tmp_path)


def test_every_notebook_of_the_project_is_listed() -> None:
    listed = [line.name for line in story_lines(REPOSITORY)]
    assert listed == sorted(path.stem for path in (REPOSITORY / "notebooks").glob("*.ipynb"))

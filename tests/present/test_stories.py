"""Running notebooks: one that works beside one whose cell fails, run once for all tests here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from analysis.present.stories import NotebookError, run_notebooks

GOOD = [
    "from IPython.display import HTML, display",
    "display({'text/html': '<b>no</b>', 'text/markdown': 'yes'}, raw=True)",
    "1 + 1",
]
BAD = ["answer = 42", "answer / 0", "print('never')"]


@dataclass(frozen=True)
class Run:
    """What running the two notebooks left."""

    folder: Path
    sources: dict[str, bytes]
    message: str


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    root = tmp_path_factory.mktemp("project")
    paths = [_notebook(root / "notebooks", "good", GOOD), _notebook(root / "notebooks", "bad", BAD)]
    before = {path.name: path.read_bytes() for path in paths}
    stories = root / "stories"
    stories.mkdir()
    (stories / "bad.ipynb").write_text("the story of before")
    with pytest.raises(NotebookError) as error:
        run_notebooks(paths, stories)
    return Run(stories, before, str(error.value))


def _notebook(folder: Path, name: str, cells: list[str]) -> Path:
    folder.mkdir(exist_ok=True)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    nbformat.write(notebook, folder / f"{name}.ipynb")
    return folder / f"{name}.ipynb"


def test_a_failing_cell_is_named_with_notebook_number_and_error(run: Run) -> None:
    assert run.message.startswith("bad.ipynb, cell 2: ZeroDivisionError: division by zero\n")


def test_the_message_is_short_plain_and_shows_the_line(run: Run) -> None:
    assert len(run.message.splitlines()) <= 9
    assert "answer / 0" in run.message
    assert "\x1b" not in run.message


def test_a_story_that_fails_leaves_its_executed_copy_of_before(run: Run) -> None:
    assert (run.folder / "bad.ipynb").read_text() == "the story of before"


def test_the_other_story_is_written_all_the_same(run: Run) -> None:
    assert (run.folder / "good.ipynb").exists()


def test_an_executed_copy_holds_markdown_and_no_html(run: Run) -> None:
    story = nbformat.read(run.folder / "good.ipynb", as_version=4)
    kinds = {kind for cell in story.cells for output in cell.outputs for kind in output.get("data", {})}
    assert kinds == {"text/markdown", "text/plain"}


def test_an_executed_copy_names_no_folder_of_this_machine(run: Run) -> None:
    assert str(run.folder.parent) not in (run.folder / "good.ipynb").read_text()


def test_the_notebooks_themselves_stay_as_they_were(run: Run) -> None:
    notebooks = run.folder.parent / "notebooks"
    assert {name: (notebooks / name).read_bytes() for name in run.sources} == run.sources

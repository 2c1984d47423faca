"""Running notebooks: one that works beside one whose cell fails, run once for all tests here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from analysis.present.stories import NotebookError, remove_strangers, run_notebooks

GOOD = [
    "import sys",
    "from IPython.display import HTML, display",
    "print('first'); display({'text/html': '<b>no</b>', 'text/markdown': 'yes'}, raw=True); print('last')",
    "1 + 1",
]
BAD = ["answer = 42", "import json\n\n\ndef deep(text):\n    return json.loads(text)", "deep('{')", "print('never')"]


@dataclass(frozen=True)
class Run:
    """What running the two notebooks left."""

    root: Path
    sources: dict[str, bytes]
    message: str
    said: list[str]

    @property
    def folder(self) -> Path:
        return self.root / "stories"

    def copy(self, name: str) -> NotebookNode:
        story: NotebookNode = nbformat.read(self.folder / f"{name}.ipynb", as_version=4)
        return story


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    root = tmp_path_factory.mktemp("project")
    paths = [notebook(root, "good", GOOD), notebook(root, "bad", BAD)]
    before = {path.name: path.read_bytes() for path in paths}
    stories = root / "stories"
    stories.mkdir()
    (stories / "bad.ipynb").write_text("the story of before")
    said: list[str] = []
    with pytest.raises(NotebookError) as error:
        run_notebooks(paths, stories, say=said.append)
    return Run(root, before, str(error.value), said)


def notebook(root: Path, name: str, cells: list[str]) -> Path:
    folder = root / "notebooks"
    folder.mkdir(exist_ok=True)
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    nbformat.write(made, folder / f"{name}.ipynb")
    return folder / f"{name}.ipynb"


def test_a_failing_cell_is_named_with_notebook_number_and_error(run: Run) -> None:
    assert run.message.startswith("bad.ipynb, cell 3: JSONDecodeError: ")


def test_the_message_is_short_plain_and_shows_the_lines_that_led_to_the_error(run: Run) -> None:
    lines = run.message.splitlines()
    assert len(lines) <= 4
    assert lines[1] == "  line 1: deep('{')"
    assert "\x1b" not in run.message
    assert str(run.root) not in run.message


def test_a_story_that_fails_leaves_its_executed_copy_of_before(run: Run) -> None:
    assert (run.folder / "bad.ipynb").read_text() == "the story of before"


def test_the_other_story_is_written_all_the_same(run: Run) -> None:
    assert (run.folder / "good.ipynb").exists()


def test_each_story_is_told_as_it_ends(run: Run) -> None:
    assert sorted(line.split(", ")[1] for line in run.said) == ["bad", "good"]
    assert [line.split(", ")[0] for line in run.said] == ["1 of 2 stories", "2 of 2 stories"]


def test_outputs_keep_their_kinds_and_order(run: Run) -> None:
    outputs = run.copy("good").cells[2].outputs
    assert [output.get("text") or output["data"] for output in outputs] == [
        "first\n",
        {"text/markdown": "yes"},
        "last\n",
    ]
    assert run.copy("good").cells[3].outputs[0]["data"] == {"text/plain": "2"}


def test_an_executed_copy_holds_markdown_and_no_html(run: Run) -> None:
    kinds = {kind for cell in run.copy("good").cells for output in cell.outputs for kind in output.get("data", {})}
    assert kinds == {"text/markdown", "text/plain"}


def test_an_executed_copy_is_a_valid_notebook_and_names_no_folder_of_this_machine(run: Run) -> None:
    nbformat.validate(run.copy("good"))
    assert str(run.root) not in (run.folder / "good.ipynb").read_text()


def test_the_notebooks_themselves_stay_as_they_were(run: Run) -> None:
    notebooks = run.root / "notebooks"
    assert {name: (notebooks / name).read_bytes() for name in run.sources} == run.sources


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1 +", "SyntaxError: "),
        ("raise SystemExit", "SystemExit"),
        ("raise ValueError('one\\ntwo')", "ValueError: one"),
        ("import os; os._exit(1)", "killed"),
    ],
)
def test_whatever_stops_a_cell_is_said_in_a_few_lines(tmp_path: Path, cell: str, said: str) -> None:
    with pytest.raises(NotebookError, match=said) as error:
        run_notebooks([notebook(tmp_path, "one", [cell])], tmp_path / "stories")
    assert len(str(error.value).splitlines()) <= 4
    assert not (tmp_path / "stories").exists()


def test_only_what_changed_runs_again(tmp_path: Path) -> None:
    """By content: the notebook, what it is made with (data and code), and its copy."""
    stories = tmp_path / "stories"
    paths = [notebook(tmp_path, name, ["1"]) for name in ("one", "two")]
    assert run_notebooks(paths, stories, "data") == ["one.ipynb", "two.ipynb"]
    assert run_notebooks(paths, stories, "data") == []
    notebook(tmp_path, "two", ["2"])
    assert run_notebooks(paths, stories, "data") == ["two.ipynb"]
    (stories / "one.ipynb").write_text("spoilt")
    assert run_notebooks(paths, stories, "data") == ["one.ipynb"]
    (stories / "two.figures.json").unlink()
    assert run_notebooks(paths, stories, "data") == ["two.ipynb"]
    assert run_notebooks(paths, stories, "other data") == ["one.ipynb", "two.ipynb"]


def test_copies_of_notebooks_that_are_gone_are_removed(tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    paths = [notebook(tmp_path, name, ["1"]) for name in ("one", "two")]
    run_notebooks(paths, stories)
    remove_strangers(stories, paths[:1])
    assert {path.name for path in stories.iterdir()} == {"one.ipynb", "one.figures.json"}

"""Running one notebook, in a process of its own: an IPython shell without the cost of starting a kernel."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from traceback import FrameSummary, extract_tb

import nbformat
from IPython.core.interactiveshell import ExecutionResult
from nbformat import NotebookNode
from traitlets.config import Config

from analysis.present.figure import RECORD
from analysis.present.shell import Shell, Stream
from analysis.present.shown import PAGE
from analysis.present.stories import Executed, NotebookError

SECONDS = 120
_PROJECT = Path(__file__).resolve().parents[2]


def execute(path: Path) -> Executed:
    """Run a notebook from top to bottom; call it in a process that ends afterwards. Raises NotebookError."""
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as home, _at_most(SECONDS):
        os.environ["IPYTHONDIR"] = home
        os.chdir(path.parent)
        sys.path.insert(0, str(path.absolute().parents[1]))
        shell = Shell.instance(config=Config({"HistoryManager": {"enabled": False}}))
        for number, cell in enumerate(notebook.cells, 1):
            if cell.cell_type == "code":
                cell.outputs = _run_cell(shell, cell.source, f"{path.name}, cell {number}")
                cell.execution_count = shell.execution_count - 1
    records = [output.data.pop(RECORD) for output in _outputs(notebook) if RECORD in output.get("data", {})]
    return Executed(f"{nbformat.writes(_for_site(notebook))}\n", records)


def _run_cell(shell: Shell, source: str, place: str) -> list[NotebookNode]:
    caught = shell.begin()
    with redirect_stdout(Stream(caught, "stdout")), redirect_stderr(Stream(caught, "stderr")):
        result = shell.run_cell(source, store_history=True)
    if result.error_before_exec or result.error_in_exec:
        raise NotebookError(_short(place, source, result))
    return caught


def _short(place: str, source: str, result: ExecutionResult) -> str:
    """The error in one line, then the line of the cell and the last two lines of code below it."""
    error = result.error_in_exec or result.error_before_exec
    assert error is not None
    said = f"{place}: {type(error).__name__}: {error}".splitlines()[0]
    frames = [frame for frame in extract_tb(error.__traceback__) if not _is_shell(frame)]
    if not frames:
        return said
    shown = frames if len(frames) <= 3 else [frames[0], *frames[-2:]]
    return "\n".join([said, *(f"  {_where(frame, source)}" for frame in shown)])


def _is_shell(frame: FrameSummary) -> bool:
    return "IPython" in Path(frame.filename).parts


def _where(frame: FrameSummary, source: str) -> str:
    path = Path(frame.filename)
    if path.is_relative_to(_PROJECT) and path.is_file():
        return f"{path.relative_to(_PROJECT)}, line {frame.lineno}, in {frame.name}: {frame.line}"
    if path.is_file():
        return f"{path.name}, line {frame.lineno}, in {frame.name}: {frame.line}"
    return f"line {frame.lineno}: {source.splitlines()[(frame.lineno or 1) - 1].strip()}"


def _outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    for cell in notebook.cells:
        yield from cell.get("outputs", [])


def _for_site(notebook: NotebookNode) -> NotebookNode:
    """Only what the site shows: Markdown where a cell offers it, and no trace of the machine."""
    notebook.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    for output in _outputs(notebook):
        data = output.get("data", {})
        text = data.get(PAGE) or data.get("text/markdown")
        if text:
            output["data"] = {"text/markdown": text}
    return notebook


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    """Stop what takes longer, where the system can."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError(f"took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

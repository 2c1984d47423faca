"""Running notebooks: the source stays without outputs, an executed copy goes to the site."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from analysis.files import write_text
from analysis.problems import PlainError

STORIES = "stories"


class NotebookError(PlainError):
    """A cell failed: the notebook, the cell's number and the last lines of its traceback, short and exact."""


def run_notebooks(notebooks: list[Path], folder: Path, at_once: int = os.cpu_count() or 2) -> None:
    """Execute the notebooks side by side and write their executed copies into `folder`.

    Raises NotebookError for the first that fails; the copies of the others are written all the same.
    """
    with ThreadPoolExecutor(1) as apart:  # the caller's thread may have an event loop of its own, as in JupyterLab
        apart.submit(asyncio.run, _run_all(notebooks, folder, at_once)).result()


async def _run_all(notebooks: list[Path], folder: Path, at_once: int) -> None:
    places = asyncio.Semaphore(at_once)

    async def run(path: Path) -> None:
        async with places:
            write_text(folder / path.name, await _executed(path))

    outcomes = await asyncio.gather(*map(run, notebooks), return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, BaseException):
            raise outcome


async def _executed(path: Path) -> str:
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    with tempfile.TemporaryDirectory() as sockets:  # one kernel, one folder: kernels would share a socket's name
        manager = AsyncKernelManager(kernel_name="python3", transport="ipc", ip=f"{sockets}/kernel")
        client = NotebookClient(notebook, km=manager, timeout=120, record_timing=False, resources=place)
        try:
            await client.async_execute(env=os.environ | {"PYTHONPATH": str(path.parents[1])})
        except CellExecutionError as error:
            raise NotebookError(_short(path, notebook, error)) from None
        finally:
            await manager.shutdown_kernel(now=True)
    return f"{nbformat.writes(_for_site(notebook))}\n"


def _short(path: Path, notebook: NotebookNode, error: CellExecutionError) -> str:
    failed = [
        number
        for number, cell in enumerate(notebook.cells, 1)
        if any(o.output_type == "error" for o in cell.get("outputs", []))
    ]
    plain = re.sub(r"\x1b\[[0-9;]*m", "", error.traceback).strip().splitlines()
    return f"{path.name}, cell {failed[0] if failed else '?'}: {error.ename}: {error.evalue}\n" + "\n".join(plain[-8:])


def _for_site(notebook: NotebookNode) -> NotebookNode:
    """Only what the site shows: raw-HTML Markdown where a cell offers it, and no trace of the machine."""
    notebook.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/markdown" in data:
                output["data"] = {"text/markdown": data["text/markdown"]}
            output.pop("execution_count", None) if output.output_type != "execute_result" else None
            output["metadata"] = {}
    return notebook

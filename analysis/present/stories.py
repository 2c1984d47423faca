"""Running notebooks side by side: the source stays without outputs, an executed copy goes to the site."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

from analysis.files import write_all
from analysis.problems import PlainError

STORIES = "stories"
FIGURES = ".figures.json"
"""The ending of the file beside an executed copy: the records of its figures, and what it was made from."""


_FORKS = "forkserver" in multiprocessing.get_all_start_methods()


@dataclass(frozen=True)
class Executed:
    """A notebook's executed copy for the site, and the records of the figures that it shows."""

    text: str
    records: list[dict[str, Any]]


class NotebookError(PlainError):
    """A cell failed: the notebook, the cell's number, the error, and the lines that led to it, short and exact."""


def run_notebooks(
    notebooks: Iterable[Path],
    folder: Path,
    made_with: str = "",
    say: Callable[[str], object] = lambda _: None,
    at_once: int | None = None,
) -> list[str]:
    """Execute the notebooks side by side and write their executed copies into `folder`; names of those that ran.

    One runs only when it, its copy or `made_with` (a digest of data and code) changed since; `say` is told of each.
    Raises NotebookError for the first that fails; the copies of the others are written all the same.
    """
    made = {path: _digest(path.read_bytes(), made_with.encode()) for path in notebooks}
    stale = [path for path in made if not _is_fresh(folder / path.name, made[path])]
    if not stale:
        return []
    failed: list[NotebookError] = []
    with _pool(min(at_once or os.cpu_count() or 2, len(stale))) as pool:
        running = {pool.submit(_execute, path): path for path in stale}
        for done, future in enumerate(as_completed(running), 1):
            path = running[future]
            say(f"{done} of {len(stale)} stories, {path.stem}")
            try:
                _write(folder / path.name, _outcome(future, path), made[path])
            except NotebookError as error:
                failed.append(error)
    if failed:
        raise min(failed, key=str)
    return [path.name for path in stale]


def remove_strangers(folder: Path, notebooks: Iterable[Path]) -> None:
    """Remove the copies of notebooks that are gone."""
    known = {name for path in notebooks for name in (path.name, _figures_of(path).name)}
    for path in folder.iterdir():
        if path.name not in known:
            path.unlink()


def warm_up() -> None:
    """Start the process that loads what every notebook needs, where the system can fork; it takes about a second."""
    if _FORKS:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["analysis.present.light", "analysis.present.warm"])
        forkserver.ensure_running()


def _pool(at_once: int) -> ProcessPoolExecutor:
    """Processes for one notebook each."""
    warm_up()
    context = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
    return ProcessPoolExecutor(at_once, mp_context=context, max_tasks_per_child=1)


def _execute(path: Path) -> Executed:
    """In the notebook's own process, so that this one need not load the shell."""
    from analysis.present.running import execute

    return execute(path)


def _outcome(future: Future[Executed], path: Path) -> Executed:
    try:
        return future.result()
    except BrokenProcessPool:
        raise NotebookError(f"{path.name}: the process that ran it, or another beside it, was killed.") from None


def _write(copy: Path, executed: Executed, made_from: str) -> None:
    """Write an executed copy and, beside it, what belongs to it."""
    kept = {
        "page": f"{STORIES}/{copy.stem}.html",
        "figures": executed.records,
        "made_from": made_from,
        "copy": _digest(executed.text.encode()),
    }
    beside = json.dumps(kept, ensure_ascii=False, sort_keys=True) + "\n"
    write_all(copy.parent, {copy.name: executed.text.encode(), _figures_of(copy).name: beside.encode()})


def _is_fresh(copy: Path, made_from: str) -> bool:
    try:
        kept = json.loads(_figures_of(copy).read_text(encoding="utf-8"))
        return bool(kept["made_from"] == made_from and kept["copy"] == _digest(copy.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _figures_of(path: Path) -> Path:
    return path.with_suffix(FIGURES)


def _digest(*contents: bytes) -> str:
    return hashlib.sha256(b"\0".join(contents)).hexdigest()

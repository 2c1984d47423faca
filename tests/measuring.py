"""Seconds and memory for the benches: the best of several runs, and the peak of work done in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

Result = TypeVar("Result")
_ALONE = """
import importlib, sys
from pathlib import Path
module, function, folder = sys.argv[1:]
print(getattr(importlib.import_module(module), function)(Path(folder)))
for line in Path("/proc/self/status").read_text().splitlines():
    if line.startswith("VmHWM"):
        print(line.split()[1])
"""
"""VmHWM, since the ru_maxrss of a child begins with what its parent held. Linux only, as the benches are."""


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds, and what the work returned."""
    began = perf_counter()
    result = work()
    return perf_counter() - began, result


def best(work: Callable[[], object], runs: int = 5) -> float:
    """Seconds of the fastest of several runs."""
    return min(timed(work)[0] for _ in range(runs))


def in_own_process(module: str, function: str, path: str) -> tuple[str, float]:
    """What a function of one path prints and returns in a new Python, and the peak memory of that process in MiB."""
    root = Path(__file__).resolve().parents[1]
    command = [sys.executable, "-c", _ALONE, module, function, path]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{function} failed:\n{done.stderr}")
    *lines, kibibytes = done.stdout.splitlines()
    return "\n".join(lines), int(kibibytes) / 1024

"""Seconds and memory for the benches: the best of several runs, and the peak of work done in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple, TypeVar

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


class Spent(NamedTuple):
    """Seconds by the clock, and seconds on a processor: on a busy machine only the second can be compared."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock:.2f} s ({self.processor:.2f} s on a processor)"


def timed(work: Callable[[], Result]) -> tuple[Spent, Result]:
    """What the work took, and what it returned."""
    clock, processor = perf_counter(), process_time()
    result = work()
    return Spent(perf_counter() - clock, process_time() - processor), result


def best(work: Callable[[], object], runs: int = 5) -> float:
    """Seconds by the clock of the fastest of several runs."""
    return min(timed(work)[0].clock for _ in range(runs))


def in_own_process(module: str, function: str, path: str) -> tuple[str, float]:
    """What a function of one path prints and returns in a new Python, and the peak memory of that process in MiB."""
    root = Path(__file__).resolve().parents[1]
    command = [sys.executable, "-c", _ALONE, module, function, path]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{function} failed:\n{done.stderr}")
    *lines, kibibytes = done.stdout.splitlines()
    return "\n".join(lines), int(kibibytes) / 1024

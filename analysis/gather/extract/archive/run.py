"""All units of an archive: on the cores of this machine, or on a Dask cluster given by its address."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from analysis.gather.extract.archive.units import SLICE, Unit, units_of
from analysis.gather.extract.archive.work import work
from analysis.problems import PlainError

_AHEAD = 4
"""Units given out for each worker at once, so that memory does not grow with the archive."""


@dataclass
class Outcome:
    """What a run did: units done now and before, articles read, candidates, and articles passed over by reason."""

    units: int = 0
    done: int = 0
    articles: int = 0
    candidates: int = 0
    passed: Counter[str] = field(default_factory=Counter)

    def add(self, counts: Counter[str]) -> None:
        """Add what one unit counted."""
        self.units += 1 - counts["done"]
        self.done += counts["done"]
        self.articles += counts["articles"]
        self.candidates += counts["candidates"]
        self.passed.update({reason: count for reason, count in counts.items() if reason not in _OWN})

    def __str__(self) -> str:
        passed = "".join(f", {count:,} passed over ({reason})" for reason, count in sorted(self.passed.items()))
        done = f"; {self.done:,} parts were done before" if self.done else ""
        return f"{self.candidates:,} candidates from {self.articles:,} articles{passed}{done}"


_OWN = ("done", "articles", "candidates")


def extract_archive(
    files: list[Path],
    folder: Path,
    published: date | None = None,
    *,
    processes: int | None = None,
    scheduler: str | None = None,
    slice_bytes: int = SLICE,
) -> Outcome:
    """Extract every article of the files into Parquet files below `folder`, one for each part of the archive.

    Parts that are already there are not done again: an interrupted run goes on where it stopped (after a change of
    the rules, choose a new folder). `scheduler` is the address of a Dask cluster whose workers see the same files;
    without it `processes` of this machine work (all cores by default).
    Raises InputError for files that are no archives, PlainError when the cluster cannot be reached.
    """
    units = units_of(files, slice_bytes)
    folder.mkdir(parents=True, exist_ok=True)
    outcome = Outcome()
    jobs = ((unit, folder, published) for unit in units)
    results = _on_cluster(jobs, scheduler) if scheduler else _on_cores(jobs, processes or os.cpu_count() or 1)
    for counts in results:
        outcome.add(counts)
    return outcome


def _on_cores(jobs: Iterable[tuple[Unit, Path, date | None]], processes: int) -> Iterator[Counter[str]]:
    if processes == 1:
        yield from (work(*job) for job in jobs)
        return
    waiting = iter(jobs)
    with ProcessPoolExecutor(processes) as pool:
        running: set[Future[Counter[str]]] = {pool.submit(work, *job) for job in islice(waiting, processes * _AHEAD)}
        while running:
            finished, running = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                yield future.result()
            running |= {pool.submit(work, *job) for job in islice(waiting, len(finished))}


def _on_cluster(jobs: Iterable[tuple[Unit, Path, date | None]], scheduler: str) -> Iterator[Counter[str]]:
    from distributed import Client, as_completed

    try:
        client = Client(scheduler, timeout="15s")
    except (OSError, ValueError) as error:
        raise PlainError(
            f"No Dask scheduler answers at {scheduler}; start one there, or leave --scheduler out."
        ) from error
    waiting = iter(jobs)
    with client:
        ahead = max(1, sum(client.nthreads().values())) * _AHEAD
        running = as_completed(client.submit(work, *job, pure=False) for job in islice(waiting, ahead))
        for future in running:
            yield future.result()
            for job in islice(waiting, 1):
                running.add(client.submit(work, *job, pure=False))

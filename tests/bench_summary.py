"""The plain summary of 10^5 to 10^7 made-up claims: its time against reading them with pyarrow, and its memory."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow as arrow
from pyarrow import parquet

from analysis.reconcile.summary import summarise
from tests.measuring import best, in_own_process

SIZES = (10**5, 10**6, 10**7)
CLAIMS_EACH = 5
"""Claims per quantity, on average."""
COLUMNS = ("quantity", "value", "weight")


def summaries() -> None:
    """Print a line for each size; reading and summing up each in a process of its own."""
    with tempfile.TemporaryDirectory() as place:
        for size in SIZES:
            path = make_claims(Path(place) / f"{size}.parquet", size)
            read, floor = in_own_process("tests.bench_summary", "seconds_to_read", str(path))
            seconds, peak = in_own_process("tests.bench_summary", "seconds_to_sum_up", str(path))
            ratio = float(seconds) / float(read)
            print(
                f"plain summary of {size:,} claims, read from Parquet: {float(seconds):.2f} s, peak {peak:.0f} MiB; "
                f"reading alone {float(read):.3f} s, {floor:.0f} MiB; {ratio:.0f} times"
            )


def make_claims(path: Path, size: int) -> Path:
    """A file of claims in no order, already coded: quantity, value in people, weight of the speaker in eighths."""
    chance = np.random.default_rng(size)
    most = {"quantity": size // CLAIMS_EACH, "value": 400, "weight": 9}
    table = {name: chance.integers(1, most[name], size).astype(np.int32) for name in COLUMNS}
    parquet.write_table(arrow.table(table), path, compression="zstd")
    return path


def seconds_to_read(path: Path) -> float:
    """The fastest of three readings."""
    return best(partial(parquet.read_table, path), 3)


def seconds_to_sum_up(path: Path) -> float:
    """The fastest of three summaries, reading included."""
    return best(partial(_sum_up, path), 3)


def _sum_up(path: Path) -> None:
    table = parquet.read_table(path)
    summarise(*(table[name].to_numpy() for name in COLUMNS))


if __name__ == "__main__":
    summaries()

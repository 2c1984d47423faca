"""How long publishing takes, and how large it is: a release, a diff of two, the API; Parquet, CSV and JSON."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from analysis.publish.api import write_api
from analysis.publish.diff import difference
from analysis.publish.identity import edition_of
from analysis.publish.records import open_frames
from analysis.publish.release import make_release
from analysis.publish.states import open_state

Result = TypeVar("Result")
ROOT = Path(__file__).resolve().parents[1]
VERSION = "2099.1.0"


def main() -> None:
    """Print every measurement as a line: what, seconds, and what it is held against."""
    with tempfile.TemporaryDirectory() as place:
        root = _checkout(Path(place))
        reading = _timed(lambda: open_frames(root / "data"))[0]
        release = _timed(lambda: make_release(VERSION, root))[0]
        print(f"release of the full ledger: {release:.2f} s ({release / reading:.0f} times reading its tables)")
        folder = root / "releases" / VERSION
        shutil.copytree(folder, root / "releases" / "2099.2.0")
        seconds = _timed(lambda: difference(*(open_state(name, root) for name in (VERSION, "2099.2.0"))))[0]
        print(f"diff of two releases, checksums included: {seconds:.2f} s ({seconds / reading:.0f} times reading)")
        _api(root)
        _sizes(folder)


def _checkout(place: Path) -> Path:
    """What a release needs of this project, committed: as it stands here, with no release before it."""
    shutil.copytree(ROOT / "data", place / "data", ignore=shutil.ignore_patterns("releases"))
    shutil.copytree(ROOT / "analysis" / "reconcile", place / "analysis" / "reconcile")
    for name in ("CITATION.cff", "_quarto.yml"):
        shutil.copy(ROOT / name, place)
    (place / ".gitignore").write_text("/releases/\n/api/\n")
    who = ["-c", "user.name=bench", "-c", "user.email=bench@localhost", "-c", "commit.gpgsign=false"]
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "bench"]):
        subprocess.run(["git", *who, *words], cwd=place, check=True)
    return place


def _api(root: Path) -> None:
    frames = open_frames(root / "data")
    edition = edition_of(root, frames)
    first, count = _timed(lambda: write_api(frames, edition, [], root))
    again = _timed(lambda: write_api(frames, edition, [], root))[0]
    print(f"API of {count:,} files: {first:.2f} s; again with nothing changed: {again:.2f} s")


def _sizes(folder: Path) -> None:
    sizes = {form: sum(p.stat().st_size for p in (folder / form).iterdir()) for form in ("parquet", "csv", "json")}
    least = sizes["parquet"]
    told = ", ".join(f"{form} {size / 1024:,.0f} KiB ({size / least:.1f})" for form, size in sizes.items())
    print(f"sizes: {told}")


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    began = perf_counter()
    result = work()
    return perf_counter() - began, result


if __name__ == "__main__":
    main()

"""Files written whole or not at all, and named as an editor would name them."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.problems import InputError, Problem


def shown(path: Path) -> str:
    """The path as an editor would name it: relative to the working folder when it lies there."""
    absolute = path.absolute()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(path)


def missing(path: Path) -> InputError:
    """The error for a file that should be there."""
    return InputError([Problem(shown(path), None, "", "is missing", "restore it from the last commit")])


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A temporary folder beside `folder`, removed afterwards; on the same disk, so that renames are atomic."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix=".staging-", dir=folder.parent))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def write_all(folder: Path, contents: dict[str, bytes]) -> None:
    """Write the named files into `folder`: all are written aside first, then renamed over the old ones.

    A file whose bytes stay the same is left untouched.
    """
    with staging(folder) as place:
        changed = [name for name, content in contents.items() if not _holds(folder / name, content)]
        for name in changed:
            (place / name).write_bytes(contents[name])
        folder.mkdir(parents=True, exist_ok=True)
        for name in changed:
            os.replace(place / name, folder / name)


def write_text(path: Path, content: str) -> None:
    """Write one text file, whole or not at all, in UTF-8 with LF line ends."""
    write_all(path.parent, {path.name: content.encode()})


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def replace_folder(new: Path, old: Path) -> None:
    """Put the folder `new` in the place of `old`; the old one is kept until the new one stands."""
    with staging(old) as place:
        if old.exists():
            os.rename(old, place / "old")
        try:
            os.rename(new, old)
        except OSError:
            if (place / "old").exists():
                os.rename(place / "old", old)
            raise

"""Checksums of a folder: written so that `sha256sum -c` reads them, and checked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

SUMS = "SHA256SUMS"


def sha256(content: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def sums(files: Mapping[str, bytes]) -> bytes:
    """A line for each file, sorted by path."""
    lines = [f"{sha256(content)}  {path}\n" for path, content in sorted(files.items())]
    return "".join(lines).encode()


def faults(folder: Path) -> list[tuple[str, str]]:
    """Every file of the folder that is not as its SHA256SUMS says, with what is wrong."""
    found = []
    lines = (line.partition("  ") for line in (folder / SUMS).read_text(encoding="utf-8").splitlines())
    listed = {path: wanted for wanted, _, path in lines}
    for path, wanted in listed.items():
        file = folder / path
        if not file.is_file():
            found.append((path, f"is missing, though {SUMS} names it"))
        elif sha256(file.read_bytes()) != wanted:
            found.append((path, f"is not the file that was released (its SHA-256 differs from {SUMS})"))
    strangers = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {*listed, SUMS}
    return found + [(path, f"is not named in {SUMS}") for path in sorted(strangers)]

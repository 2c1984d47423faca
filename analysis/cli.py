"""The command line: `python -m analysis …`."""

from __future__ import annotations


def main() -> None: ...

"""The command line: `python -m analysis …`. Every command ends with status 0 only on success."""

from __future__ import annotations

import gc
import sys

from analysis.cli import building, explaining, gathering, publishing  # noqa: F401  # they add their commands
from analysis.cli.app import app
from analysis.problems import PlainError


def main() -> None:
    """Run the command line; what is wrong with the input is told in plain sentences, without a traceback."""
    gc.set_threshold(100_000, 50, 100)  # a build makes millions of small values without cycles; looking costs a fifth
    try:
        app()
    except PlainError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None

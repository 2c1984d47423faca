"""What stands against a release: an unclean tree, a tag elsewhere, failing data tests, identifiers that broke."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from analysis.problems import PlainError
from analysis.publish.diff import Diff
from analysis.publish.history import FOLDER
from analysis.publish.states import git

_FREE = {"note", "claimant_side", "recorded_on"}
"""Columns of a claim that may change without a correction: none of them says what the source says."""


def check_tree(version: str, root: Path) -> None:
    """Raise PlainError unless the folder is a clean checkout and the version's tag, if there is one, is here."""
    listed = git(root, "status", "--porcelain", "--untracked-files=all")
    if listed is None:
        raise PlainError("A release is made from a git checkout, so that it can be traced; this folder is none.")
    own = f"{FOLDER}/{version}.json"
    dirty = [line[3:] for line in listed.splitlines() if line[3:] != own]
    if dirty:
        more = f" and {len(dirty) - 3} more" if len(dirty) > 3 else ""
        raise PlainError(f"The tree is not clean ({', '.join(dirty[:3])}{more}); commit or remove what changed first.")
    tagged = git(root, "rev-parse", "--verify", "--quiet", f"v{version}^{{commit}}")
    if tagged and tagged != git(root, "rev-parse", "HEAD"):
        raise PlainError(f"The tag v{version} is on another commit; check it out (git checkout v{version}) or retag.")


def check_data(root: Path) -> None:
    """Raise PlainError when the tests of the data (tests/data) fail, naming the first of them."""
    if not importlib.util.find_spec("pytest"):
        raise PlainError("The data tests cannot run here: pytest is missing; install it with make test.")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/data", "-o", "addopts=", "-q", "-x", "--no-header",
         "-p", "no:cacheprovider"],
        cwd=root, env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # they need none, and start sooner without
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        first = failed[0].split(" - ")[0].removeprefix("FAILED ") if failed else "see make test"
        raise PlainError(f"The data tests fail ({first}); a release is made only from data that pass them.")


def check_identifiers(diff: Diff, last: str) -> None:
    """Raise PlainError when a record went without a word, or a published claim changed without a correction."""
    for table in ("claims", "events", "rounds"):
        lost = [key for key in diff.records[table].gone if key not in diff.withdrawn]
        if lost:
            raise PlainError(
                f"{', '.join(lost[:5])} of {last} went without a word; add each to data/curated/withdrawn.csv with the "
                "reason and, where there is one, its successor."
            )
    corrected = {row["record_id"] for row in diff.records["corrections"].added.values()}
    changed = diff.records["claims"].changed.items()
    silent = [key for key, cells in changed if key not in corrected and cells.keys() - _FREE]
    if silent:
        raise PlainError(
            f"{', '.join(silent[:5])}{' …' if len(silent) > 5 else ''} changed since {last} without a correction; put "
            "the old cells back and add rows to data/curated/corrections.csv."
        )

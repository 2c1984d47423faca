"""What files hold, in one hash: how the build knows what has changed, by content and not by clock."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

STAGES = {
    "records": ["analysis/*.py", "analysis/ledger/*.py"],
    "reconcile": ["analysis/*.py", "analysis/ledger/*.py", "analysis/reconcile/*"],
    "publish": ["analysis/*.py", "analysis/ledger/*.py", "analysis/publish/*.py"],
    "present": [
        "analysis/*.py",
        "analysis/ledger/*.py",
        "analysis/present/**/*.py",
        "analysis/publish/*.py",
        "analysis/reconcile/costs.csv",
    ],
}
"""The code that each stage runs: a change there makes its steps run again."""


SITE = "_quarto.yml"
OVERRIDING = ADDRESS_VARIABLE, REPOSITORY_VARIABLE = "SITE_URL", "REPOSITORY_URL"
"""The file with the site's and the repository's address, and the variables of the environment that override them."""


def digest(root: Path, patterns: Iterable[str]) -> str:
    """A hash of the names and contents of all files that match."""
    total = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in root.glob(pattern) if path.is_file()}):
        if "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(root).as_posix()}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def code_digest(root: Path, stage: str) -> str:
    """A hash of the code that a stage runs."""
    return digest(root, STAGES[stage])

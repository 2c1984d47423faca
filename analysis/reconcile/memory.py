"""Solved components kept between builds: editing one claim solves only what it touches."""

from __future__ import annotations

import pickle
from pathlib import Path

from analysis.files import write_all
from analysis.reconcile.account import Account
from analysis.reconcile.solver import Known


def remembered(path: Path, code: str) -> Known:
    """The solutions that the same code left in this file; none when it is missing, damaged or of other code."""
    try:
        kept_by, known = pickle.loads(path.read_bytes())
    except Exception:  # a damaged pickle raises almost anything, and solving again is always right
        return {}
    return known if kept_by == code else {}


def remember(path: Path, code: str, known: Known, account: Account) -> None:
    """Keep the solutions that this account uses, for the next build by the same code."""
    used = {id(solution) for solution in account.solutions}
    kept = {name: solution for name, solution in known.items() if id(solution) in used}
    write_all(path.parent, {path.name: pickle.dumps((code, kept))})

"""A text that is the same in every run."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

from analysis.reconcile.stable import stable_text

_CODE = "from analysis.reconcile.stable import stable_text; print(stable_text({'a': frozenset('kyivmoscow')}))"


@dataclass(frozen=True)
class _Record:
    name: str
    numbers: frozenset[int]


def test_sets_of_words_have_the_same_text_under_every_hash_seed() -> None:
    texts = {
        subprocess.run(
            [sys.executable, "-c", _CODE], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(texts) == 1


def test_different_records_have_different_texts() -> None:
    assert stable_text(_Record("a", frozenset({1, 2}))) != stable_text(_Record("a", frozenset({1, 3})))

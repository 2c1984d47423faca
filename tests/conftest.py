"""Fixtures that every folder of tests may use."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from hypothesis import settings

from tests.project import Project, Terminal, copy_tiny

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=25)
settings.load_profile("steady")
gc.set_threshold(100_000, 50, 100)  # as the command line does


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A fresh copy of the invented project; the test works inside its folder."""
    monkeypatch.chdir(tmp_path)
    return copy_tiny(tmp_path)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """The command line."""
    return Terminal(monkeypatch, capsys)

"""The invented project with a name to cite it by, and its tables opened."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.publish.identity import Edition, edition_of
from analysis.publish.records import open_frames
from tests.project import Project, copy_tiny
from tests.publish.releasing import Checkout, checked_out

CITATION = """cff-version: 1.2.0
message: "Cite the invented ledger, please."
type: dataset
title: "Invented Ledger: a {title} & 100% test_case"
abstract: "Invented claims about invented exchanges, kept for the tests of what is published; nobody came home here."
authors:
  - name: "Invented Ledger contributors"
license: CC-BY-4.0
keywords: [invention, test]
"""
SITE = 'website:\n  site-url: "https://invented.test/"\n'


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The invented project, reconciled once, with CITATION.cff and the site's address; no test may change it."""
    project = copy_tiny(tmp_path_factory.mktemp("built"))
    (project.root / "CITATION.cff").write_text(CITATION, encoding="utf-8")
    (project.root / "_quarto.yml").write_text(SITE, encoding="utf-8")
    project.book()
    return project


@pytest.fixture
def named(built: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of the built project that the test may spoil; the test works inside its folder."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(built.root, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


@pytest.fixture(scope="session")
def frames(built: Project) -> dict[str, pd.DataFrame]:
    """Every table of the invented project."""
    return open_frames(built.data)


@pytest.fixture(scope="session")
def edition(built: Project, frames: dict[str, pd.DataFrame]) -> Edition:
    """The invented project as its version 2030.3.0, released on 4 March 2030."""
    return edition_of(built.root, frames, version="2030.3.0", issued=date(2030, 3, 4))


@pytest.fixture
def checkout(named: Project) -> Checkout:
    """The invented project under git, clean."""
    return checked_out(named)


@pytest.fixture(scope="session")
def released(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the invented version 2030.3.0; no test may change it."""
    root = tmp_path_factory.mktemp("released")
    shutil.copytree(built.root, root, dirs_exist_ok=True)
    return checked_out(Project(root)).release("2030.3.0")

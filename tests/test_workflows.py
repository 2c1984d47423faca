"""The workflows and the citation file fit the schemas of those who read them; they cannot run here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))


def check(schema: str, path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_fits_the_schema_of_its_platform(path: Path) -> None:
    done = check("vendor.github-workflows", path)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_a_workflow_with_a_misspelt_key_would_not_fit(tmp_path: Path) -> None:
    text = (REPOSITORY / ".github" / "workflows" / "release.yml").read_text()
    path = tmp_path / "release.yml"
    path.write_text(text.replace("runs-on:", "run-on:"))
    assert check("vendor.github-workflows", path).returncode != 0


def test_the_citation_file_fits_the_schema_of_cff() -> None:
    done = check("vendor.citation-file-format", REPOSITORY / "CITATION.cff")
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_the_release_workflow_signs_and_drafts_what_the_command_made() -> None:
    text = (REPOSITORY / ".github" / "workflows" / "release.yml").read_text()
    steps = ["make test", "analysis release", "sha256sum --check", "attest-build-provenance", "gh release create"]
    places = [text.index(step) for step in steps]
    assert places == sorted(places)

"""The computed parts of the hand-written pages stand in git, since Quarto looks for them before anything is built."""

from __future__ import annotations

import re
import subprocess

from tests.project import REPOSITORY


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout


def test_every_part_that_a_page_includes_is_in_git() -> None:
    pages = [REPOSITORY / "index.qmd", *(REPOSITORY / "site").glob("*.qmd")]
    wanted = {
        (path.parent / name).relative_to(REPOSITORY).as_posix()
        for path in pages
        for name in re.findall(r"\{\{< include (\S+) >\}\}", path.read_text())
    }
    assert wanted
    assert wanted == set(_git("ls-files", "site/_parts").splitlines())


def test_the_parts_in_git_are_those_that_the_build_wrote() -> None:
    assert _git("status", "--porcelain", "site/_parts") == "", "run make site and commit site/_parts"

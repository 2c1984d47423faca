"""The invented project as a git checkout whose versions a test may make, spoil and compare."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from analysis.publish.release import make_release
from tests.project import Project


@dataclass(frozen=True)
class Checkout:
    """A committed invented project."""

    project: Project

    @property
    def root(self) -> Path:
        return self.project.root

    def git(self, *words: str) -> str:
        names = ["-c", "user.name=Editor", "-c", "user.email=editor@invented.test", "-c", "commit.gpgsign=false"]
        done = subprocess.run(["git", *names, *words], cwd=self.root, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def commit(self) -> None:
        """Build the data as the sheets are now, and commit everything."""
        self.project.book()
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Invented", "--date", "2030-03-04T12:00:00Z")

    def release(self, version: str) -> Path:
        """Make a version, commit its record and tag it."""
        make_release(version, self.root)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", version)
        self.git("tag", f"v{version}")
        return self.root / "releases" / version


def checked_out(project: Project) -> Checkout:
    """The built project under git, with what releases need besides the data."""
    (project.root / ".gitignore").write_text("/releases/\n")
    (project.data / "LICENSE").write_text("Invented licence.\n")
    shutil.rmtree(project.data / "releases", ignore_errors=True)
    checkout = Checkout(project)
    checkout.git("init", "--quiet")
    checkout.git("add", "--all")
    checkout.git("commit", "--quiet", "--message", "Invented", "--date", "2030-03-04T12:00:00Z")
    return checkout

"""The releases so far, and whether the data here are one of them."""

from __future__ import annotations

import subprocess

import pytest

from analysis.problems import InputError
from analysis.publish.history import edition_here, releases
from analysis.publish.records import open_frames
from tests.project import REPOSITORY
from tests.publish.releasing import Checkout


def test_data_that_are_a_release_are_cited_by_its_version_and_day(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    edition = edition_here(checkout.root, open_frames(checkout.project.data))
    assert edition.state == "2030.3.0"
    assert edition.issued.isoformat() == releases(checkout.root)[-1]["released_on"]


def test_data_that_went_on_since_the_release_are_cited_by_their_day(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    checkout.project.change("claims", 2, note="said at noon")
    checkout.commit()
    assert edition_here(checkout.root, open_frames(checkout.project.data)).state == "2030-03-01"


def test_releases_stand_in_the_order_of_their_numbers(checkout: Checkout) -> None:
    folder = checkout.root / "data" / "releases"
    folder.mkdir()
    for version in ("2030.10.0", "2030.9.1", "2030.9.0"):
        (folder / f"{version}.json").write_text(f'{{"version": "{version}"}}')
    assert [record["version"] for record in releases(checkout.root)] == ["2030.9.0", "2030.9.1", "2030.10.0"]


def test_a_damaged_record_of_a_release_is_one_sentence(checkout: Checkout) -> None:
    folder = checkout.root / "data" / "releases"
    folder.mkdir()
    (folder / "2030.3.0.json").write_text("{")
    with pytest.raises(InputError, match=r"data/releases/2030\.3\.0\.json: is not JSON; restore it"):
        releases(checkout.root)


def test_git_keeps_the_record_of_a_release_and_not_the_release() -> None:
    def ignored(path: str) -> bool:
        return subprocess.run(["git", "check-ignore", "--quiet", path], cwd=REPOSITORY, check=False).returncode == 0

    assert ignored("releases/2026.11.0/claims.csv")
    assert not ignored("data/releases/2026.11.0.json")

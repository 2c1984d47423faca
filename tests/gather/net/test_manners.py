"""Who asks, and how they can be reached."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from analysis.gather.net.manners import CONTACT, Manners, contact_of
from analysis.problems import PlainError


def test_the_contact_that_was_told_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CONTACT, "data@ledger.example")
    assert contact_of(tmp_path) == "data@ledger.example"
    assert "(+data@ledger.example)" in Manners(contact_of(tmp_path)).user_agent


@pytest.mark.parametrize(
    "remote", ["https://host.example/team/ledger.git", "git@host.example:team/ledger.git", "https://k:w@host.example/team/ledger"]
)  # fmt: skip
def test_else_it_is_the_repositorys_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remote: str) -> None:
    monkeypatch.delenv(CONTACT, raising=False)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "remote", "add", "origin", remote], cwd=tmp_path, check=True)
    assert contact_of(tmp_path) == "https://host.example/team/ledger"


@pytest.mark.parametrize("told", ["", "me", "a@b c", "x\r\nHost: y"])
def test_nobody_is_asked_anonymously(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv(CONTACT, told)
    with pytest.raises(PlainError, match=CONTACT):
        contact_of(tmp_path)

"""The gatherer's commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.gather import commands
from analysis.gather.inbox.sheet import read_candidates
from analysis.gather.net.manners import CONTACT
from tests.gather.desk import ARTICLE, Desk
from tests.gather.server import QUICK, Site
from tests.project import Terminal


@pytest.fixture
def asking(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:  # the fixture of that name
    """A desk whose commands may ask this machine, and whose feed lists one article."""
    monkeypatch.setattr(commands, "Manners", lambda _: QUICK)
    monkeypatch.setenv(CONTACT, "tests@ledger.example")
    desk.site.put("/a", ARTICLE)
    desk.lists("/a")
    return desk


def test_gather_writes_the_inbox_and_says_what_happened(asking: Desk, terminal: Terminal) -> None:
    outcome = terminal.run("gather", "--root", ".")
    assert (outcome.status, outcome.err) == (0, "")
    first, second = outcome.out.splitlines()
    assert first == "Watches that answered: 1; new pages: 1 (1 captured, 1 listed, 1 read)."
    assert second.endswith("new event.")
    assert {row["value"] for row in read_candidates(Path("data/inbox/candidates.csv"))} >= {"207"}


def test_gather_speaks_json(asking: Desk, terminal: Terminal) -> None:
    found = json.loads(terminal.run("gather", "--root", ".", "--json").out)
    assert found["outcomes"] == {"captured": 1, "listed": 1, "read": 1}


def test_gather_asks_nobody_anonymously(asking: Desk, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CONTACT, "nobody")
    outcome = terminal.run("gather", "--root", ".")
    assert (outcome.status, outcome.out) == (1, "")
    assert CONTACT in outcome.err
    assert asking.site.asked == []


def test_an_unknown_watch_is_one_sentence(asking: Desk, terminal: Terminal) -> None:
    outcome = terminal.run("gather", "--root", ".", "--watch", "nobody")
    assert outcome.err == "There is no watch “nobody”; data/curated/watches.csv lists them.\n"


def test_an_unknown_adapter_is_one_sentence(asking: Desk, terminal: Terminal) -> None:
    asking.project.change("watches", 2, adapter="nobody")
    outcome = terminal.run("gather", "--root", ".")
    assert (
        outcome.err
        == "data/curated/watches.csv, row 2, column adapter: “nobody” is no adapter; use telegram or leave it blank.\n"
    )


def test_review_reports_and_applies_a_sheet(asking: Desk, terminal: Terminal) -> None:
    terminal.run("gather", "--root", ".")
    terminal.run("review", "--root", ".", "--report", "candidates.md")
    assert "207" in Path("candidates.md").read_text()
    sheet = Path("data/inbox/candidates.csv")
    sheet.write_text(sheet.read_text().replace("\n,", "\nreject,"))
    outcome = terminal.run("review", "--root", ".", "--from", str(sheet))
    assert outcome.status == 0
    assert outcome.out.startswith("Decisions applied: ")
    assert read_candidates(sheet) == []


def test_gathering_again_keeps_decisions_that_were_typed_and_not_applied(asking: Desk, terminal: Terminal) -> None:
    terminal.run("gather", "--root", ".")
    sheet = Path("data/inbox/candidates.csv")
    sheet.write_text(sheet.read_text().replace("\n,", "\nreject,"))
    typed = sheet.read_bytes()
    terminal.run("gather", "--root", ".")
    assert sheet.read_bytes() == typed


def test_review_without_a_terminal_says_what_to_do(asking: Desk, terminal: Terminal) -> None:
    outcome = terminal.run("review", "--root", ".")
    assert outcome.status == 1
    assert "review --from FILE" in outcome.err


def test_a_sheet_that_is_none_is_one_sentence(asking: Desk, terminal: Terminal) -> None:
    Path("x.csv").write_text("a,b\n1,2\n")
    outcome = terminal.run("review", "--root", ".", "--from", "x.csv")
    assert outcome.status == 1
    assert "x.csv, row 1" in outcome.err
    assert "Traceback" not in outcome.err


def test_archive_notes_copies(asking: Desk, terminal: Terminal, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "replace", lambda manners, **_: manners)
    url = asking.project.rows("sources")[0]["url"]
    site.put(f"/web/2/{url}", status=302, Location=f"/web/20300105120000/{url}")
    site.put(f"/web/20300105120000/{url}", "a copy")
    outcome = terminal.run("archive", "--root", ".", "--service", site.origin)
    assert outcome.out.splitlines()[-1] == "1 copies kept, 1 failed."


def test_the_ledger_in_words_counts_what_was_gathered(asking: Desk) -> None:
    asking.project.ledger()
    assert commands.ledger_in_words(asking.project.root) == (
        "The ledger has 7 claims about 2 events; 0 of the claims were gathered."
    )

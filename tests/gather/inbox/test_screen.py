"""Review at a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from rich.console import Console

from analysis.gather.inbox.screen import Reviewer, screen, sentence_of
from tests.gather.inbox.desk import Desk


def pressing(keys: str) -> Iterator[str]:
    yield from keys
    raise AssertionError("more keys were asked for than pressed")


def review(desk: Desk, keys: str) -> tuple[int, str]:
    """Review with these keys; how many were decided and what was shown."""
    shown, pressed = io.StringIO(), pressing(keys)
    console = Console(file=shown, width=100, color_system=None)
    decided = Reviewer(desk.project.root, desk.store, console, "editor", lambda: next(pressed)).review(desk.inbox())
    return decided, shown.getvalue()


def test_one_key_accepts(desk: Desk) -> None:
    desk.page("/a", {})
    assert review(desk, "a")[0] == 1
    assert [entry["decision"] for entry in desk.reviews()] == ["accept"]


def test_one_key_rejects_and_another_skips(desk: Desk) -> None:
    desk.page("/a", {}, {"value": 44})
    assert review(desk, "sr")[0] == 1
    assert [entry["decision"] for entry in desk.reviews()] == ["reject"]
    assert len(desk.inbox().rows) == 1


def test_leaving_keeps_what_was_decided(desk: Desk) -> None:
    desk.page("/a", {}, {"value": 44})
    assert review(desk, "aq")[0] == 1
    assert len(desk.inbox().rows) == 1


@pytest.mark.parametrize("keys", ["\x03", "\x04", "zzq"])
def test_other_keys_do_nothing_and_interrupting_leaves(desk: Desk, keys: str) -> None:
    desk.page("/a", {})
    assert review(desk, keys)[0] == 0


def test_an_edit_asks_for_each_cell(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.page("/a", {})
    monkeypatch.setattr("click.prompt", lambda name, default, **_: "29" if name == "value" else default)
    review(desk, "e")
    claims = desk.project.compiled().frames["claims"]
    assert claims["value"].iloc[-1] == 29
    assert desk.reviews()[0]["decision"] == "edit"


def test_what_does_not_fit_is_told_and_asked_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.page("/a", {})
    monkeypatch.setattr("click.prompt", lambda name, default, **_: "Nobody" if name == "claimant" else default)
    decided, shown = review(desk, "exr")
    assert "“Nobody” is not in claimants" in shown
    assert decided == 1
    assert [entry["decision"] for entry in desk.reviews()] == ["reject"]


def test_the_number_is_marked_in_its_sentence(desk: Desk) -> None:
    desk.page("/a", {}, sentence="On Friday 31 people came home. They rest.")
    sentence = sentence_of(desk.inbox().rows[0], desk.store)
    assert sentence.plain == "On Friday 31 people came home."
    assert [sentence.plain[span.start : span.end] for span in sentence.spans] == ["31"]


def test_without_the_capture_the_screen_says_so(desk: Desk) -> None:
    desk.page("/a", {})
    row = {**desk.inbox().rows[0], "sha256": "0" * 64}
    assert "not on this machine" in sentence_of(row, desk.store).plain


def test_the_screen_shows_page_number_claimant_and_keys(desk: Desk) -> None:
    desk.page("/a", {})
    row = desk.inbox().rows[0]
    text = screen(row, "1 of 1", sentence_of(row, desk.store)).plain
    for part in (
        "Candidate 1 of 1: contradiction",
        "Agency A",
        "https://agency-a.example/a",
        "31",
        "Office U",
        "a accept",
    ):
        assert part in text

"""The pictures that stand beside a link: whole, small, in both languages, and the same on every run."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from analysis.present import drawing
from analysis.present.cards import CARDS, ICON, PIXELS, Card, Number, card_name, cards_of, svg_of, write_cards
from analysis.present.words import Words
from tests.project import REPOSITORY, Project


@pytest.fixture(autouse=True)
def nothing_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_DRAWN", tmp_path / "drawn")


@pytest.fixture
def root(project: Project) -> Path:
    """The invented project with the site's icon."""
    target = project.root / ICON
    target.parent.mkdir(parents=True)
    target.write_bytes((REPOSITORY / ICON).read_bytes())
    return project.root


def said(svg: str) -> list[str]:
    return [str(text) for text in etree.fromstring(svg.encode()).xpath("//*[local-name()='text']/text()")]


def test_every_event_and_round_has_a_card_in_each_language(project: Project, root: Path) -> None:
    write_cards(project.book(), root)
    names = {path.name for path in (root / CARDS).iterdir()}
    ledger = project.book().ledger
    for identifier in [*ledger.events["event_id"], *ledger.rounds["round_id"], "site"]:
        assert {f"{identifier}.png", f"uk-{identifier}.png"} <= names


def test_a_card_is_small_and_has_the_size_that_the_pages_promise(project: Project, root: Path) -> None:
    write_cards(project.book(), root)
    for path in (root / CARDS).glob("*.png"):
        if not path.name.startswith("icon"):
            assert path.stat().st_size < 40_000
            with Image.open(path) as picture:
                assert picture.size == PIXELS


def test_a_card_tells_the_figure_what_was_claimed_and_the_status(project: Project) -> None:
    cards = dict(cards_of(project.book(), project.root, Words("en")))
    subject = project.book().figures.query("group == 'all'").iloc[0]
    card = cards[f"{subject['subject_id']}.png"]
    assert f"{subject['best']:,}" in {number.value for number in card.numbers}
    assert all(re.match(r"claimed: .+; [a-z ]+$", number.note) for number in card.numbers)


def test_a_ukrainian_card_is_ukrainian(project: Project) -> None:
    cards = dict(cards_of(project.book(), project.root, Words("uk")))
    assert "Реєстр обмінів" in said(svg_of(cards["uk-site.png"]))


def test_a_label_of_three_hundred_letters_and_markup_stay_inside_the_card() -> None:
    svg = svg_of(Card("Exchange Ledger", "<b>&" + "long label " * 30, numbers=(Number("#000", "1", "to Ukraine", ""),)))
    lines = said(svg)
    assert max(map(len, lines)) <= 34
    assert lines[1].startswith("<b>&")
    assert lines[3].endswith("…")


def test_the_same_book_gives_the_same_pictures_and_old_ones_leave(project: Project, root: Path) -> None:
    write_cards(project.book(), root)
    once = {path.name: path.read_bytes() for path in (root / CARDS).iterdir()}
    (root / CARDS / "gone.png").write_bytes(b"")
    (root / "drawn").rename(root / "forgotten")
    write_cards(project.book(), root)
    assert {path.name: path.read_bytes() for path in (root / CARDS).iterdir()} == once


def test_other_pages_share_one_card_a_language() -> None:
    assert card_name("en", "site", "methods") == "site.png"
    assert card_name("uk", "front", "index") == "uk-site.png"


def test_an_icon_has_the_size_in_its_name(project: Project, root: Path) -> None:
    write_cards(project.book(), root)
    with Image.open(io.BytesIO((root / CARDS / "icon-180.png").read_bytes())) as picture:
        assert picture.size == (180, 180)

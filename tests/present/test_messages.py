"""One set of messages: whatever the pages say has its Ukrainian, whole and with the same gaps."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
import yaml
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from analysis.present import messages
from analysis.present.book import open_book
from analysis.present.ledger_part import mediators_of
from analysis.present.messages import translation, twin
from analysis.present.price_part import prices
from analysis.present.words import READING
from analysis.problems import InputError
from tests.project import REPOSITORY

PARTS = {"say": 1, "mark": 1, "plural": 2, "mark_plural": 2}
"""The functions that take messages, and how many texts make one."""

PO = REPOSITORY / "site" / "messages" / "uk.po"


def used() -> set[str | tuple[str, ...]]:
    """Every message that the code says or marks, also within f-strings."""
    trees = (ast.parse(path.read_text()) for path in (REPOSITORY / "analysis" / "present").rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {message for call in calls if (message := said(call))}


def said(call: ast.Call) -> str | tuple[str, ...] | None:
    """The message of a call that says or marks one: a text, or the two forms of a plural."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    texts = [arg.value for arg in call.args[: PARTS.get(name, 0)] if isinstance(arg, ast.Constant)]
    if not texts or not all(isinstance(text, str) for text in texts):
        return None
    return str(texts[0]) if PARTS[name] == 1 else tuple(map(str, texts))


def menu() -> Iterator[str]:
    """What the menu and the foot of every page say, links without their addresses."""
    website = yaml.safe_load((REPOSITORY / "_quarto.yml").read_text())["website"]
    yield website["title"]
    yield website["description"]
    yield from (entry["text"] for entry in website["navbar"]["right"])
    for text in website["page-footer"].values():
        links = re.findall(r"\[([^\]]+)\]", text)
        yield from links
        yield text.split(" [")[0] if links else text


def entries() -> list[Message]:
    with PO.open("rb") as handle:
        return [entry for entry in read_po(handle, locale="uk", abort_invalid=True) if entry.id]


def gaps(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def forms(text: object) -> list[str]:
    return [text] if isinstance(text, str) else list(text)  # type: ignore[call-overload]  # one text or its plural forms


def test_every_message_that_the_pages_say_is_in_the_catalogue() -> None:
    known = {entry.id if isinstance(entry.id, str) else tuple(entry.id) for entry in entries()}
    assert sorted(map(str, used() - known)) == []


@pytest.mark.parametrize("text", sorted(set(menu())))
def test_the_menu_and_the_foot_of_the_page_are_translated(text: str) -> None:
    assert translation("uk", text)


def test_the_catalogue_keeps_no_message_that_nobody_says() -> None:
    plain = {
        str(entry.id) if isinstance(entry.id, str) else str(tuple(entry.id)) for entry in entries() if not entry.context
    }
    assert sorted(plain - set(map(str, used())) - set(menu()) - SPOKEN_BY_THE_FRAME) == []


SPOKEN_BY_THE_FRAME = {"Changes"}
"""What the menu is about to say."""


def test_no_translation_is_empty_or_unsure() -> None:
    assert [entry.id for entry in entries() if entry.fuzzy or not all(forms(entry.string))] == []


def test_every_translation_has_the_gaps_of_its_message() -> None:
    odd = []
    for entry in entries():
        wanted = set().union(*map(gaps, forms(entry.id)))
        odd += [entry.id for form in forms(entry.string) if gaps(form) != wanted]
    assert odd == []


def test_every_plural_has_its_three_forms() -> None:
    assert [entry.id for entry in entries() if entry.pluralizable and len(forms(entry.string)) != 3] == []


def test_no_text_stands_twice_in_one_context() -> None:
    keys = re.findall(r'^(?:msgctxt "([^"]*)"\n)?msgid "([^"]+)"$', PO.read_text(), re.MULTILINE)
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_a_text_that_the_catalogue_does_not_know_has_no_translation() -> None:
    assert translation("uk", "an invented sentence") is None


def test_a_page_and_its_twin_know_each_other() -> None:
    pair = {"en": "events/2024-01-31.html", "uk": "uk/events/2024-01-31.html"}
    assert twin("events/2024-01-31.html") == pair
    assert twin("uk/events/2024-01-31.html") == pair


def test_a_damaged_catalogue_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "uk.po").write_text('msgid "A"\nan invented line\n')
    monkeypatch.setattr(messages, "_CATALOGUES", tmp_path)
    with pytest.raises(InputError, match=r"site/messages/uk\.po: cannot be read"):
        messages.catalogue.__wrapped__("uk")


def in_context(context: str) -> set[str]:
    return {str(entry.id) for entry in entries() if entry.context == context}


def test_every_price_and_its_reason_are_translated() -> None:
    told = {row[column] for row in prices() for column in ("name", "reason")} - set(READING)
    assert told == in_context("price")


def test_names_and_titles_in_the_catalogue_are_those_of_the_tables() -> None:
    book = open_book()
    ledger = book.ledger
    names = {*ledger.claimants["claimant"], *ledger.publishers["publisher"], *ledger.counters["keeper"]}
    rows = [*book.event_rows, *book.round_rows]
    names |= {row["deal"] for row in rows} | {name for row in rows for name in mediators_of(row)}
    assert in_context("name") - names == set()
    assert in_context("label") - {row["label"] for row in rows} == set()


def test_nearly_every_claim_of_an_official_stands_under_a_ukrainian_name() -> None:
    claims = [claim for claim in open_book().claim_rows if claim["claimant_side"] in ("UA", "RU")]
    named = in_context("name")
    assert sum(claim["claimant"] in named for claim in claims) >= 0.95 * len(claims)

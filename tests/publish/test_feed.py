"""The feed of changes: valid Atom whose identifiers outlive every address."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pandas as pd
import pytest

from analysis.publish.feed import atom
from analysis.publish.identity import Edition
from analysis.publish.news import News, news

Frames = dict[str, pd.DataFrame]
ATOM = "{http://www.w3.org/2005/Atom}"
RELEASE = {"version": "2030.3.0", "released_on": "2030-03-04", "paragraph": "One claim <added> & more."}


@pytest.fixture
def entries(frames: Frames) -> list[News]:
    return news(frames, [RELEASE])


def test_a_feed_reader_finds_the_entries_and_no_fault(entries: list[News], edition: Edition) -> None:
    feed = feedparser.parse(atom(entries, edition).encode())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert [entry.title for entry in feed.entries] == [entry.title for entry in entries]
    assert feed.entries[0].content[0].value == RELEASE["paragraph"]


def test_feed_and_entries_have_what_rfc_4287_requires(entries: list[News], edition: Edition) -> None:
    root = ElementTree.fromstring(atom(entries, edition))
    for element in (root, *root.iter(f"{ATOM}entry")):
        assert {len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")} == {1}
        assert element.findtext(f"{ATOM}updated", "").endswith("T00:00:00Z")
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    links = [link.get("rel") for link in root.findall(f"{ATOM}link")]
    assert sorted(map(str, links)) == ["alternate", "self"]


def test_identifiers_are_urns_and_no_two_are_the_same(entries: list[News]) -> None:
    urns = [entry.urn for entry in entries]
    assert len(set(urns)) == len(urns)
    assert all(urn.startswith("urn:uuid:") for urn in urns)


def test_an_entry_keeps_its_identifier_when_the_address_or_the_text_changes(
    entries: list[News], edition: Edition
) -> None:
    moved = replace(edition, address="https://elsewhere.test")
    ids = [entry.id for entry in feedparser.parse(atom(entries, moved)).entries]
    assert ids == [entry.urn for entry in entries]
    assert replace(entries[0], text="said better").urn == entries[0].urn


def test_the_newest_day_comes_first_and_dates_the_feed(frames: Frames, edition: Edition) -> None:
    older = RELEASE | {"version": "2030.2.0", "released_on": "2030-02-09"}
    entries = news(frames, [older, RELEASE])
    assert [entry.title for entry in entries][:3] == [
        "Release 2030.3.0",
        "Claims recorded on 2030-03-01",
        "Release 2030.2.0",
    ]
    assert feedparser.parse(atom(entries, edition)).feed.updated == "2030-03-04T00:00:00Z"


def test_corrections_decisions_and_withdrawals_are_news(frames: Frames) -> None:
    correction = {
        "correction_id": "K0001", "table": "claims", "record_id": "C0001", "column": "value", "old_value": "20",
        "new_value": None, "reason": "misread", "corrected_on": "2030-03-02",
    }  # fmt: skip
    decision = {"decision_id": "D0001", "subject_id": "2030-01-05", "reason": "settled", "decided_on": "2030-03-02"}
    gone = {"identifier": "2030-01-04", "successor": None, "reason": "no handover", "withdrawn_on": "2030-03-02"}
    tables = {"corrections": correction, "decisions": decision, "withdrawn": gone}
    entries = news(frames | {name: pd.DataFrame([row]) for name, row in tables.items()}, [])
    assert [(entry.title, entry.text, entry.path) for entry in entries[:3]] == [
        ("Correction K0001: C0001", "claims C0001, value: 20 → blank. misread", "site/corrections.html#K0001"),
        ("Decision D0001 about 2030-01-05", "settled", "site/corrections.html#D0001"),
        ("2030-01-04 was withdrawn", "no handover", "events/2030-01-04.html"),
    ]


def test_a_feed_without_entries_is_dated_by_the_state(edition: Edition) -> None:
    feed = feedparser.parse(atom([], edition))
    assert (feed.bozo, feed.feed.updated) == (False, "2030-03-04T00:00:00Z")

"""What a page says about itself, read as Zotero's Embedded Metadata and RDF translators read it, and as schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from analysis.publish.cite import Work, work_of
from analysis.publish.heads import head_html, json_ld
from analysis.publish.identity import Edition
from tests.publish.test_cite import EDITION, RECORDS

Frames = dict[str, pd.DataFrame]
ZOTERO_TYPES = {"dataset", "webpage", "journalArticle", "report", "book"}
SCHEMA_TERMS = set(rdflib.SDO.__annotations__)


@pytest.fixture(params=RECORDS, ids=lambda record: record or "dataset")
def work(request: pytest.FixtureRequest, edition: Edition, frames: Frames) -> Work:
    return work_of(edition, frames, request.param)


def zotero(head: str) -> dict[str, Any]:
    """The item that Zotero would save.

    As its translators do: a prefix with `.`, `:` or `_` and a name in which the first letter's case does not count is
    a statement; `z:itemType` decides the type before Dublin Core's; Highwire's fields overwrite Dublin Core's.
    """
    metas = html.fromstring(f"<html><head>{head}</head></html>").xpath("//meta[@name and @content]")
    said: dict[str, list[str]] = {}
    for element in metas:
        prefix, name = re.split("[.:_]", element.get("name"), maxsplit=1)
        said.setdefault(f"{prefix.lower()}:{name[0].lower()}{name[1:]}", []).append(element.get("content"))
    wanted = {"title": "title", "date": "publication_date", "publisher": "publisher", "url": "public_url"}
    item: dict[str, Any] = {
        name: (said.get(f"citation:{high}") or said.get(f"dc:{name}") or [""])[0] for name, high in wanted.items()
    }
    kind = said.get("z:itemType", ["webpage"])[0]
    return item | {
        "itemType": kind if kind in ZOTERO_TYPES else "webpage",
        "creators": said.get("citation:author") or said.get("dc:creator"),
        "rights": said["dc:rights"][0],
        "version": said["prism:edition"][0],
    }


def test_zotero_saves_a_dataset_with_all_that_a_citation_needs(work: Work) -> None:
    assert zotero(head_html(work)) == {
        "itemType": "dataset",
        "title": work.title,
        "creators": ["Invented Ledger contributors"],
        "date": "2030/03/04",
        "publisher": "Exchange Ledger",
        "url": work.address,
        "rights": "https://creativecommons.org/licenses/by/4.0/",
        "version": "2030.3.0",
    }


def terms(node: object) -> Iterator[str]:
    """Every property and type of a JSON-LD document."""
    if isinstance(node, list):
        for part in node:
            yield from terms(part)
    elif isinstance(node, dict):
        for name, value in node.items():
            yield value if name == "@type" else name
            yield from terms(value)


def test_the_json_ld_uses_only_terms_of_schema_org(work: Work) -> None:
    assert set(terms(json_ld(work))) - {"@context"} <= SCHEMA_TERMS


def test_the_json_ld_has_what_search_engines_ask_of_a_dataset(work: Work) -> None:
    said = json_ld(work)
    assert said["@type"] == "Dataset"
    assert 50 <= len(said["description"]) <= 5000
    assert {"name", "license", "creator", "version", "url"} <= set(said)


def test_a_record_is_part_of_the_dataset(edition: Edition, frames: Frames) -> None:
    said = json_ld(work_of(edition, frames, "2030-01-05"))
    assert said["identifier"] == "2030-01-05"
    assert said["isPartOf"]["name"] == edition.title


def test_without_a_site_address_nothing_points_nowhere(edition: Edition, frames: Frames) -> None:
    work = work_of(replace(edition, address=""), frames, "2030-01-05")
    assert "url" not in json_ld(work)
    assert zotero(head_html(work))["url"] == ""


@given(title=st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_no_title_ends_the_script_or_an_attribute_early(title: str) -> None:
    head = html.fromstring(f"<html><head>{head_html(Work(title, EDITION, record='2024-01-31'))}</head></html>")
    (script,) = head.xpath("//script/text()")
    assert json.loads(script)["name"] == title
    assert head.xpath("//meta[@name='DC.title']/@content") == [title]

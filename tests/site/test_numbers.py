"""Every number that a story computes leads to the claims behind it."""

from __future__ import annotations

import re

import pytest
from lxml import html as lxml_html
from lxml.etree import _Element as Element

from tests.site.conftest import SITE

STORIES = sorted(path.name for path in (SITE / "stories").glob("*.html"))
_DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]+( \d{4})?|\b20\d\d\b")
"""Days and years say when; they are no counts."""


def told(name: str) -> Element:
    return lxml_html.parse(str(SITE / "stories" / name)).xpath("//main")[0]


def without_links(paragraph: Element) -> str:
    """The words of a paragraph that lead nowhere."""
    return "".join(paragraph.xpath(".//text()[not(ancestor::a)]"))


def test_there_are_stories() -> None:
    assert len(STORIES) > 9


@pytest.mark.parametrize("name", STORIES)
def test_a_number_in_prose_is_part_of_a_link(name: str) -> None:
    paragraphs = told(name).xpath(".//p[not(ancestor::figure)]")
    loose = [text for p in paragraphs if re.search(r"\d", _DAY.sub("", text := without_links(p)))]
    assert loose == []


@pytest.mark.parametrize("name", STORIES)
def test_a_row_of_numbers_leads_somewhere_also_below_a_chart(name: str) -> None:
    rows = told(name).xpath(".//tbody/tr")
    assert rows
    assert [row.text_content() for row in rows if not row.xpath(".//a")] == []


@pytest.mark.parametrize("name", STORIES)
def test_each_entry_leads_to_a_page_where_claims_stand(name: str) -> None:
    entries = told(name).xpath(".//ol[contains(@class, 'trail')]/li")
    assert entries
    for entry in entries:
        assert entry.xpath(".//a[starts-with(@href, '../')]"), entry.text_content()

"""Small pieces of HTML; whatever comes from a source is escaped."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.present.html import Cell, attributes, block, escape, link, outside_link, table
from tests.present.reading import Page, raw_html

SCRIPT = '"><script>alert(1)</script>'
TEXT = st.text("<>&\"'/=;`a ") | st.text(st.characters(blacklist_categories=["Cs", "Cc"]))


def test_a_script_in_a_link_is_text() -> None:
    assert Page(link(SCRIPT, SCRIPT)).tags() == {"a"}
    assert Page(outside_link(SCRIPT, SCRIPT)).tags() == {"a"}


@given(TEXT)
def test_a_links_text_is_shown_and_never_run(text: str) -> None:
    page = Page(link("a.html", text))
    assert page.tags() == {"a"}
    assert page.text == text


@given(TEXT)
def test_an_attribute_holds_what_was_given(text: str) -> None:
    assert Page(f"<p{attributes(title=text)}></p>").all("title") == [text]


def test_a_script_in_a_caption_or_column_head_is_text() -> None:
    page = Page(table(SCRIPT, [SCRIPT, "number"], [[Cell("a"), Cell("1", numeric=True)]]))
    assert "script" not in page.tags()
    assert page.unclosed == []


def test_a_quote_in_an_address_does_not_end_the_attribute() -> None:
    page = Page(outside_link('https://a.example/"onmouseover="alert(1)', "Agency A"))
    assert set(page.elements[0][1]) == {"href", "rel", "class"}


def test_a_link_to_another_site_tells_it_nothing() -> None:
    assert Page(outside_link("https://a.example/", "Agency A")).all("rel") == ["noopener noreferrer"]


def test_an_attribute_without_a_value_is_left_out() -> None:
    assert attributes(href="a", title=None) == ' href="a"'


def test_a_trailing_underscore_frees_pythons_own_words() -> None:
    assert attributes(class_="number", data_sort="1") == ' class="number" data-sort="1"'


def test_a_table_names_itself_and_its_columns_and_rows() -> None:
    page = Page(table("Numbers", ["event", "best"], [[Cell("First"), Cell("20", numeric=True)]]))
    assert {"caption", "thead", "tbody"} <= page.tags()
    assert page.all("scope") == ["col", "col", "row"]


def test_a_column_of_numbers_is_marked_in_head_and_cells() -> None:
    page = Page(table("Numbers", ["event", "best"], [[Cell("First"), Cell("20", numeric=True)]]))
    assert page.all("class").count("number") == 2


def test_a_table_without_rows_is_still_whole() -> None:
    page = Page(table("Numbers", ["event", "best"], []))
    assert page.unclosed == []


@given(TEXT)
def test_nothing_that_is_shown_ends_the_raw_block(text: str) -> None:
    html = raw_html(block(f"<p>{escape(text)}\n```\n{escape(text)}</p>"))
    assert Page(html).text.strip() == f"{text}\n```\n{text}".strip()

"""A page to its article, whatever state the page is in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.article import LARGEST, NoArticleError, read_article
from tests.gather.pages import PARAGRAPHS, TITLES, page

META = '<meta property="article:published_time" content="2024-01-31T15:00:00+02:00">'


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_title_day_language_and_paragraphs_come_out_and_nothing_else(language: str) -> None:
    article = read_article(page(language, META).encode())
    assert (article.title, article.published, article.language) == (TITLES[language], date(2024, 1, 31), language)
    assert [line for line in article.text.splitlines() if line] == [TITLES[language], *PARAGRAPHS[language]]


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    broken = page("en").replace("</p>", "").replace("</article>", "<div <b").replace("</h1>", "") + "<p>&#xZZ;&nbsp"
    article = read_article(broken.encode())
    assert PARAGRAPHS["en"][0] in article.text


def test_a_plain_text_stays_as_it_stands() -> None:
    text = "Title here\n\n  207 people  came home,\tthey said.\n"
    article = read_article(text.encode(), content_type="text/plain")
    assert (article.title, article.text) == ("Title here", text)


def test_an_xml_declaration_does_not_matter() -> None:
    article = read_article(('<?xml version="1.0" encoding="windows-1251"?>' + page("uk")).encode())
    assert article.language == "uk"


def test_markup_in_a_title_stays_text_and_cannot_steer_a_terminal() -> None:
    article = read_article(page("en", title="&lt;script&gt;alert(1)&lt;/script&gt;\x1b[2J 207 home").encode())
    assert article.title == "<script>alert(1)</script>[2J 207 home"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"), (b" \n\t ", "empty"), (b"<html><body></body></html>", "empty"), (b"<!-- nothing -->", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "binary"), (b"<html>" + b"x" * LARGEST, "too large"),
        (b"<html><script>var a = 207</script></html>", "empty"),
    ],
)  # fmt: skip
def test_what_holds_no_article_is_named(content: bytes, reason: str) -> None:
    with pytest.raises(NoArticleError) as raised:
        read_article(content, content_type="text/html")
    assert raised.value.reason == reason


def test_deeply_nested_elements_are_read_by_their_paragraphs() -> None:
    deep = "<div>" * 230 + "<p>207 people came home, they said.</p>"
    assert "207 people" in read_article(page("en", body=deep).encode()).text


def test_elements_nested_without_end_are_no_article() -> None:
    with pytest.raises(NoArticleError):
        read_article(("<div>" * 100_000 + "<p>207 people came home, they said.</p>").encode())


@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_reason(content: bytes) -> None:
    try:
        read_article(content, "https://a.example/2024/01/31/x", "text/html")
    except NoArticleError as error:
        assert error.reason in ("binary", "empty", "unreadable", "too large")


_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div", ">", "<table><tr>", "<td>", "<svg>", "<math>", "<!--", "-->", "<![CDATA[", "&#0;"),
        *("&amp", "<b", "<script>", "</script>", "<article>", "<h1>", '<meta charset="', "207 людей", "\ufffe", "'"),
        *('"', "<time datetime=", "<style>", "<noscript>", "<template>", "<iframe>", "<br/>", "</html>", "\x00"),
        *("<a href=//x>", "<p lang='"),
    ]
)


@given(st.lists(_PIECES, max_size=40))
def test_any_markup_gives_an_article_or_a_reason(pieces: list[str]) -> None:
    try:
        article = read_article("".join(pieces).encode("utf-8", "replace"), content_type="text/html")
    except NoArticleError:
        return
    assert article.text

"""Listings to addresses of articles."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.finding import Found, canonical, nested_sitemaps, read_listing
from analysis.gather.net.outcomes import FetchError

BASE = "https://news.example/list"
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Обмін полоненими</title>
<link href="/a?utm_source=x#top"/>
<updated>2024-01-31T10:00:00Z</updated></entry></feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/a</loc>
<lastmod>2024-01-31T10:00:00Z</lastmod><news:news><news:title>Prisoner swap</news:title></news:news></url></urlset>"""
INDEX = """<sitemapindex><sitemap><loc>https://news.example/1.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
<sitemap><loc>https://news.example/2.xml</loc><lastmod>2024-02-01</lastmod></sitemap></sitemapindex>"""
CHANNEL = """<div data-post="channel/12"><div class="tgme_widget_message_text">Відбувся обмін</div>
<time datetime="2024-01-31T10:00:00+00:00"></time></div>"""
WHEN = datetime(2024, 1, 31, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("method", "adapter", "body", "found"),
    [
        ("feed", "", ATOM, Found("https://news.example/a", "Обмін полоненими", WHEN)),
        ("sitemap", "", SITEMAP, Found("https://news.example/a", "Prisoner swap", WHEN)),
        ("page", "", '<p><a href="a">Обмен\n пленными</a></p>', Found("https://news.example/a", "Обмен пленными")),
        ("page", "telegram", CHANNEL, Found("https://t.me/channel/12?embed=1&mode=tme", "Відбувся обмін", WHEN)),
    ],
)
def test_a_listing_gives_address_title_and_time(method: str, adapter: str, body: str, found: Found) -> None:
    assert read_listing(method, adapter, body.encode(), BASE) == [found]


def test_a_feed_in_another_charset_is_read_as_its_header_says() -> None:
    body = ATOM.replace("<feed", '<?xml version="1.0" encoding="windows-1251"?><feed').encode("cp1251")
    assert read_listing("feed", "", body, BASE)[0].title == "Обмін полоненими"


def test_an_index_of_sitemaps_names_the_newest_first() -> None:
    assert nested_sitemaps(INDEX.encode()) == ["https://news.example/2.xml", "https://news.example/1.xml"]
    assert nested_sitemaps(SITEMAP.encode()) == []


@pytest.mark.parametrize(
    "title",
    [
        "Another prisoner swap", "Bodies of fallen soldiers repatriated", "POWs return", "Відбувся обмін полоненими",
        "Додому повернулися 207 захисників", "Україні передали тіла загиблих", "Из плена вернулись 195 военных",
        "Состоялся обмен", "Россия передала тела погибших",
    ],
)  # fmt: skip
def test_titles_about_it_are_known_in_three_languages(title: str) -> None:
    assert Found("https://news.example/1", title).is_about_it


def test_an_address_alone_may_tell() -> None:
    assert Found("https://news.example/vidbuvsya-obmin-polonenymy", "").is_about_it


@pytest.mark.parametrize(
    "title", ["Weather in Kyiv", "Погода на завтра", "Выборы в Молдавии", "A body of law? No: taxes"]
)
def test_other_titles_are_left(title: str) -> None:
    assert Found("https://news.example/1", title).is_about_it == ("body" in title)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "mailto:a@b", "//", "http://", "https://[", "ftp://a/b"])
def test_what_is_no_web_address_is_left_out(address: str) -> None:
    assert canonical(address) == ""


@pytest.mark.parametrize("address", ["http://[a", "//[b]c", "https://x\u2100y/"])
def test_a_link_that_breaks_addresses_is_left_out(address: str) -> None:
    assert read_listing("page", "", f'<a href="{address}">Prisoner swap</a>'.encode(), BASE) == []


def test_a_feed_on_which_the_parser_gives_up_is_damaged() -> None:
    strange = '<feed xmlns="a\u00a0b\u00a0c\u00a0d"><entry></entry></feed>'.encode()
    with pytest.raises(FetchError, match="damaged"):
        read_listing("feed", "", strange, BASE)


@given(st.binary(max_size=300), st.sampled_from(["feed", "sitemap", "page"]), st.sampled_from(["", "telegram"]))
def test_any_bytes_list_something_or_nothing(body: bytes, method: str, adapter: str) -> None:
    for found in read_listing(method, adapter, body, BASE):
        assert found.address.startswith(("http://", "https://"))
    nested_sitemaps(body)


@given(st.text(max_size=80))
def test_a_canonical_address_stays_as_it_is(address: str) -> None:
    assert canonical(canonical(address)) == canonical(address)

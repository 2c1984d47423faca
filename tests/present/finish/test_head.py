"""The head of a finished page: its policy, its address, its languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.present.finish.making import Rendered


def test_the_policy_allows_our_own_files_alone_and_stands_before_them(either: Rendered) -> None:
    either.finish()
    text = either.text("index.html")
    policy = either.values("index.html", "//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert text.index("Content-Security-Policy") < text.index("stylesheet")


def test_the_address_is_full_and_the_front_page_goes_without_its_file_name(site: Rendered) -> None:
    site.page("events/a.html")
    site.finish()
    canonical = "//link[@rel='canonical']/@href"
    assert site.values("index.html", canonical) == ["https://ledger.example/base/"]
    assert site.values("events/a.html", canonical) == ["https://ledger.example/base/events/a.html"]


def test_the_environment_knows_the_address_better(site: Rendered, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://owner.example/ledger")
    site.finish()
    assert site.values("index.html", "//link[@rel='canonical']/@href") == ["https://owner.example/ledger/"]


def test_a_site_without_an_address_makes_none_up(site: Rendered) -> None:
    nowhere = replace(site, address="")
    nowhere.finish()
    assert nowhere.values("index.html", "//link[@rel='canonical'] | //meta[@property='og:url']") == []
    assert not (nowhere.out / "sitemap.xml").exists()


def test_a_page_in_two_languages_names_both_and_one_alone_names_none(site: Rendered) -> None:
    site.page("events/a.html")
    site.page("uk/events/a.html", title="Сторінка")
    site.finish()
    pairs = "//link[@rel='alternate']/@hreflang"
    assert site.values("events/a.html", pairs) == site.values("uk/events/a.html", pairs) == ["en", "uk", "x-default"]
    assert site.values("uk/events/a.html", "/html/@lang") == ["uk"]
    assert site.values("index.html", pairs) == []


def test_what_a_page_puts_into_its_own_head_is_kept(site: Rendered) -> None:
    own = '<link rel="alternate" type="application/atom+xml" href="changes.xml">'
    own += '<script src="scripts/x.js" defer></script>'
    site.page("site/changes.html", more=own)
    site.finish()
    assert site.values("site/changes.html", "//head/link[@rel='alternate']/@href") == ["changes.xml"]
    assert site.values("site/changes.html", "//head/script/@src") == ["scripts/x.js"]


def test_words_of_a_source_stay_words_in_the_head(site: Rendered) -> None:
    site.page("events/a.html", title="&lt;script&gt; &amp; &quot;both&quot;", lede="&lt;b&gt;")
    site.finish()
    assert site.tree("events/a.html").findtext(".//title") == '<script> & "both" – Exchange Ledger'
    assert site.values("events/a.html", "//meta[@property='og:title']/@content") == ['<script> & "both"']
    assert site.values("events/a.html", "//head/script") == []

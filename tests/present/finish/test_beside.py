"""The files beside the pages."""

from __future__ import annotations

from lxml import etree

from tests.present.finish.making import Rendered

_SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_the_sitemap_lists_every_page_with_its_twins_and_no_clock_times(site: Rendered) -> None:
    site.page("events/a.html")
    site.page("uk/events/a.html")
    site.finish()
    tree = etree.fromstring(site.text("sitemap.xml").encode())
    base = "https://ledger.example/base/"
    assert tree.xpath("//s:loc/text()", namespaces=_SPACES) == [base + "events/a.html", base, base + "uk/events/a.html"]
    twins = tree.xpath("//s:url[1]/x:link/@hreflang", namespaces=_SPACES)
    assert twins == ["en", "uk"]
    assert "lastmod" not in site.text("sitemap.xml")


def test_robots_are_welcome_and_find_the_sitemap(site: Rendered) -> None:
    site.finish()
    assert site.text("robots.txt").splitlines()[-1] == "Sitemap: https://ledger.example/base/sitemap.xml"


def test_the_page_for_lost_readers_works_at_any_depth_and_speaks_both_languages(site: Rendered) -> None:
    site.page("site/ledger.html")
    site.finish()
    ways = site.values("404.html", "//a/@href | //link[@rel='stylesheet']/@href")
    assert all(way.startswith(("/base/", "#")) for way in ways)
    assert site.values("404.html", "//section/@lang") == ["en", "uk"]
    assert site.values("404.html", "//meta[@name='robots']/@content") == ["noindex"]


def test_programs_find_the_chapters_with_their_descriptions(site: Rendered) -> None:
    site.page("site/methods.html", title="Methods", lede="How a claim becomes a figure.")
    site.page("uk/site/methods.html", title="Методика")
    site.finish()
    lines = site.text("llms.txt").splitlines()
    assert lines[0] == "# Exchange Ledger"
    assert "- [Methods](https://ledger.example/base/site/methods.html): How a claim becomes a figure." in lines
    assert "Методика" not in site.text("llms.txt")

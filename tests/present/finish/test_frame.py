"""The frame: menu, language switch and foot, in the page's language, with ways that work in any folder."""

from __future__ import annotations

from tests.present.finish.making import Rendered


def test_the_menu_leads_from_any_depth(site: Rendered) -> None:
    site.page("site/ledger.html")
    site.page("events/a.html")
    site.finish()
    assert site.values("events/a.html", "//nav//a/@href") == ["../site/ledger.html"]
    assert site.values("index.html", "//nav//a/@href") == ["site/ledger.html"]


def test_the_page_one_is_on_is_marked(site: Rendered) -> None:
    site.page("site/ledger.html")
    site.finish()
    assert site.values("site/ledger.html", "//nav//a[@aria-current='page']/text()") == ["Ledger"]
    assert site.values("index.html", "//nav//a[@aria-current]") == []


def test_a_ukrainian_page_is_framed_in_ukrainian_and_stays_there_where_it_can(site: Rendered) -> None:
    site.page("uk/index.html")
    site.page("uk/site/ledger.html")
    site.page("site/ledger.html")
    site.page("site/data.html")
    site.finish()
    assert site.values("uk/index.html", "//nav//a[not(@lang)]/text()") == ["Реєстр"]
    assert site.values("uk/index.html", "//nav//a[not(@lang)]/@href") == ["site/ledger.html"]
    assert site.values("uk/index.html", "//footer//a/@href") == ["../site/data.html#cite"]


def test_the_switch_leads_to_the_same_page_or_else_to_the_other_front_page(site: Rendered) -> None:
    for path in ("uk/index.html", "events/a.html", "uk/events/a.html", "stories/s.html"):
        site.page(path)
    site.finish()
    switch = "//nav//a[@hreflang]/@href"
    assert site.values("events/a.html", switch) == ["../uk/events/a.html"]
    assert site.values("uk/events/a.html", switch) == ["../../events/a.html"]
    assert site.values("stories/s.html", switch) == ["../uk/index.html"]


def test_a_site_in_one_language_has_no_switch(site: Rendered) -> None:
    site.finish()
    assert site.values("index.html", "//nav//a[@hreflang]") == []


def test_the_skip_link_comes_first_and_leads_to_the_text(either: Rendered) -> None:
    either.finish()
    assert either.values("index.html", "//body/*[1]/@href") == ["#main"]
    assert either.tree("index.html").xpath("//main[@id='main']//h1")

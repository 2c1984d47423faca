"""What the finishing step mends in a page's text."""

from __future__ import annotations

from tests.present.finish.making import Rendered


def test_links_to_other_sites_are_marked_and_tell_them_nothing(site: Rendered) -> None:
    site.page("events/a.html", '<a href="https://a.example/" rel="license">A</a> <a href="b.html">B</a>')
    site.finish()
    assert site.values("events/a.html", "//main//a/@rel") == ["license noopener noreferrer"]
    assert site.values("events/a.html", "//main//a[@class='outside']/text()") == ["A"]


def test_a_full_link_to_this_very_site_is_not_outside(site: Rendered) -> None:
    site.page("events/a.html", '<a href="https://ledger.example/base/events/b.html">B</a>')
    site.finish()
    assert site.values("events/a.html", "//main//a/@class") == []


def test_a_table_from_markdown_gets_scopes_a_box_and_classes_for_its_alignment(either: Rendered) -> None:
    head = '<tr><th>who</th><th style="text-align: right;">n</th></tr>'
    row = '<tr><td>A</td><td style="text-align: right;">2</td></tr>'
    either.page("site/x.html", f"<table><thead>{head}</thead><tbody>{row}</tbody></table>")
    either.finish()
    assert either.values("site/x.html", "//th/@scope") == ["col", "col"]
    assert either.values("site/x.html", "//td[@class='number']/text()") == ["2"]
    assert either.values("site/x.html", "//*[@style]") == []
    assert either.values("site/x.html", "//div[@class='table-box']/@aria-label") == ["who"]

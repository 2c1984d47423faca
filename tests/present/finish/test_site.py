"""The finishing step on a whole site: the same under both renderers, once or twice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analysis.present.finish.site import put
from analysis.problems import PlainError
from tests.present.finish.making import QUARTO, Rendered
from tests.project import contents


def test_finishing_twice_changes_nothing(either: Rendered) -> None:
    either.page("events/a.html", "<table><thead><tr><th style='text-align:right'>n</th></tr></thead></table>")
    either.page("uk/events/a.html", "<a href='https://a.example/'>A</a>", more='<link rel="alternate" href="a.json">')
    either.finish()
    once = contents(either.out)
    either.finish()
    assert contents(either.out) == once


def test_both_renderers_pages_come_out_the_same(site: Rendered, tmp_path: Path) -> None:
    other = Rendered(tmp_path / "quarto", QUARTO)
    for rendered in (site, other):
        rendered.page("index.html", "<p>Same & equal.</p>", title="Front")
        rendered.finish()
    ours, theirs = (" ".join(rendered.text("index.html").split()) for rendered in (site, other))
    assert ours.replace("smalldocs-0.5.4", "…").replace("> <", "><") == theirs.replace("quarto-1.10.18", "…").replace(
        "> <", "><"
    )


def test_a_renderers_theme_scripts_and_search_are_taken_out(either: Rendered) -> None:
    (either.out / "search.json").write_text("[]")
    either.finish()
    assert "site_libs" not in either.text("index.html")
    assert not (either.out / "site_libs").exists()
    assert not (either.out / "search.json").exists()


def test_html_that_no_renderer_wrote_is_left_alone(site: Rendered) -> None:
    (site.out / "moved.html").write_text("<p>Moved")
    assert site.finish() == 1
    assert site.text("moved.html") == "<p>Moved"


@pytest.mark.parametrize("body", ["<script>alert(1)</script>", "<p onclick='alert(1)'>x</p>"])
def test_a_script_inside_a_page_is_refused_and_nothing_is_written(site: Rendered, body: str) -> None:
    site.page("events/a.html", body)
    before = contents(site.out)
    with pytest.raises(PlainError, match=r"events/a\.html holds a script"):
        site.finish()
    assert before.items() <= contents(site.out).items()


def test_data_blocks_and_our_own_script_files_stay(site: Rendered) -> None:
    body = '<script type="application/json">{"a": 1}</script><script src="scripts/ledger.js" defer></script>'
    site.page("site/ledger.html", body)
    site.finish()
    assert site.values("site/ledger.html", "//main/script/@src") == ["scripts/ledger.js"]
    assert '{"a": 1}' in site.text("site/ledger.html")


def test_a_page_put_over_a_second_name_of_a_file_leaves_that_file_as_it_is(tmp_path: Path) -> None:
    source, page = tmp_path / "source.html", tmp_path / "page.html"
    source.write_text("old")
    os.link(source, page)
    put(page, "new")
    assert (source.read_text(), page.read_text()) == ("old", "new")

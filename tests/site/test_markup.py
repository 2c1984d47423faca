"""The markup of every page of the built site: valid, in its frame, under its policy, with its place in the whole."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise

import pytest
from lxml import etree, html
from lxml.html import HtmlElement

from analysis.present.finish.policy import POLICY
from tests import node_tools
from tests.site.conftest import SITE, page_paths

_ALONE = "charts/"
"""Charts to be embedded elsewhere: pages without the frame, under a policy of their own."""


@cache
def tree(path: str) -> HtmlElement:
    return html.parse(str(SITE / path)).getroot()


def framed() -> list[str]:
    return [path for path in page_paths() if not path.startswith(_ALONE)]


def without(query: str, wanted: int = 1) -> list[str]:
    """The framed pages on which an XPath does not find exactly so many things."""
    return [path for path in framed() if len(tree(path).xpath(query)) != wanted]


def test_every_page_is_valid_html() -> None:
    assert node_tools.ready(), "run python tests/node_tools.py"
    faults = json.loads(node_tools.run("validate.mjs", *(str(SITE / path) for path in page_paths())))
    assert faults == {}


def test_every_page_stands_under_the_one_strict_policy() -> None:
    policies = {path: tree(path).xpath("//meta[@http-equiv='Content-Security-Policy']/@content") for path in framed()}
    assert {path: found for path, found in policies.items() if found != [POLICY]} == {}
    assert [
        path for path in page_paths() if not tree(path).xpath("//meta[@http-equiv='Content-Security-Policy']")
    ] == []


def test_no_page_holds_a_script_or_style_of_its_own() -> None:
    assert without("//script[not(@src)][not(contains(@type, 'json'))] | //style | //@style", 0) == []


@pytest.mark.parametrize(
    "query",
    [
        "//main[@id='main']",
        "//h1[not(ancestor::section[@lang='uk'])]",
        "/html/body/*[1][self::a][@href='#main']",
        "//title[normalize-space()][parent::head]",
        "//meta[@name='description'][string-length(@content) > 20]",
        "//link[@rel='canonical'][starts-with(@href, 'https://')]",
        "//meta[@property='og:image'][contains(@content, '/cards/')]",
    ],
)
def test_every_page_has_exactly_one(query: str) -> None:
    assert without(query) == []


def test_the_language_of_a_page_is_that_of_its_folder() -> None:
    wrong = [path for path in framed() if tree(path).get("lang") != ("uk" if path.startswith("uk/") else "en")]
    assert wrong == []


def test_headings_go_down_one_step_at_a_time() -> None:
    skipped = []
    for path in framed():
        levels = [int(heading.tag[1]) for heading in tree(path).iter("h1", "h2", "h3", "h4")]
        skipped += [path for before, after in pairwise(levels) if after > before + 1]
    assert skipped == []


def test_every_table_has_a_caption_and_every_head_a_scope() -> None:
    assert without("//table[not(caption)] | //th[not(@scope)]", 0) == []


def test_every_link_to_another_site_is_marked_and_tells_it_nothing() -> None:
    open_ = "//a[starts-with(@href, 'http')][not(contains(@rel, 'noopener')) or not(contains(@rel, 'noreferrer'))]"
    assert without(open_, 0) == []


def test_a_picture_for_links_is_there_for_every_page() -> None:
    images = {
        str(tree(path).xpath("//meta[@property='og:image']/@content")[0]).split("/cards/")[1] for path in framed()
    }
    assert [image for image in images if not (SITE / "cards" / image).is_file()] == []


def test_the_sitemap_names_every_page_once_and_pairs_point_both_ways() -> None:
    urls = etree.parse(str(SITE / "sitemap.xml")).getroot()
    named = [url[0].text for url in urls]
    listed = [path for path in framed() if not tree(path).xpath("//meta[@name='robots']")]
    assert len(named) == len(set(named)) == len(listed)
    pairs = {url[0].text: {link.get("href") for link in url[1:]} for url in urls if len(url) > 1}
    assert [page for page, twins in pairs.items() if any(pairs.get(other) != twins for other in twins)] == []

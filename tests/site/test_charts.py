"""The charts of the built site: their files, their own pages, and exploring, in a real browser."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from analysis.present.figure import WIDTHS
from analysis.preview import start_server
from tests.present.reading import Page as Html
from tests.present.specs import check, strange_colours
from tests.site.conftest import SITE

ROOT = SITE.parent
CHARTS = SITE / "charts"
KINDS = ("svg", "png", "csv", "html", "js")
FRONT = "returned-by-month"


def figures() -> dict[str, dict[str, Any]]:
    """The record of every figure on the site."""
    sources = [*ROOT.glob("stories/*.figures.json"), *ROOT.glob("site/_parts/*.figures.json")]
    sources += ROOT.glob("uk/site/_parts/*.figures.json")
    return {figure["name"]: figure for path in sources for figure in json.loads(path.read_text())["figures"]}


NAMES = sorted(figures())
each = pytest.mark.parametrize("name", NAMES)


def test_there_are_charts() -> None:
    assert FRONT in NAMES
    assert len(NAMES) >= 5


@each
def test_the_chart_is_valid_says_what_it_shows_and_loads_nothing(name: str) -> None:
    check(figures()[name])


@each
def test_the_chart_offers_picture_data_and_page(name: str) -> None:
    assert [kind for kind in KINDS if not (CHARTS / f"{name}.{kind}").is_file()] == []


@each
def test_the_charts_own_page_is_whole_has_both_widths_and_only_colours_that_the_dark_knows(name: str) -> None:
    text = (CHARTS / f"{name}.html").read_text()
    drawn = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    page = Html(text)
    assert page.unclosed == []
    assert page.all("src") == []
    assert len(drawn) == len(WIDTHS)
    assert [strange_colours(svg) for svg in drawn] == [set(), set()]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    yield context.new_page()
    context.close()


def explored(page: Page) -> list[str]:
    """Press the first chart's button; everything that the page asked for because of it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Explore this chart").first.click()
    page.locator(".live svg").first.wait_for()
    return asked


def faults(page: Page) -> list[str]:
    """What the page will complain of from now on."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def test_no_chart_library_is_loaded_before_the_reader_asks(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/index.html")
    assert [url for url in asked if "/charts/" in url] == []


def test_exploring_loads_our_own_two_files_and_runs_under_the_pages_policy(page: Page, site: str) -> None:
    said = faults(page)
    page.goto(f"{site}/index.html")
    asked = explored(page)
    assert [url for url in asked if "/charts/" in url] == [f"{site}/charts/vega.js", f"{site}/charts/{FRONT}.js"]
    assert [url for url in asked if not url.startswith((f"{site}/", "data:"))] == []
    assert said == []


def test_exploring_works_from_a_folder(page: Page) -> None:
    said = faults(page)
    page.goto((SITE / "index.html").as_uri())
    explored(page)
    assert said == []


def test_a_mark_tells_its_numbers_and_a_marked_part_its_sum(page: Page, site: str) -> None:
    page.goto(f"{site}/index.html")
    explored(page)
    chart = page.locator(".live svg").first
    chart.scroll_into_view_if_needed()
    bars = page.locator(".live .mark-rect.role-mark path")
    tall = max(bars.all(), key=lambda bar: (bar.bounding_box() or {"height": 0})["height"])
    tall.hover()
    assert "May 2025" in page.locator("#vg-tooltip-element").inner_text()
    box = chart.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.3)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.3, steps=5)
    page.mouse.up()
    assert re.search(
        r"Marked: 20\d\d-\d\d – 20\d\d-\d\d; to Ukraine: [\d,]+; to Russia: [\d,]+", page.inner_text(".live")
    )


def test_the_still_picture_comes_back(page: Page, site: str) -> None:
    page.goto(f"{site}/index.html")
    still = page.locator(f"#{FRONT} > svg.wide")
    explored(page)
    assert not still.is_visible()
    page.get_by_role("button", name="Back to the still picture").click()
    still.wait_for()
    assert page.locator(".live svg").count() == 0


def test_a_chart_whose_files_are_missing_says_so_and_keeps_its_picture(page: Page, site: str) -> None:
    page.route("**/vega.js", lambda route: route.abort())
    page.goto(f"{site}/index.html")
    page.get_by_role("button", name="Explore this chart").first.click()
    page.get_by_text("The chart could not be loaded").wait_for()
    assert page.locator(f"#{FRONT} > svg.wide").is_visible()


def test_a_chart_shows_in_a_frame_of_a_page_in_another_folder_and_leads_back(page: Page, tmp_path: Path) -> None:
    """The site stands below a path of its own, as on a shared host."""
    shutil.copytree(CHARTS, tmp_path / "deep" / "ledger" / "charts", ignore=shutil.ignore_patterns("*.png", "*.js"))
    (tmp_path / "other.html").write_text(
        f'<!doctype html><link rel="icon" href="data:,"><iframe src="deep/ledger/charts/{FRONT}.html"></iframe>'
    )
    server = start_server(tmp_path)
    said = faults(page)
    page.goto(f"http://127.0.0.1:{server.server_port}/other.html")
    frame = page.frame_locator("iframe")
    assert frame.get_by_role("heading").inner_text() == figures()[FRONT]["title"]
    assert frame.locator("svg.narrow").is_visible()
    link = frame.get_by_role("link")
    assert (link.get_attribute("href"), link.get_attribute("target")) == (f"../index.html#{FRONT}", "_top")
    assert said == []
    server.shutdown()


def test_without_scripts_there_is_no_button_and_everything_else(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/index.html")
    assert not page.locator("button.explore").first.is_visible()
    assert page.locator(f"#{FRONT}").get_by_role("link", name="CSV").is_visible()
    context.close()

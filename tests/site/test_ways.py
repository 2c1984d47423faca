"""Other ways of reading: by keyboard, enlarged, without motion, on paper, and lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

KINDS = ["index.html", "site/ledger.html", "events/2024-01-31.html", "uk/events/2024-01-31.html", "site/methods.html"]
_CLIPPED = """() => [...document.querySelectorAll('main *')].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && box.right > innerWidth + 1 && !element.closest('.table-box, pre, .live, svg, thead, .skip');
}).map((element) => element.outerHTML.slice(0, 120))"""
_OUTLINE = "getComputedStyle(document.activeElement).outlineStyle"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    yield opened
    opened.close()


@pytest.mark.parametrize("path", KINDS)
def test_the_first_stop_of_the_keyboard_skips_to_the_text(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}/{path}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main, footer')")


@pytest.mark.parametrize("path", KINDS)
def test_the_keyboard_stops_in_reading_order_and_shows_where_it_is(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}/{path}")
    tops = []
    for _ in range(14):
        page.keyboard.press("Tab")
        assert page.evaluate(_OUTLINE) != "none"
        tops.append(page.evaluate("document.activeElement.compareDocumentPosition(document.querySelector('footer'))"))
    following = 4  # Node.DOCUMENT_POSITION_FOLLOWING: the foot is still ahead
    assert all(top & following for top in tops[:3])


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("path", KINDS)
def test_enlarged_and_on_the_smallest_phone_nothing_is_cut_off(page: Page, site: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 512})  # 1280 pixels at 200 % and at 400 %
    page.goto(f"{site}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(_CLIPPED) == []


def test_who_wants_no_motion_gets_none(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}/index.html")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = "(element) => parseFloat(getComputedStyle(element).transitionDuration) > 0"
    assert page.evaluate(f"[...document.querySelectorAll('*')].filter({moving}).length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_a_page_is_black_on_white_without_menu_and_with_addresses(page: Page, site: str, scheme: str) -> None:
    page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]  # one of its words
    page.goto(f"{site}/events/2024-01-31.html")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert not page.get_by_role("navigation").first.is_visible()
    assert "http" in page.evaluate("getComputedStyle(document.querySelector('main a.outside'), '::after').content")


def test_a_lost_reader_deep_down_finds_the_ledger(page: Page, site: str) -> None:
    page.goto(f"{site}/404.html")
    assert page.get_by_role("link", name="Ledger", exact=True).get_attribute("href") == "/site/ledger.html"

"""The site as people meet it: on a phone, in the dark, without JavaScript, from a folder, by keyboard."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html as lxml_html
from playwright.sync_api import Browser

from tests.site.conftest import SITE, page_paths

_KINDS = ["index.html", "site/ledger.html", "events/2024-01-31.html", "stories/01-207-or-230.html", "site/totals.html"]


def _anchors(path: Path) -> set[str]:
    return {str(name) for name in lxml_html.parse(str(path)).xpath("//@id")}


def test_every_internal_link_and_anchor_leads_somewhere() -> None:
    anchors: dict[Path, set[str]] = {}
    dead = []
    for page in page_paths():
        for href in lxml_html.parse(str(SITE / page)).xpath("//a/@href | //link/@href | //script/@src | //img/@src"):
            address = urlsplit(urljoin(f"http://site/{page}", str(href)))
            if address.scheme not in ("http", "https") or address.netloc != "site":
                continue
            target = SITE / unquote(address.path).lstrip("/")
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                dead.append((page, href))
            elif address.fragment and target.suffix == ".html":
                known = anchors.setdefault(target, _anchors(target))
                if unquote(address.fragment) not in known:
                    dead.append((page, href))
    assert dead == []


def test_no_identifier_stands_twice_on_a_page() -> None:
    for page in page_paths():
        names = [str(name) for name in lxml_html.parse(str(SITE / page)).xpath("//@id")]
        assert sorted(names) == sorted(set(names)), page


@pytest.mark.parametrize("path", _KINDS)
def test_the_page_still_reads_with_javascript_off(browser: Browser, site: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 760})
    page = context.new_page()
    page.goto(f"{site}/{path}")
    assert len(page.inner_text("main")) > 400
    assert page.get_by_role("navigation").first.get_by_role("link", name="Ledger", exact=True).is_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 375, 1400])
@pytest.mark.parametrize("path", [*_KINDS, "site/codebook.html", "site/data.html", "site/methods.html"])
def test_nothing_hangs_over_the_edge(browser: Browser, site: str, path: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 760})
    page.goto(f"{site}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("path", [*_KINDS, "stories/05-who-came-home.html", "uk/site/ledger.html"])
def test_a_wide_screen_shows_every_column_of_every_table(browser: Browser, site: str, path: str) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 760})
    page.goto(f"{site}/{path}")
    hidden = "boxes => boxes.filter(box => box.scrollWidth > box.clientWidth + 1).map(box => box.ariaLabel)"
    assert page.locator(".table-box").evaluate_all(hidden) == []
    page.close()


@pytest.mark.parametrize("width", [320, 352, 360, 412, 480, 481, 640, 641, 768])
@pytest.mark.parametrize("path", ["index.html", "uk/index.html"])
def test_no_two_links_of_the_head_lie_on_one_another(browser: Browser, site: str, path: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 760})
    page.goto(f"{site}/{path}")
    boxes = [link.bounding_box() for link in page.locator(".site-head a").all()]
    for one, other in combinations([box for box in boxes if box], 2):
        beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
        assert beside or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
    page.close()


@pytest.mark.parametrize("path", ["index.html", "uk/index.html"])
def test_the_first_screen_of_a_phone_holds_both_numbers_their_day_the_latest_exchange_and_the_chart(
    browser: Browser, site: str, path: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{site}/{path}")
    for part in ("h1", ".lede", ".card.to_ua", ".card.to_ru", ".latest", ".as-of", "figure.chart > svg.narrow"):
        box = page.locator(part).first.bounding_box()
        assert box is not None, part
        assert box["y"] + box["height"] <= 800, part
    page.close()


def _is_quartos_menu_button(fault: dict[str, Any]) -> bool:
    """Quarto gives its own menu button a role that axe calls a minor fault of good practice; smalldocs does not."""
    return fault["id"] == "aria-allowed-role" and all("navbar-toggler" in node["html"] for node in fault["nodes"])


@pytest.mark.parametrize("path", _KINDS)
def test_the_page_shuts_nobody_out_in_the_dark(browser: Browser, site: str, path: str) -> None:
    page = browser.new_page(color_scheme="dark", viewport={"width": 375, "height": 760})
    page.goto(f"{site}/{path}")
    violations = Axe().run(page).response["violations"]
    ours = [fault for fault in violations if not _is_quartos_menu_button(fault)]
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in ours] == []
    page.close()


@pytest.mark.parametrize("path", _KINDS)
def test_the_page_works_from_a_folder(browser: Browser, path: str) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((SITE / path).as_uri())
    failed = [url for url in failed if "/site_libs/quarto-html/" not in url]  # no browser loads modules from a folder
    assert page.get_by_role("heading", level=1).count() == 1
    assert failed == []
    page.close()

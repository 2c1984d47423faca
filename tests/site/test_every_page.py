"""Every page of the built site, in a real browser: what it asks for, what it says to the console, whom it shuts out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from tests.site.conftest import page_paths

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


@dataclass
class Visit:
    """What happened while one page was open."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def visit(browser: Browser) -> Iterator[Visit]:
    """One tab for the pages of this module; each test starts with empty lists."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    seen = Visit(page)
    page.on("request", lambda request: seen.asked.append(_address(request)))
    page.on("console", lambda message: seen.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    yield seen
    context.close()


def _address(request: Request) -> str:
    return request.url


@pytest.mark.parametrize("path", page_paths())
def test_the_page_loads_quietly_from_its_own_origin_and_shuts_nobody_out(visit: Visit, site: str, path: str) -> None:
    visit.asked.clear()
    visit.complaints.clear()
    visit.page.goto(f"{site}/{path}")
    strangers = [url for url in visit.asked if not url.startswith((site, "data:"))]
    violations = Axe().run(visit.page, options=_RULES).response["violations"]
    assert strangers == []
    assert visit.complaints == []
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in violations] == []

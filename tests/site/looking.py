"""Looking at one page in a real browser: what it asks for, what it says to the console, whom it shuts out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_ALL = {"runOnly": {"type": "tag", "values": RULES}}
_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What a theme can break; everything else is the same in the dark."""


@dataclass
class Visit:
    """One tab, and what happened while the present page was open."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def faults(self, site: str, path: str) -> list[object]:
        """Everything that is wrong with one page: strangers asked, complaints (blocked by its policy too), barriers."""
        self.asked.clear()
        self.complaints.clear()
        self.page.emulate_media(color_scheme="light")
        self.page.goto(f"{site}/{path}")
        barriers = _barriers(self.page, _ALL)
        self.page.emulate_media(color_scheme="dark")
        barriers += _barriers(self.page, _COLOURS)
        strangers = [url for url in self.asked if not url.startswith((site, "data:"))]
        return [*strangers, *self.complaints, *barriers]


def _barriers(page: Page, options: dict[str, Any]) -> list[object]:
    violations = Axe().run(page, options=options).response["violations"]
    return [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in violations]


@contextmanager
def visiting(browser: Browser) -> Iterator[Visit]:
    """One tab for many pages."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    seen = Visit(context.new_page())
    seen.page.on("request", lambda request: seen.asked.append(request.url))
    seen.page.on("console", lambda said: seen.complaints.append(said.text) if said.type == "error" else None)
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    yield seen
    context.close()

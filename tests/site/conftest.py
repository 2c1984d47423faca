"""The built site on a loopback address, and one browser for all its tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from analysis.preview import start_server
from tests import browser as chromium

SITE = Path(__file__).resolve().parents[2] / "_site"
_QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


def page_paths() -> list[str]:
    """The address of every page below the site's root."""
    return sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html") if "site_libs" not in path.parts)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the served site; the tests fail, not skip, when it is not built."""
    assert (SITE / "index.html").exists(), "run make site first"
    server = start_server(SITE)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = chromium.find()
    assert path is not None, "no Chromium: run python tests/browser.py"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path or None, args=_QUIET)
        yield started
        started.close()

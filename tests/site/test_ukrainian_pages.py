"""Every Ukrainian page of the built site, in both themes; a file a language, so that two browsers share the work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.site.conftest import page_paths
from tests.site.looking import Visit, visiting


@pytest.fixture(scope="module")
def visit(browser: Browser) -> Iterator[Visit]:
    """One tab for the pages of this module."""
    with visiting(browser) as seen:
        yield seen


@pytest.mark.parametrize("path", [path for path in page_paths() if path.startswith("uk/")])
def test_the_page_loads_quietly_from_its_own_origin_and_shuts_nobody_out(visit: Visit, site: str, path: str) -> None:
    assert visit.faults(site, path) == []

"""Lighthouse's mobile profile on five kinds of page. Performance hangs on the machine and stands in make bench."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests import browser as chromium
from tests import node_tools

KINDS = (
    "index.html",
    "events/2024-01-31.html",
    "site/ledger.html",
    "stories/01-207-or-230.html",
    "uk/site/methods.html",
)


def run_lighthouse(site: str) -> dict[str, Any]:
    """Scores and failed audits under each page's path."""
    found = json.loads(node_tools.run("lighthouse.mjs", chromium.find() or "", *(f"{site}/{path}" for path in KINDS)))
    return {address.removeprefix(f"{site}/"): answer for address, answer in found.items()}


@pytest.fixture(scope="module")
def answers(site: str) -> dict[str, Any]:
    assert node_tools.ready(), "run python tests/node_tools.py"
    return run_lighthouse(site)


@pytest.mark.parametrize("path", KINDS)
def test_lighthouse_finds_nothing_to_mend(answers: dict[str, Any], path: str) -> None:
    scores = answers[path]["scores"]
    wanted = {"accessibility": 100, "best-practices": 100, "seo": 100}
    assert (answers[path]["failed"], scores | wanted) == ([], scores)

"""Fixtures of gathering: a misbehaving server, and who asks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analysis.gather.net.fetch import Fetcher
from tests.gather.desk import Desk, desk_of
from tests.gather.server import QUICK, Site, serving
from tests.project import Project


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine, empty until the test puts something there."""
    with serving() as site:
        yield site


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """Who asks, with the tests' short limits."""
    with Fetcher(QUICK) as fetcher:
        yield fetcher


@pytest.fixture
def desk(project: Project, site: Site) -> Desk:
    """A project that watches one feed of the server."""
    return desk_of(project, site)

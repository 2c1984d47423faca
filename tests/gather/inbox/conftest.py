"""The fixture of the inbox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.gather.inbox.desk import Desk, open_desk
from tests.project import Project


@pytest.fixture
def desk(project: Project) -> Iterator[Desk]:
    """A project with an inbox."""
    desk = open_desk(project)
    yield desk
    desk.store.close()

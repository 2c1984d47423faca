"""A rendered site of a few pages, by each renderer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.present.finish.making import QUARTO, SMALLDOCS, Rendered


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rendered:
    """A site by the embedded renderer, with a front page."""
    monkeypatch.delenv("SITE_URL", raising=False)
    rendered = Rendered(tmp_path)
    rendered.page("index.html", title="Front")
    return rendered


@pytest.fixture(params=[SMALLDOCS, QUARTO], ids=["smalldocs", "quarto"])
def either(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rendered:
    """The same site by each renderer in turn."""
    monkeypatch.delenv("SITE_URL", raising=False)
    rendered = Rendered(tmp_path, request.param)
    rendered.page("index.html", title="Front")
    return rendered

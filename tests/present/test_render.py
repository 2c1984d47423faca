"""From pages to the site: the old one stays until the new one is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.present import render
from analysis.present.render import RenderError, render_site
from tests.project import contents


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A website of two pages, rendered by the embedded default."""
    monkeypatch.setattr(render, "quarto", lambda: None)
    (tmp_path / "_quarto.yml").write_text(
        'project:\n  type: website\n  output-dir: _site\n  render: ["*.qmd"]\nwebsite:\n  title: Invented\n'
    )
    (tmp_path / "index.qmd").write_text("---\ntitle: Front\n---\n\n[Second](second.qmd#part)\n")
    (tmp_path / "second.qmd").write_text("---\ntitle: Second\n---\n\n## Part {#part}\n")
    return tmp_path


@pytest.fixture
def rendered(site: Path) -> dict[str, bytes]:
    """The site as it was rendered before something went wrong."""
    render_site(site)
    return contents(site / "_site")


def test_the_embedded_default_is_named_and_leaves_the_front_page(site: Path) -> None:
    assert "smalldocs" in render_site(site)
    assert "Front" in (site / "_site" / "index.html").read_text()


def test_the_same_pages_give_the_same_bytes_twice(site: Path, rendered: dict[str, bytes]) -> None:
    render_site(site)
    assert contents(site / "_site") == rendered


def test_a_broken_link_is_an_error_and_the_old_site_stays(site: Path, rendered: dict[str, bytes]) -> None:
    (site / "index.qmd").write_text("---\ntitle: Front\n---\n\n[Broken](nowhere.qmd)\n")
    with pytest.raises(RenderError, match=r"index"):
        render_site(site)
    assert contents(site / "_site") == rendered


def test_a_renderer_that_fails_leaves_the_old_site_and_nothing_beside_it(
    site: Path, rendered: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "render_embedded", _fails)
    with pytest.raises(RenderError, match="smalldocs failed: no space"):
        render_site(site)
    assert contents(site / "_site") == rendered
    assert {path.name for path in site.iterdir()} == {"_quarto.yml", "index.qmd", "second.qmd", "_site", ".cache"}


def test_a_site_that_cannot_be_put_in_place_leaves_the_old_one(
    site: Path, rendered: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "replace_folder", _fails)
    with pytest.raises(OSError, match="no space"):
        render_site(site)
    assert contents(site / "_site") == rendered


def test_quartos_own_words_are_told_when_it_fails(
    site: Path, rendered: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = site / "quarto"
    program.write_text("#!/bin/sh\necho 'ERROR: no such page' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(render, "quarto", lambda: str(program))
    with pytest.raises(RenderError, match="Quarto failed: ERROR: no such page"):
        render_site(site)
    assert contents(site / "_site") == rendered


def test_a_page_that_is_gone_leaves_the_site(site: Path, rendered: dict[str, bytes]) -> None:
    assert "second.html" in rendered
    (site / "second.qmd").unlink()
    (site / "index.qmd").write_text("---\ntitle: Front\n---\n\nAlone.\n")
    render_site(site)
    assert not (site / "_site" / "second.html").exists()


def test_only_the_page_whose_text_changed_is_made_again(site: Path, rendered: dict[str, bytes]) -> None:
    (site / "second.qmd").write_text("---\ntitle: Second\n---\n\n## Part {#part}\n\nNew words.\n")
    assert render_site(site).endswith("1 of 2 pages made anew")
    assert contents(site / "_site")["index.html"] == rendered["index.html"]
    assert b"New words." in contents(site / "_site")["second.html"]


def test_what_is_kept_is_what_would_be_made(site: Path, rendered: dict[str, bytes]) -> None:
    assert render_site(site).endswith("0 of 2 pages made anew")
    (site / ".cache" / "pages.json").unlink()
    assert render_site(site).endswith("2 of 2 pages made anew")
    assert contents(site / "_site") == rendered


def test_a_page_that_was_touched_in_the_site_is_made_again(site: Path, rendered: dict[str, bytes]) -> None:
    (site / "_site" / "second.html").write_text("spoiled")
    assert render_site(site).endswith("1 of 2 pages made anew")
    assert contents(site / "_site") == rendered


def test_a_new_page_or_a_changed_menu_makes_every_page_again(site: Path, rendered: dict[str, bytes]) -> None:
    assert rendered
    (site / "third.qmd").write_text("---\ntitle: Third\n---\n\nText.\n")
    assert render_site(site).endswith("3 of 3 pages made anew")
    config = site / "_quarto.yml"
    config.write_text(config.read_text().replace("Invented", "Renamed"))
    assert render_site(site).endswith("3 of 3 pages made anew")
    assert b"Renamed" in contents(site / "_site")["third.html"]


def test_a_damaged_memory_only_costs_time(site: Path, rendered: dict[str, bytes]) -> None:
    (site / ".cache" / "pages.json").write_text('{"index.html": 1}')
    assert render_site(site).endswith("2 of 2 pages made anew")
    assert contents(site / "_site") == rendered


def test_a_file_that_a_kept_page_links_stays_in_the_site(site: Path) -> None:
    (site / "table.csv").write_text("a,b\n")
    (site / "index.qmd").write_text("---\ntitle: Front\n---\n\n[Table](table.csv)\n")
    render_site(site)
    assert render_site(site).endswith("0 of 2 pages made anew")
    assert (site / "_site" / "table.csv").read_text() == "a,b\n"


def _fails(*_: object) -> None:
    raise OSError("no space")


def test_a_resource_from_the_root_is_not_taken_from_below(site: Path) -> None:
    config = site / "_quarto.yml"
    config.write_text(config.read_text().replace("  render:", '  resources: ["/charts/*"]\n  render:'))
    for folder in ("charts", "code/charts"):
        (site / folder).mkdir(parents=True)
        (site / folder / "file.csv").write_text("n\n")
    render_site(site)
    assert (site / "_site" / "charts" / "file.csv").exists()
    assert not (site / "_site" / "code").exists()

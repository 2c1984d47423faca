"""The finishing step: what no renderer does, done to every page of a rendered site, and the files beside the pages."""

from __future__ import annotations

import shutil
from pathlib import Path

from lxml import html

from analysis.present.finish import beside
from analysis.present.finish.body import mend
from analysis.present.finish.frame import footer, header
from analysis.present.finish.head import head
from analysis.present.finish.page import Page, read_page
from analysis.present.finish.policy import check_scripts
from analysis.present.finish.settings import Settings, read_settings

_UNUSED = ("site_libs", "search.json")
"""The renderers' own themes, scripts and search: the frame replaces them."""


def finish_site(root: Path, out: Path) -> int:
    """Finish every page of the site in `out`, rendered from the project at `root`, and say how many.

    Finishing twice changes nothing. Raises PlainError for a page that holds a script of its own.
    """
    settings = read_settings(root)
    paths = sorted(path.relative_to(out).as_posix() for path in out.rglob("*.html") if "site_libs" not in path.parts)
    known = frozenset(paths)
    read = (read_page(path, (out / path).read_text(encoding="utf-8")) for path in paths)
    pages = [page for page in read if page is not None]
    texts = {page.path: finished(page, settings, known) for page in pages} | _beside(pages, settings, known)
    for path, text in texts.items():
        (out / path).write_text(text, encoding="utf-8", newline="\n")
    for name in _UNUSED:
        _remove(out / name)
    return len(pages)


def _beside(pages: list[Page], settings: Settings, known: frozenset[str]) -> dict[str, str]:
    """Name and text of each file beside the pages; those that must hold full addresses need the site's own."""
    files = {"llms.txt": beside.for_programs(pages, settings)}
    front = next((page for page in pages if page.path == "index.html"), None)
    if front is not None:
        lost = finished(beside.lost_page(front), settings, known)
        files[beside.LOST] = beside.from_root(lost, settings.root)
    if settings.address:
        files["sitemap.xml"] = beside.sitemap(pages, settings, known)
        files["robots.txt"] = beside.robots(settings)
    return files


def finished(page: Page, settings: Settings, known: frozenset[str]) -> str:
    """The whole page in its frame. `known` are the pages of the site, to find its twins in other languages."""
    check_scripts(page.path, page.main)
    mend(page.main, settings.address)
    return "\n".join([
        "<!doctype html>",
        f'<html lang="{page.language}">',
        "<head>",
        head(page, settings, known),
        "</head>",
        f'<body class="{page.kind}">',
        header(page, settings, known),
        html.tostring(page.main, encoding="unicode", with_tail=False),
        footer(page, settings, known),
        "</body>",
        "</html>",
        "",
    ])  # fmt: skip


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

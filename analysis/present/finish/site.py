"""The finishing step: what no renderer does, done to every page of a rendered site, and the files beside the pages."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from lxml import html

from analysis.present.finish import beside
from analysis.present.finish.body import mend
from analysis.present.finish.frame import footer, header
from analysis.present.finish.head import head
from analysis.present.finish.page import Listed, Page, read_page
from analysis.present.finish.place import Place
from analysis.present.finish.policy import check_scripts
from analysis.present.finish.records import read_records
from analysis.present.finish.settings import read_settings
from analysis.present.finish.withdrawn import withdrawn_pages

_UNUSED = ("site_libs", "search.json")
"""The renderers' own themes, scripts and search: the frame replaces them."""


def finish_site(root: Path, out: Path) -> int:
    """Finish every page of the site in `out`, rendered from the project at `root`, and say how many.

    Finishing twice changes nothing. Raises PlainError for a page that holds a script of its own.
    """
    files = [path for path in out.rglob("*") if path.is_file() and "site_libs" not in path.parts]
    names = sorted(path.relative_to(out).as_posix() for path in files)
    settings = read_settings(root)
    place = Place(settings, frozenset(names), read_records(root, settings.address))
    read = (read_page(name, (out / name).read_text(encoding="utf-8")) for name in names if name.endswith(".html"))
    pages = [page for page in read if page is not None]
    texts = {page.path: finished(page, place) for page in pages} | beside_pages(pages, place)
    for path, text in texts.items():
        put(out / path, text)
    for name in _UNUSED:
        _remove(out / name)
    return len(pages)


def beside_pages(pages: Sequence[Listed], place: Place) -> dict[str, str]:
    """Name and text of each file beside the pages; those that must hold full addresses need the site's own."""
    settings = place.settings
    lost = beside.from_root(finished(beside.lost_page(settings), place), settings.root)
    files = {"llms.txt": beside.for_programs(pages, settings), beside.LOST: lost}
    files |= {page.path: finished(page, place) for page in withdrawn_pages(place)}
    if settings.address:
        files["sitemap.xml"] = beside.sitemap(pages, place)
        files["robots.txt"] = beside.robots(settings)
    return files


def finished(page: Page, place: Place) -> str:
    """The whole page in its frame."""
    check_scripts(page.path, page.main)
    mend(page.main, place.settings.address)
    return "\n".join([
        "<!doctype html>",
        f'<html lang="{page.language}">',
        "<head>",
        head(page, place),
        "</head>",
        f'<body class="{page.kind}">',
        header(page, place),
        html.tostring(page.main, encoding="unicode", with_tail=False),
        footer(page, place),
        "</body>",
        "</html>",
        "",
    ])  # fmt: skip


def put(path: Path, text: str) -> None:
    """Write a page into the site that is being made, in UTF-8 with LF line ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)  # it may be another name of a file outside the site
    path.write_text(text, encoding="utf-8", newline="\n")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

"""The embedded default: smalldocs reads the pages; a page made of the same things as before keeps its finished form."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from smalldocs import layout
from smalldocs.config import load
from smalldocs.site import Site

from analysis.present.cards import CARDS
from analysis.present.finish.page import read_page
from analysis.present.finish.place import Place
from analysis.present.finish.records import Records, read_records
from analysis.present.finish.settings import Settings, read_settings
from analysis.present.finish.site import beside_pages, finished, put
from analysis.present.keeping import Kept, digest, remember, remembered

_CODE = Path(__file__).parent
_MESSAGES = "site/messages"
SmallSite = Any
"""A site of smalldocs, which has no types."""


@dataclass(frozen=True)
class Outcome:
    """How many pages were made again, how many there are, and what smalldocs warned about."""

    made: int
    pages: int
    warnings: list[str]


def render_embedded(root: Path, old: Path, staged: Path) -> Outcome:
    """Render and finish the project at `root` into the folder `staged`; what would not change is taken from `old`.

    What smalldocs raises passes through; PlainError for a page that holds a script of its own.
    """
    site = _opened(root, staged)
    settings = read_settings(root)
    records = read_records(root, settings.address)
    made_of = _made_of(site, root, settings, records)
    kept = remembered(root, made_of, old)
    rendered = _rendered(site, set(kept))
    files = {file for page in kept.values() for file in page.files} | {str(file) for file in site.resources}
    for file in files | set(map(str, _matching(root, site.project.project.get("resources")))):
        _copy(root / file, staged / file)
    place = Place(settings, frozenset(made_of) | _names(staged), records)
    for path in kept:
        _copy(old / path, staged / path)
    pages = kept | {path: _made(path, rendered[path], made_of[path], staged, place) for path in rendered}
    listed = [page.listed(path) for path, page in sorted(pages.items())]
    for path, text in beside_pages(listed, place).items():
        put(staged / path, text)
    for source, href in site.broken:
        site.warn(f"{source}: broken link {href}")
    remember(root, pages)
    return Outcome(len(rendered), len(pages), site.warnings)


def _opened(root: Path, staged: Path) -> SmallSite:
    """The site with its pages read and not yet rendered; the build itself runs the scripts before and after."""
    project = load(root)
    project.config["project"]["output-dir"] = staged.name
    site = Site(project, quiet=True)
    site.check_output()
    for source in _matching(root, project.project.get("render")):
        site.pages[source] = site.read(source)
    site.load_symbols()
    return site


def _made_of(site: SmallSite, root: Path, settings: Settings, records: Records | None) -> dict[str, str]:
    """For each page a digest of all that its finished form comes from: text, records, other names, code, words."""
    code = sorted([*_CODE.rglob("*.py"), *(root / _MESSAGES).rglob("*.po"), root / "_quarto.yml"])
    names = sorted(str(page.out) for page in site.pages.values()), sorted(_names(root / CARDS))
    edition = records.edition if records else None
    common = digest(version("smalldocs"), settings, edition, names, *(path.read_bytes() for path in code))
    return {
        str(page.out): digest(common, page.front, page.body, records.about(str(page.out)) if records else "")
        for page in site.pages.values()
    }


def _matching(root: Path, patterns: list[str] | None) -> list[PurePosixPath]:
    """The project's files that one of the patterns names; smalldocs' own search tries each pattern on every file."""
    found = {path for pattern in patterns or [] for path in root.glob(pattern.lstrip("/")) if path.is_file()}
    return sorted(PurePosixPath(path.relative_to(root).as_posix()) for path in found)


def _rendered(site: SmallSite, kept: set[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The HTML of each page that is not kept, and the files that it links."""
    common = {PurePosixPath(name) for name in _linked_everywhere(site)}
    site.resources = set()
    nav, found = layout.SiteNav(site), {}
    used = set(common)
    for page in site.pages.values():
        if str(page.out) not in kept:
            site.resources = set()
            site.render_page(page)
            found[str(page.out)] = layout.page(site, nav, page), tuple(sorted(map(str, site.resources)))
            used |= site.resources
    site.resources = used
    return found


def _linked_everywhere(site: SmallSite) -> list[str]:
    """The styles and the icon, which _quarto.yml names."""
    return [
        *layout.as_list(site.project.html_options().get("css")),
        *layout.as_list(site.project.website.get("favicon")),
    ]


def _made(path: str, rendered: tuple[str, tuple[str, ...]], made_of: str, staged: Path, place: Place) -> Kept:
    """Finish one page, write it, and say what is to be remembered of it."""
    html, files = rendered
    page = read_page(path, html)
    assert page is not None, "smalldocs names itself on every page"
    text = finished(page, place)
    put(staged / path, text)
    return Kept(made_of, digest(text.encode()), page.title, page.description, files)


def _names(folder: Path) -> frozenset[str]:
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _copy(old: Path, new: Path) -> None:
    """A second name for the same file where the disk has them: every writer of the project renames, none overwrites."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)

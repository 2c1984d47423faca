"""What every page's frame and head need to know: the site's own words and address, from _quarto.yml."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from analysis.digests import ADDRESS_VARIABLE


@dataclass(frozen=True)
class Entry:
    """A piece of the menu or the foot: its words and, for a link, the page below the site's root."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class Settings:
    """The site's name, description, address (it ends with a slash; empty when none is set), styles, menu and foot."""

    title: str
    description: str
    address: str
    styles: tuple[str, ...]
    menu: tuple[Entry, ...]
    foot: tuple[tuple[Entry, ...], ...]

    def absolute(self, path: str) -> str:
        """The full address of a page; a front page goes without its file name. Empty when the site has no address."""
        if not self.address:
            return ""
        return self.address + re.sub(r"(^|/)index\.html$", r"\1", path)

    @property
    def root(self) -> str:
        """The path under which the site stands on its host, such as `/` or `/ledger/`."""
        return urlsplit(self.address).path or "/"


def read_settings(root: Path) -> Settings:
    """The settings of the project at `root`."""
    config = yaml.safe_load((root / "_quarto.yml").read_text(encoding="utf-8"))
    website: dict[str, Any] = config.get("website") or {}
    address = os.environ.get(ADDRESS_VARIABLE) or website.get("site-url") or ""
    foot = website.get("page-footer") or {}
    return Settings(
        title=website.get("title", ""),
        description=website.get("description", ""),
        address=address.rstrip("/") + "/" if address else "",
        styles=tuple(_listed(((config.get("format") or {}).get("html") or {}).get("css"))),
        menu=tuple(
            Entry(entry["text"], _page(entry["href"])) for entry in (website.get("navbar") or {}).get("right") or []
        ),
        foot=tuple(tuple(_pieces(text)) for text in foot.values() if isinstance(text, str)),
    )


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []


def _pieces(text: str) -> list[Entry]:
    """A line of the foot, cut at its Markdown links; what only stands between them is dropped."""
    pieces = []
    for words, label, href in re.findall(r"([^\[]*)(?:\[([^\]]+)\]\(([^)]+)\))?", text):
        if words.strip(" ·"):
            pieces.append(Entry(words.strip(" ·")))
        if label:
            pieces.append(Entry(label, _page(href)))
    return pieces


def _page(href: str) -> str:
    """The page that a source becomes: `/site/data.qmd#cite` is `site/data.html#cite`."""
    return re.sub(r"\.(qmd|md|ipynb)(?=#|$)", ".html", href).lstrip("/")

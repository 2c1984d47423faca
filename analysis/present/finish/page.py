"""One page as a renderer wrote it: what it says, and what of its head and body is kept."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field

from lxml import html
from lxml.html import HtmlElement

from analysis.present.messages import LANGUAGES

_OURS = ("generator", "viewport", "description", "referrer", "color-scheme", "theme-color", "robots", "author")
_RENDERERS = ("quarto", "smalldocs")
_RENEWED = ("og:", "twitter:", "citation_", "DC.", "prism.", "z:", "quarto:", "smalldocs:")
_PLACED = ("stylesheet", "icon", "canonical", "apple-touch-icon", "schema.DC")


@dataclass(frozen=True)
class Listed:
    """A page as lists of pages know it: its place, its title and what it is about."""

    path: str
    title: str
    description: str

    @property
    def language(self) -> str:
        """The language, told by the folder."""
        return language_of(self.path)

    @property
    def kind(self) -> str:
        """The folder below the language: `events`, `rounds`, `stories`, `site`; `front` for the front page."""
        own = self.path.removeprefix(f"{self.language}/")
        return own.split("/")[0] if "/" in own else own.removesuffix(".html").replace("index", "front")

    @property
    def name(self) -> str:
        """The file's name without its ending: a record's identifier."""
        return posixpath.basename(self.path).removesuffix(".html")


@dataclass(frozen=True)
class Page(Listed):
    """A whole page: its main part as a tree besides, and the styles, links and scripts of its own head."""

    generator: str
    main: HtmlElement
    styles: list[str] = field(default_factory=list)
    kept: list[HtmlElement] = field(default_factory=list)


def language_of(path: str) -> str:
    """The language of a page, told by its first folder; at the root it is the first language."""
    first, *others = LANGUAGES
    return next((code for code in others if path.startswith(f"{code}/")), first)


def between(path: str, target: str) -> str:
    """The way from one page to another, relative, so that the site works in any folder."""
    file, mark, fragment = target.partition("#")
    return posixpath.relpath(file, posixpath.dirname(path) or ".") + mark + fragment


def read_page(path: str, text: str) -> Page | None:
    """The page that a renderer wrote; None for other HTML, which is left as it is."""
    tree = html.document_fromstring(text)
    generator = str(next(iter(tree.xpath("//head/meta[@name='generator']/@content")), ""))
    main = tree.find(".//main")
    if main is None or not generator.startswith(_RENDERERS):
        return None
    _even_title_block(main)
    main.attrib.clear()
    main.set("id", "main")
    heading = main.find(".//h1")
    title = " ".join(heading.text_content().split()) if heading is not None else tree.findtext(".//title") or ""
    styles = [place for place in map(str, tree.xpath("//head/link[@rel='stylesheet']/@href")) if _own(place)]
    kept = [item for item in tree.xpath("//head/link | //head/meta | //head/script") if _kept(item)]
    return Page(path, title, _content(tree, "description"), generator, main, styles, kept)


def _even_title_block(main: HtmlElement) -> None:
    """Make the two renderers' title blocks one: heading and description."""
    block = main.find(".//header[@id='title-block-header']")
    if block is None:
        return
    heading, description = block.find(".//h1"), block.find(".//div[@class='description']")
    tail, block.tail = block.tail, None
    block.clear()
    block.tail = tail
    block.set("class", "title-block")
    if heading is not None:
        heading.attrib.clear()
        heading.tail = None
        block.append(heading)
    if description is not None:
        lede = html.Element("p", {"class": "lede"})
        inner = description.find("p") if description.find("p") is not None else description
        lede.text = re.sub(r"^\s+|\s+$", "", inner.text or "") if len(inner) == 0 else inner.text
        lede.extend(list(inner))
        block.append(lede)


def _content(tree: HtmlElement, name: str) -> str:
    return str(next(iter(tree.xpath(f"//head/meta[@name='{name}']/@content")), ""))


def _own(place: str) -> bool:
    """Whether a style or script is the site's: a renderer's own theme and scripts are not used."""
    return "site_libs/" not in place


def _kept(item: HtmlElement) -> bool:
    if item.tag == "script":
        return bool(item.get("src")) and _own(item.get("src", ""))
    if item.tag == "link":
        return item.get("rel") not in _PLACED and not (item.get("rel") == "alternate" and item.get("hreflang"))
    name = item.get("name") or item.get("property") or ""
    return bool(name) and name not in _OURS and not name.startswith(_RENEWED)

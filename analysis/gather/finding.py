"""What a watched address lists: a feed, a sitemap or a page of links to the addresses of articles."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from lxml import etree, html

from analysis.gather.decode import decoded, one_line
from analysis.gather.net.outcomes import FetchError

_ABOUT = re.compile(
    r"prisoner|\bpows?\b|captiv|swap|exchang|repatriat|\bbod(?:y|ies)\b|remains|fallen|return\w* home|back home|"
    r"полон|обмін|обмен|плен|невол|репатріа|репатриа|тіл[аоу]?\b|\bтела?\b|останк|загибл|погибш|додому|домой|"
    r"obmin|obmen|polon|\bplen|repatri|repatry|povern|vozvra|vernul",
    re.IGNORECASE,
)
_TRACKING = re.compile(r"^(utm_\w+|fbclid|gclid|yclid|from|ref)$")


@dataclass(frozen=True)
class Found:
    """An article that a listing names; `updated` is when it says that the article last changed, if it does."""

    address: str
    title: str
    updated: datetime | None = None

    @property
    def is_about_it(self) -> bool:
        """Whether title or address speak of prisoners, exchanges or the fallen, in one of three languages."""
        words = re.sub(r"[-_/+.]", " ", unquote(urlsplit(self.address).path))
        return bool(_ABOUT.search(f"{self.title} {words}"))


def read_listing(method: str, adapter: str, body: bytes, base: str, content_type: str = "") -> list[Found]:
    """The articles that stand in a listing of this method (or for this adapter), each address once.

    What is no such listing has none. Raises FetchError when the parser gives up.
    """
    read = ADAPTERS[adapter] if adapter else _METHODS[method]
    found: dict[str, Found] = {}
    for item in read(body, base, content_type):
        address = canonical(item.address, base)
        if address:
            found.setdefault(address, Found(address, one_line(item.title)[:500], item.updated))
    return list(found.values())


def canonical(address: str, base: str = "") -> str:
    """The address (seen from `base`) without fragment and tracking; "" when it is no web address."""
    try:
        parts = urlsplit(urljoin(base, address.strip()))
        query = urlencode(
            [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(pair[0])]
        )
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", query, ""))


def _feed(body: bytes, base: str, content_type: str) -> list[Found]:
    import feedparser

    headers = {"content-location": base, **({"content-type": content_type} if content_type else {})}
    try:
        entries = feedparser.parse(io.BytesIO(body), response_headers=headers).entries
    except Exception as error:  # its two parsers fail on some broken feeds in ways of their own
        raise FetchError("damaged", f"no feed ({error})") from None
    return [
        Found(entry["link"], f"{entry.get('title', '')} {entry.get('summary', '')}", _moment(entry))
        for entry in entries
        if isinstance(entry.get("link"), str)
    ]


def _moment(entry: dict[str, tuple[int, ...]]) -> datetime | None:
    stamp = entry.get("updated_parsed") or entry.get("published_parsed")
    try:
        return datetime(*stamp[:6], tzinfo=UTC) if stamp else None  # type: ignore[misc,arg-type]  # year to second
    except ValueError:
        return None


def _xml(body: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, remove_comments=True)
    try:
        return etree.fromstring(body, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _sitemap(body: bytes, _: str, __: str) -> list[Found]:
    tree = _xml(body)
    if tree is None:
        return []
    items = tree.xpath("//*[local-name()='url' or local-name()='sitemap']")
    return [Found(_child(item, "loc"), _child(item, "title"), _iso(_child(item, "lastmod"))) for item in items]


def nested_sitemaps(body: bytes, most: int = 3) -> list[str]:
    """The addresses of the sitemaps that an index of sitemaps lists, the newest first; none for a sitemap itself."""
    tree = _xml(body)
    if tree is None:
        return []
    found = [(_child(item, "lastmod"), _child(item, "loc")) for item in tree.xpath("//*[local-name()='sitemap']")]
    return [address for _, address in sorted(found, reverse=True) if canonical(address)][:most]


def _child(item: etree._Element, name: str) -> str:
    return " ".join(" ".join(item.xpath(f".//*[local-name()='{name}']//text()")[:3]).split())


def _iso(text: str) -> datetime | None:
    try:
        stamp = datetime.fromisoformat(text)
    except ValueError:
        return None
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)


def _page(body: bytes, _: str, content_type: str) -> list[Found]:
    tree = _tree(body, content_type)
    links = [] if tree is None else tree.xpath("//a[@href]")
    return [Found(link.get("href"), link.text_content() or link.get("title") or "") for link in links]


def _telegram(body: bytes, _: str, content_type: str) -> list[Found]:
    """The posts of a channel's public preview; each stands by itself at its embedded address."""
    tree = _tree(body, content_type)
    posts = [] if tree is None else tree.xpath("//*[@data-post]")
    found = []
    for post in posts:
        words = post.xpath(".//*[contains(@class, 'message_text')]")
        stamp = post.xpath(".//time/@datetime")
        title = words[0].text_content()[:300] if words else ""
        address = f"https://t.me/{post.get('data-post')}?embed=1&mode=tme"
        found.append(Found(address, title, _iso(stamp[-1]) if stamp else None))
    return found


def _tree(body: bytes, content_type: str) -> html.HtmlElement | None:
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded(body, content_type)).replace("\x00", "")
    try:
        return html.document_fromstring(text)
    except (etree.LxmlError, ValueError):
        return None


_Reader = Callable[[bytes, str, str], list[Found]]
_METHODS: dict[str, _Reader] = {"feed": _feed, "sitemap": _sitemap, "page": _page}
ADAPTERS: dict[str, _Reader] = {"telegram": _telegram}
"""Readers of sites that their method alone does not read; a watch names one in its column adapter."""

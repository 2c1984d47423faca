"""A fetched page to its article: title, day of publication, language, text. trafilatura stays behind this module."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import date

from lxml import etree, html
from lxml.html import HtmlElement

from analysis.gather.decode import decoded, is_binary, one_line
from analysis.gather.language import language_of
from analysis.gather.page_dates import published_on
from analysis.problems import PlainError

LARGEST = 6_000_000
"""Bytes above which a page is no article."""
_DEEPEST = 200
"""Nesting of elements above which a page is taken as its paragraphs alone: the extractor walks it recursively."""
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|meta|title|article|div|p|h1|span|a|br)\b", re.IGNORECASE)
_ENCODING = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)


class NoArticleError(PlainError):
    """There is no article in these bytes; `reason` is one of: binary, too large, empty, unreadable."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"There is no article to read: the page is {reason}.")


@dataclass(frozen=True)
class Article:
    """A page's article; `language` is an ISO 639-1 code or "", `published` the day that the page shows, if any.

    `text` is the title, an empty line, and the paragraphs a line each; of a plain text it is that text as it stands.
    """

    title: str
    published: date | None
    language: str
    text: str


def read_article(content: bytes, address: str = "", content_type: str = "") -> Article:
    """The article in a page's bytes, as HTML in any state or as plain text.

    `address` and the header `content_type` help where the page itself is silent. Raises NoArticleError.
    """
    if len(content) > LARGEST:
        raise NoArticleError("too large")
    if is_binary(content):
        raise NoArticleError("binary")
    text = decoded(content, content_type)
    if not text.strip():
        raise NoArticleError("empty")
    if "html" not in content_type and not _MARKUP.search(text[:20_000]):
        return _of_plain_text(text)
    return _of_html(text, address)


def _of_plain_text(text: str) -> Article:
    title = one_line(text.strip().splitlines()[0])
    return Article(title, None, language_of(text), text)


def _of_html(text: str, address: str) -> Article:
    tree = _tree(text)
    title, body = _title(tree), _body(tree)
    if not body:
        raise NoArticleError("empty")
    whole = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    language = language_of(whole, _declared_language(tree))
    return Article(title, published_on(tree, address, language), language, whole)


def _tree(text: str) -> HtmlElement:
    text = _ENCODING.sub("", text).replace("\x00", "")
    try:
        return html.document_fromstring(text, parser=html.HTMLParser(recover=True, remove_comments=True))
    except etree.ParserError:
        raise NoArticleError("empty") from None
    except (ValueError, etree.LxmlError):
        raise NoArticleError("unreadable") from None


def _title(tree: HtmlElement) -> str:
    for path in ("//meta[@property='og:title']/@content", "//h1", "//title"):
        for found in tree.xpath(path)[:3]:
            title = one_line(found if isinstance(found, str) else found.text_content())
            if title:
                return title[:500]
    return ""


def _body(tree: HtmlElement) -> str:
    paragraphs = [one_line(line) for line in (_extracted(tree) or _paragraphs(tree)).splitlines()]
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def _extracted(tree: HtmlElement) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if _depth(tree) > _DEEPEST:
        return ""
    try:
        document = trafilatura.bare_extraction(tree, include_comments=False)
    except Exception:  # markup exists that makes one of its parsers fail in a way of its own
        return ""
    return (getattr(document, "text", None) or "") if document is not None else ""


def _depth(tree: HtmlElement) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _paragraphs(tree: HtmlElement) -> str:
    """The text of all paragraphs, or of a Telegram post, for a page of which the extractor makes nothing."""
    paragraphs = tree.xpath("//p | //*[contains(concat(' ', @class, ' '), ' tgme_widget_message_text ')]")
    texts = (one_line(paragraph.text_content()) for paragraph in paragraphs)
    return "\n".join(text for text in texts if text)


def _declared_language(tree: HtmlElement) -> str:
    for path in ("//html/@lang", "//meta[@property='og:locale' or @http-equiv='content-language']/@content"):
        if found := tree.xpath(path):
            return str(found[0])
    return ""

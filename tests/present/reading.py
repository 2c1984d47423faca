"""A page as a browser would take it: elements, attributes and text, and whether every element is closed."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = {"br", "hr", "img", "input", "link", "meta"}


class Page(HTMLParser):
    """The elements of a piece of HTML in order; `unclosed` names those whose ends do not match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.unclosed: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.unclosed += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data

    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}

    def all(self, attribute: str) -> list[str]:
        """Every value of an attribute, in order."""
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]


def raw_html(markdown: str) -> str:
    """The HTML of the one raw block in a page; fails when something else stands outside it."""
    before, html, after = markdown.split("```", 2)
    assert html.startswith("{=html}\n")
    assert after.strip() == ""
    assert before.strip() == "" or before.startswith("---\n")
    return html.removeprefix("{=html}\n")

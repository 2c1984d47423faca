"""What a page may load and run: the Content-Security-Policy, strict, the same for every page."""

from __future__ import annotations

from lxml.html import HtmlElement

from analysis.problems import PlainError

POLICY = "; ".join([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
])  # fmt: skip
"""Only our own files; nothing inline, nothing evaluated, no forms sent. `data:` serves pictures in notebooks."""

_DATA = ("application/json", "application/ld+json")


def check_scripts(path: str, main: HtmlElement) -> None:
    """Refuse a page whose body holds a script of its own: the policy would block it, and text of a source could hide in
    it. Raises PlainError.
    """
    inline = [s for s in main.iter("script") if not s.get("src") and s.get("type") not in _DATA]
    handlers = main.xpath(".//@*[starts-with(name(), 'on')]")
    if inline or handlers:
        raise PlainError(f"{path} holds a script inside the page; move it to a file in site/scripts/ and link that.")

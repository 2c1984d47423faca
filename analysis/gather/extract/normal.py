"""Text with one spelling for each sign, at unchanged positions."""

from __future__ import annotations

import re

LANGUAGES = ("en", "uk", "ru")
_SPACES = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u200b\ufeff\u00ad"
)
_APOSTROPHES = "\u2019\u02bc\u2018\u0060\u00b4\u2032\u02b9\uff07"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u201f\u2033"
_ONE_SPELLING = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_QUOTES, '"'),
    "\r": " ",
    "ё": "е",
    "Ё": "Е",
}
_FOOTNOTES = re.compile(r"\[\d{1,3}\]")
_PICTURES = re.compile('[\u2600-\u27bf\ufe0f\u200d\U0001f300-\U0001faff]+ +(?=["(\\d]|[^\\W_])')
"""Emoji before a capital letter or a number: in posts they separate what lines separate elsewhere."""


def normal(text: str) -> str:
    """The text with one space, apostrophe, dash and quotation mark each; every character keeps its position."""
    for odd, sign in _ONE_SPELLING.items():
        if odd in text:
            text = text.replace(odd, sign)
    if "[" in text:
        text = _FOOTNOTES.sub(lambda mark: " " * len(mark[0]), text)
    return text if text.isascii() else _PICTURES.sub(_empty_line, text)


def _empty_line(pictures: re.Match[str]) -> str:
    """An empty line in the place of pictures that open a new part."""
    end = pictures.end()
    opens = not pictures.string[end].islower()
    return "\n\n" + " " * (end - pictures.start() - 2) if opens else pictures[0]

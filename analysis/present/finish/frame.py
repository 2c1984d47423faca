"""The frame around every page's text: skip link, menu, language switch, foot; the same under both renderers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pandas as pd

from analysis.present.finish.page import Page, between
from analysis.present.finish.place import Place
from analysis.present.finish.settings import Entry
from analysis.present.html import attributes, escape, link
from analysis.present.messages import LANGUAGES, mark, translation, twin
from analysis.present.words import Words

_SKIP = mark("Skip to the text")
_MENU = mark("Main menu")
_REACH = mark("Data through {through}; last checked {checked}.")


def header(page: Page, place: Place) -> str:
    """The skip link, the site's name, the menu and the language switch."""
    say = partial(said, page.language)
    entries = "".join(f"<li>{_entry(entry, page, place)}</li>\n" for entry in place.settings.menu)
    home = link(_way(page, "index.html", place), say(place.settings.title), class_="site-name", rel="home")
    return (
        f'<a class="skip" href="#main">{escape(say(_SKIP))}</a>\n<header class="site-head">\n{home}\n'
        f"<nav{attributes(aria_label=say(_MENU))}>\n<ul>\n{entries}{_switch(page, place)}</ul>\n</nav>\n</header>"
    )


def footer(page: Page, place: Place) -> str:
    """The foot: licence, ways to cite, what is missing, and the rule about names."""
    lines = [" · ".join(_entry(entry, page, place) for entry in line) for line in place.settings.foot]
    return (
        '<footer class="site-foot">\n'
        + "\n".join(f"<p>{line}</p>" for line in [*lines, *_reach(page, place)])
        + "\n</footer>"
    )


def _reach(page: Page, place: Place) -> Iterator[str]:
    """How far the data go, and when somebody last looked."""
    if place.records is not None:
        words, edition = Words(page.language), place.records.edition
        through, checked = (words.date(pd.Timestamp(day)) for day in (edition.through, edition.issued))
        yield escape(words.say(_REACH, through=through, checked=checked))


def said(code: str, text: str) -> str:
    """The text in a language; as it stands where the catalogue has none."""
    return translation(code, text) or text


def _entry(entry: Entry, page: Page, place: Place) -> str:
    text = said(page.language, entry.text)
    if not entry.href:
        return escape(text)
    here = "page" if _in_language(entry.href, page.language, place) == page.path else None
    return link(_way(page, entry.href, place), text, aria_current=here)


def _way(page: Page, target: str, place: Place) -> str:
    return between(page.path, _in_language(target, page.language, place))


def _in_language(target: str, code: str, place: Place) -> str:
    """The page in the reader's language where there is one, else in the first language."""
    file, hash_, fragment = target.partition("#")
    wanted = twin(file)[code]
    return (wanted if wanted in place.files else file) + hash_ + fragment


def _switch(page: Page, place: Place) -> str:
    """Links to this page in the other languages, or to their front page where it is not translated."""
    items = []
    for code, name in LANGUAGES.items():
        target = next((t for t in (twin(page.path)[code], twin("index.html")[code]) if t in place.files), None)
        if code != page.language and target:
            items.append(
                f"<li>{link(between(page.path, target), name, lang=code, hreflang=code, class_='switch')}</li>\n"
            )
    return "".join(items)

"""One set of messages for every language: English stands in the code, the others in site/messages/*.po (gettext)."""

from __future__ import annotations

import gettext
import io
from functools import cache
from pathlib import Path

from analysis.problems import InputError, Problem

LANGUAGES = {"en": "English", "uk": "Українська"}
"""The languages of the site, the first at the root, any other in a folder of its code; each by its own name."""

_CATALOGUES = Path(__file__).resolve().parents[2] / "site" / "messages"


def mark(message: str) -> str:
    """Mark a message for the catalogue where it is kept and not yet said."""
    return message


def mark_plural(one: str, many: str) -> tuple[str, str]:
    """Mark a message with its plural likewise."""
    return one, many


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The messages of a language, compiled in memory. Raises InputError when its catalogue is missing or damaged."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    if code == "en":
        return gettext.NullTranslations()
    path, compiled = _CATALOGUES / f"{code}.po", io.BytesIO()
    try:
        with path.open("rb") as handle:
            write_mo(compiled, read_po(handle, locale=code, abort_invalid=True))
    except (OSError, PoFileError) as error:
        problem = Problem(f"site/messages/{path.name}", None, "", f"cannot be read ({error})", "restore or mend it")
        raise InputError([problem]) from None
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def translation(code: str, message: str, context: str = "") -> str | None:
    """What a language's catalogue has for a text that may be unknown to it, such as a name or a menu entry."""
    found = catalogue(code).pgettext(context, message) if context else catalogue(code).gettext(message)
    return found if code == "en" or found != message else None


def folder_of(code: str) -> str:
    """Where a language's pages stand below the site's root: nowhere special, or `uk/`."""
    return "" if code == next(iter(LANGUAGES)) else f"{code}/"


def root_of(code: str) -> str:
    """The way from a language's folder to the site's root."""
    return "../" * folder_of(code).count("/")


def twin(address: str) -> dict[str, str]:
    """The addresses, below the site's root, of the same page in every language: `x.html` and `uk/x.html`."""
    for code in LANGUAGES:
        address = address.removeprefix(folder_of(code) or "\0")
    return {code: folder_of(code) + address for code in LANGUAGES}

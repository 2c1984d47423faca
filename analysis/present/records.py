"""Names and addresses of events and rounds, in each language."""

from __future__ import annotations

from analysis.present.book import Book, Row
from analysis.present.html import escape
from analysis.present.messages import folder_of
from analysis.present.words import Words


def address_of(subject_id: str) -> str:
    """The page of an event or round below a language's root."""
    return f"{'rounds' if subject_id.startswith('round-') else 'events'}/{subject_id}.html"


def total_address(counter_id: str) -> str:
    """Where a counter's totals and claims stand below a language's root."""
    return f"site/totals.html#{counter_id}"


def id_of(subject: Row) -> str:
    """The identifier of an event or round."""
    identifier: str = subject["event_id" if "event_id" in subject else "round_id"]
    return identifier


def label_of(subject: Row, words: Words) -> str:
    """The title of an event or round: its label, or in a language that has none for it the kind and the days."""
    known = words.name(subject["label"], "label")
    if words.code == "en" or known != subject["label"]:
        return known
    days = words.span(subject["date_start"], subject["date_end"])
    kind = words.kind(subject["kind"])
    return words.say("{kind}, {days}", kind=words.capital(kind), days=days)


def labels(book: Book, words: Words) -> dict[str, str]:
    """The title of every event and round by identifier."""
    named = {row["event_id"]: label_of(row, words) for row in book.event_rows}
    return named | {row["round_id"]: label_of(row, words) for row in book.round_rows}


def original(text: str, words: Words) -> str:
    """A text from the tables, escaped; where the page is not English it says that this text is."""
    return escape(text) if words.code == "en" else f'<span lang="en">{escape(text)}</span>'


def reach(book: Book, words: Words) -> str:
    """The line that says how far the data go and when somebody last looked."""
    days = {"through": book.data_through(), "checked": book.last_checked()}
    if not all(map(words.known, days.values())):
        return ""
    told = {name: f"<time datetime='{day:%Y-%m-%d}'>{words.date(day)}</time>" for name, day in days.items()}
    return f"<p class='as-of'>{words.say('Data through {through}; last checked {checked}.', **told)}</p>"


def root_from(address: str, words: Words) -> str:
    """The way from a page, by its address below its language's root, up to the site's root: “../” or “../../”."""
    return "../" * (folder_of(words.code) + address).count("/")


def page_path(address: str, words: Words) -> str:
    """The generated page's file below the project for its address below a language's root."""
    return folder_of(words.code) + address.removesuffix(".html") + ".qmd"


def front_matter(title: str, description: str, words: Words) -> str:
    """The head of a generated page; no text can break out of it."""
    lang = "" if words.code == "en" else f"lang: {words.code}\n"
    return f"---\ntitle: {_quoted(title)}\ndescription: {_quoted(description)}\n{lang}---\n\n"


def _quoted(text: str) -> str:
    return '"' + escape(" ".join(text.split()), quote=False).replace("\\", "\\\\").replace('"', '\\"') + '"'

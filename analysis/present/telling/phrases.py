"""Turns of phrase that the data choose: shares, comparisons, lists that stay true when the records change."""

from __future__ import annotations

from collections.abc import Sequence

from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Book
from analysis.present.words import ENGLISH


def share(part: int, whole: int, one: str, many: str = "") -> str:
    """“all 5 totals”, “none of 5 totals”, “3 of 5 totals”; “no total” when there is none."""
    if whole == 0:
        return f"no {one}"
    if part == whole == 1:
        return f"the one {one}"
    start = "all" if part == whole else "none of" if part == 0 else f"{part:,} of"
    return f"{start} {words.counted(whole, one, many)}"


def percent(part: float, whole: float) -> str:
    """A share in whole percent; “under 1 %” and “over 99 %” when rounding would say nothing or everything."""
    if not whole:
        return "–"
    exact = 100 * part / whole
    if 0 < exact < 1:
        return "under 1\u00a0%"
    return "over 99\u00a0%" if 99 < exact < 100 else f"{exact:.0f}\u00a0%"


def how_often(part: int, whole: int) -> str:
    """The share as an adverb, to open a sentence: “Mostly”, “More often than not”, “Rarely”, “Never so far”."""
    if part in (0, whole):
        return "Always so far" if part else "Never so far"
    steps = [(0.8, "Mostly"), (0.5, "More often than not"), (0.2, "Less often than not"), (0, "Rarely")]
    return "As often as not" if 2 * part == whole else next(word for least, word in steps if part / whole > least)


def compared(first: int, second: int, more: str, fewer: str, same: str) -> str:
    """The phrase that fits how the first number compares with the second."""
    return more if first > second else fewer if first < second else same


def first_few(items: Sequence[str], most: int = 6) -> str:
    """A list in prose that stops in time: “a, b and 4 more”."""
    rest = len(items) - most
    return ENGLISH.listed([*items[:most], f"{rest:,} more"] if rest > 0 else list(items))


def names(book: Book) -> dict[str, str]:
    """The label of every event and round."""
    events, rounds = book.ledger.events, book.ledger.rounds
    return {
        **dict(zip(events["event_id"], events["label"], strict=True)),
        **dict(zip(rounds["round_id"], rounds["label"], strict=True)),
    }


def address(subject_id: str, suffix: str = "html") -> str:
    """Where a story finds the page of an event or round."""
    return f"../{'rounds' if subject_id.startswith('round-') else 'events'}/{subject_id}.{suffix}"


def plain(text: str) -> str:
    """The text for Markdown, what would be markup in it escaped."""
    return "".join(f"\\{sign}" if sign in "\\[]*_`<>{}$" else sign for sign in text)


def linked(subject_id: str, text: str) -> str:
    """A Markdown link from a story to an event or round."""
    return f"[{plain(text)}]({address(subject_id, 'qmd')})"


def paragraph(*sentences: str) -> Markdown:
    """Sentences as one paragraph; empty ones are left out."""
    return Markdown(" ".join(filter(None, sentences)))


def behind(*pages: tuple[str, str]) -> Markdown:
    """Where all claims stand: page names (of `site/`) with their titles, the method, and how to rerun."""
    places = ", ".join(f"[{title}](../site/{page}.qmd)" for page, title in pages)
    return Markdown(
        f"Every claim with its source: {places}. How a figure comes about, and what it is not: "
        "[methods](../site/methods.qmd). To rerun this page: [data and citing](../site/data.qmd#rerun)."
    )

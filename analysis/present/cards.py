"""The pictures that messengers and networks show beside a link: one for each event, round, story and language."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from analysis.files import write_all
from analysis.present.book import Book, Row, rows_by, rows_of
from analysis.present.drawing import draw_card, draw_png
from analysis.present.html import escape
from analysis.present.messages import LANGUAGES, mark
from analysis.present.story_list import story_lines
from analysis.present.style import COLOURS, PAPER
from analysis.present.words import Words, known

CARDS, ICON = "cards", "site/images/favicon.svg"
SIZE = 1200, 630
SCALE = 0.75
PIXELS = 900, 472
"""Drawn on 1200 by 630 units, saved smaller: enough to be shown large, and quick to draw."""
ICONS = (32, 180)
_FONT = "Liberation Sans"
"""Comes with the drawing library and holds both alphabets: a card is the same on every machine."""
_INK, _QUIET = "#1c2430", "#515b68"
_TITLE = mark("How many came home?")
_ABOUT = mark(
    "Every claim about prisoner exchanges between Ukraine and Russia, with its source, and why the numbers differ."
)


class Number(NamedTuple):
    """One large number of a card: its colour, itself, what it counts, and what was said about it."""

    colour: str
    value: str
    label: str
    note: str


class Card(NamedTuple):
    """What a card says; either numbers or a text stand below the title."""

    kicker: str
    title: str
    text: str = ""
    numbers: tuple[Number, ...] = ()


def card_name(code: str, kind: str, name: str) -> str:
    """The file of a page's card, told by its language, folder and name; other pages share one."""
    own = name if kind in ("events", "rounds", "stories") else "site"
    return f"{own}.png" if code == next(iter(LANGUAGES)) else f"{code}-{own}.png"


def write_cards(book: Book, root: Path) -> int:
    """Draw every card into the folder of cards, remove others, and say how many; a card drawn before is not redrawn."""
    cards = {name: svg_of(card) for code in LANGUAGES for name, card in cards_of(book, root, Words(code))}
    pictures = {name: draw_card(svg, SCALE) for name, svg in cards.items()} | icons(root)
    write_all(root / CARDS, pictures)
    for stale in (root / CARDS).iterdir():
        if stale.name not in pictures:
            stale.unlink()
    return len(pictures)


def icons(root: Path) -> dict[str, bytes]:
    """The site's icon in the sizes that tabs, phones and home screens ask for."""
    svg = (root / ICON).read_text(encoding="utf-8")
    side = 32  # units of the drawing
    return {f"icon-{size}.png": draw_png(svg, size / side) for size in ICONS}


def cards_of(book: Book, root: Path, words: Words) -> Iterator[tuple[str, Card]]:
    """File name and content of each card in one language."""
    site = words.say("Exchange Ledger")
    yield card_name(words.code, "front", ""), Card(site, words.say(_TITLE), words.say(_ABOUT))
    figures = rows_by(book.figures, "subject_id")
    for kind, key, frame in (("events", "event_id", book.ledger.events), ("rounds", "round_id", book.ledger.rounds)):
        for subject in rows_of(frame):
            numbers = tuple(_numbers(figures[subject[key]], words))
            text = "" if numbers else words.say(_silence(subject))
            card = Card(f"{site} · {subject[key]}", _title(subject, words), text, numbers)
            yield card_name(words.code, kind, subject[key]), card
    for line in story_lines(root) if words.code == next(iter(LANGUAGES)) else ():
        yield card_name(words.code, "stories", line.name), Card(site, line.title, line.description)


def _title(subject: Row, words: Words) -> str:
    """The label; in other languages, kind and days."""
    if words.code == next(iter(LANGUAGES)):
        return str(subject["label"])
    kind = words.kind(subject["kind"])
    return f"{kind[0].upper()}{kind[1:]}, {words.span(subject['date_start'], subject['date_end'])}"


def _silence(subject: Row) -> str:
    return (
        mark("This handover was cancelled.")
        if subject["kind"] == "cancelled"
        else mark("No published number was found.")
    )


def _numbers(figures: list[Row], words: Words) -> Iterator[Number]:
    """The figures for everyone, or for bodies, in each direction where one is known."""
    for direction in ("to_ua", "to_ru"):
        for group in ("all", "bodies"):
            row = next((f for f in figures if (f["direction"], f["group"]) == (direction, group)), None)
            if row is not None and known(row["best"]):
                label = words.direction(direction) + (f": {words.group(group)}" if group == "bodies" else "")
                yield Number(COLOURS[direction], words.number(row["best"]), label, _note(row, words))


def _note(row: Row, words: Words) -> str:
    if not known(row["claimed_low"]):
        return words.status(row["status"])
    return words.say(
        "claimed: {range}; {status}",
        range=words.spread(row["claimed_low"], row["claimed_high"]),
        status=words.status(row["status"]),
    )


def svg_of(card: Card) -> str:
    """The card as SVG: paper, a band in both sides' colours, kicker, title, and numbers or text."""
    width, height = SIZE
    title = _lines(card.title, 33, 3)
    below = 262 + 68 * (len(title) - 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        f'<rect width="{width // 2}" height="14" fill="{COLOURS["to_ua"]}"/>',
        f'<rect x="{width // 2}" width="{width // 2}" height="14" fill="{COLOURS["to_ru"]}"/>',
        _text(80, 108, 30, card.kicker, _QUIET),
        *(_text(80, 196 + 68 * place, 58, line, _INK, bold=True) for place, line in enumerate(title)),
        *(_text(80, below + 10 + 48 * place, 34, line, _QUIET) for place, line in enumerate(_lines(card.text, 60, 4))),
        *(part for place, number in enumerate(card.numbers[:2]) for part in _number(80 + 530 * place, number)),
        "</svg>",
    ]
    return "".join(parts)


def _number(left: int, number: Number) -> Iterator[str]:
    yield _text(left, 490, 116, number.value, number.colour, bold=True)
    yield _text(left, 540, 34, number.label, _INK)
    yield _text(left, 584, 26, number.note, _QUIET)


def _lines(text: str, letters: int, most: int) -> list[str]:
    return textwrap.wrap(text, letters, max_lines=most, placeholder=" …")


def _text(x: int, y: int, size: int, text: str, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x}" y="{y}" font-family="{_FONT}" font-size="{size}"{weight} fill="{colour}">{escape(text)}</text>'
    )

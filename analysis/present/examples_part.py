"""Worked examples on real events for the methods page: the claims, how each is read, and the figure that follows."""

from __future__ import annotations

from collections import Counter

from analysis.present.book import Book, Row
from analysis.present.conflict import CLASSES, classes_of
from analysis.present.figures_part import in_order
from analysis.present.html import Cell, escape, link, table
from analysis.present.reasons import reasons
from analysis.present.records import address_of, labels
from analysis.present.words import Words

_SHOWN = ("unexplained", "scope", "rounding", "error", "event")
"""One example for each of these classes, where the ledger has one that is small enough to follow."""


def examples(book: Book, words: Words) -> str:
    """For each class of difference the figure with the most voices whose claims differ in this way alone."""
    titles, chosen = labels(book, words), {}
    for name in _SHOWN:
        found = [figure for figure in _candidates(book) if _only_class(book, figure) == name]
        if found:
            chosen[name] = max(found, key=lambda figure: (figure["n_voices"], figure["subject_id"]))
    return "\n".join(_example(book, name, figure, titles, words) for name, figure in chosen.items())


def _candidates(book: Book) -> list[Row]:
    figures = [row for rows in book.figures_by_subject.values() for row in in_order(rows)]
    return [
        row
        for row in figures
        if row["group"] in ("all", "military", "bodies") and row["best"] is not None and 3 <= row["n_claims"] <= 12
    ]


def _only_class(book: Book, figure: Row) -> str:
    classes = classes_of(book.claims_about(figure), [figure])
    return classes[0] if len(classes) == 1 else ""


def _example(book: Book, name: str, figure: Row, titles: dict[str, str], words: Words) -> str:
    claims, say, subject = book.claims_about(figure), words.say, figure["subject_id"]
    ways = Counter(
        (words.stated(claim), words.side(claim["claimant_side"]), claim["reading"] or "") for claim in claims
    )
    rows = [
        [
            Cell(escape(stated)),
            Cell(escape(side)),
            Cell(words.number(count), numeric=True),
            Cell(escape(words.reading(way))),
        ]
        for (stated, side, way), count in sorted(ways.items(), key=lambda item: (-item[1], item[0]))
    ]
    quantity = f"{words.direction(figure['direction'])}, {words.group(figure['group'])}"
    told = reasons(figure["why"], claims, words) or [figure["why"]]
    figure_line = say(
        "Figure: {best}, range {range}; status: {status}.",
        best=f"<strong>{words.number(figure['best'])}</strong>",
        range=words.bounds(figure["low"], figure["high"]),
        status=words.status(figure["status"]),
    )
    head = [say("stated"), say("side"), say("claims"), say("read as")]
    title = link(f"../{address_of(subject)}", titles[subject])
    return "\n".join([
        f"<h3 id='example-{name}'>{words.capital(say(CLASSES[name]))}</h3>",
        f"<p>{title}, {escape(quantity)}.</p>",
        table(say("The claims and how they are read: {record}", record=subject), head, rows),
        f"<p>{figure_line} {escape(' '.join(told))}</p>",
    ])  # fmt: skip

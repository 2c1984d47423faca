"""The classes of differences as a table for the methods page: meaning, readings, and how often."""

from __future__ import annotations

from collections import Counter

from analysis.present.book import Book
from analysis.present.conflict import CLASS_MEANS, CLASS_OF, CLASSES, claims_of_days, classes_of
from analysis.present.html import Cell, escape, table
from analysis.present.words import Words


def class_table(book: Book, words: Words) -> str:
    """Every class with its meaning, its readings and its number of events."""
    say, counts = (
        words.say,
        Counter(
            name
            for event in book.event_rows
            for name in classes_of(claims_of_days(book, event), book.figures_by_subject[event["event_id"]])
        ),
    )
    rows = [
        [
            Cell(escape(say(message))),
            Cell(escape(say(CLASS_MEANS[name]))),
            Cell(escape("; ".join(words.reading(key) for key, its in CLASS_OF.items() if its == name)) or "–"),
            Cell(words.number(counts[name]), numeric=True),
        ]
        for name, message in CLASSES.items()
    ]
    head = [say("class"), say("meaning"), say("readings"), say("events")]
    return table(say("Classes of differences, the gravest first"), head, rows)

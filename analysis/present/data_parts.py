"""The computed parts of the data pages: what can be downloaded, and the codebook."""

from __future__ import annotations

from analysis.present.book import Book
from analysis.present.html import Cell, escape, link, table
from analysis.present.records import original, root_from
from analysis.present.words import Words
from analysis.tables import LEDGER, RECONCILED, Column, Table


def download_table(book: Book, words: Words) -> str:
    """Every table with its number of rows and its files."""
    say, up = words.say, root_from("site/data.html", words)
    frames = book.tables()
    rows = [
        [
            Cell(escape(table_.name)),
            Cell(original(table_.about, words)),
            Cell(words.number(len(frames[table_.name])), numeric=True),
            Cell(link(f"{up}downloads/{table_.name}.csv", f"{table_.name}.csv", download="")),
            Cell(link(f"{up}data/{table_.folder}/{table_.name}.parquet", f"{table_.name}.parquet", download="")),
        ]
        for table_ in (*LEDGER, *RECONCILED)
    ]
    return table(say("The tables"), [say("table"), say("what it holds"), say("rows"), "CSV", "Parquet"], rows)


def codebook_part() -> str:
    """Every column of every table, with its closed list of terms."""
    return "\n".join(_chapter(table_) for table_ in (*LEDGER, *RECONCILED))


def _chapter(table_: Table) -> str:
    key = ", ".join(f"<code>{name}</code>" for name in table_.key)
    rows = [_row(column) for column in table_.columns]
    terms = "".join(_terms(column) for column in table_.columns if column.terms)
    return "\n".join([
        f"<h2 id='{table_.name}'>{table_.folder}/{table_.name}</h2>",
        f"<p>{escape(table_.about)} Key: {key}.</p>",
        table(f"Columns of {table_.name}", ["column", "type", "required", "meaning"], rows),
        terms,
    ])  # fmt: skip


def _row(column: Column) -> list[Cell]:
    kind = {"text": "text", "count": "whole number", "date": "date"}[column.kind]
    return [
        Cell(f"<code>{column.name}</code>"),
        Cell(kind),
        Cell("yes" if column.required else "no"),
        Cell(escape("; ".join(column.details()))),
    ]


def _terms(column: Column) -> str:
    items = "".join(f"<li><code>{escape(term)}</code>: {escape(about)}</li>" for term, about in column.terms.items())
    return f"<details><summary>Terms of <code>{column.name}</code></summary><ul>{items}</ul></details>"

"""Small pieces of HTML; everything that comes from a source is escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape
from typing import NamedTuple

__all__ = ["Cell", "attributes", "block", "escape", "link", "outside_link", "table"]


class Cell(NamedTuple):
    """One cell of a table: its HTML, whether it is a number (aligned right), a sort key where text misleads."""

    html: str
    numeric: bool = False
    sort: str = ""


def attributes(**values: str | None) -> str:
    """` name="value"` for each value given, escaped; a trailing underscore in a name is dropped (`class_`)."""
    return "".join([f' {_named(name)}="{escape(value)}"' for name, value in values.items() if value is not None])


@cache
def _named(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def link(href: str, text: str, **more: str | None) -> str:
    """A link within the site."""
    return f"<a{attributes(href=href, **more)}>{escape(text)}</a>"


def outside_link(href: str, text: str) -> str:
    """A link to another site: marked, and told nothing about where the reader came from."""
    return f"<a{attributes(href=href, rel='noopener noreferrer', class_='outside')}>{escape(text)}</a>"


def table(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[Cell]], marks: Sequence[str] = (), **more: str | None
) -> str:
    """A table whose caption and column heads say what it holds; the first column heads each row.

    `marks` are attributes of the rows, as `attributes` makes them, for scripts to filter by. On a phone the rows become
    blocks of labelled values (class `stack`).
    """
    more["class_"] = f"stack {more.get('class_') or ''}".strip()
    lines = ['<div class="table-box" tabindex="0" role="group"' + attributes(aria_label=caption) + ">"]
    lines += [f"<table{attributes(**more)}>", f"<caption>{escape(caption)}</caption>", "<thead><tr>"]
    numeric = [any(row[place].numeric for row in rows) for place in range(len(head))]
    for name, is_number in zip(head, numeric, strict=True):
        lines.append(f'<th scope="col"{attributes(class_="number" if is_number else None)}>{escape(name)}</th>')
    lines += ["</tr></thead>", "<tbody>"]
    for place, row in enumerate(rows):
        mark = marks[place] if marks else ""
        lines.append(f"<tr{mark}>" + _row_head(row[0]) + "".join(map(_cell, row[1:], head[1:])) + "</tr>")
    return "\n".join([*lines, "</tbody></table></div>"])


def _row_head(cell: Cell) -> str:
    return f'<th scope="row"{_marks(cell)}>{cell.html}</th>'


def _cell(cell: Cell, label: str) -> str:
    """One data cell; a phone shows its label beside it. The span keeps the content one box."""
    return f"<td{_marks(cell)}{_label(label)}><span>{cell.html}</span></td>"


@cache
def _label(text: str) -> str:
    return attributes(data_label=text)


def _marks(cell: Cell) -> str:
    if not cell.numeric and not cell.sort:
        return ""
    return attributes(class_="number" if cell.numeric else None, data_sort=cell.sort or None)


def block(*parts: str) -> str:
    """Raw HTML as a block that Quarto and the embedded renderer both pass on untouched; no content can end it early."""
    html = "\n".join(parts).replace("```", "&#96;" * 3)
    return f"```{{=html}}\n{html}\n```\n"

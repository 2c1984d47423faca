"""The page of one event or round: its figures, every claim with its source, and why they differ."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.present import words
from analysis.present.book import Book
from analysis.present.claim_table import claims_by_side
from analysis.present.html import Cell, block, escape, link, table

_ORDER = {"direction": ["to_ua", "to_ru"], "group": list(words.GROUP)}


def event_pages(book: Book) -> Iterator[tuple[str, str]]:
    """Path and text of every event's and round's page, the paths relative to the project."""
    claims = book.claims()
    events, rounds = book.ledger.events, book.ledger.rounds
    by_subject = {subject: group for subject, group in claims.groupby("subject_id")}
    figures = {subject: group for subject, group in book.figures.groupby("subject_id")}
    empty, none = claims.iloc[:0], book.figures.iloc[:0]
    rows = [row for _, row in events.iterrows()]
    for place, event in enumerate(rows):
        event_id = event["event_id"]
        near = [rows[place + step] for step in (-1, 1) if 0 <= place + step < len(rows)]
        body = _body(event, figures.get(event_id, none), by_subject.get(event_id, empty), _round_line(event, rounds))
        yield f"events/{event_id}.qmd", _page(event, event_id, body + _neighbours(event, near))
    for _, rnd in rounds.iterrows():
        round_id = rnd["round_id"]
        stages = _stages(events[events["round_id"] == round_id])
        body = _body(rnd, figures.get(round_id, none), by_subject.get(round_id, empty), stages)
        yield f"rounds/{round_id}.qmd", _page(rnd, round_id, body)


def _page(subject: pd.Series, subject_id: str, body: list[str]) -> str:
    front = (
        f"---\ntitle: {_quoted(subject['label'])}\ndescription: {_quoted(_description(subject, subject_id))}\n---\n\n"
    )
    return front + block('<div class="record">', *body, "</div>")


def _quoted(text: str) -> str:
    return '"' + escape(text, quote=False).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _description(subject: pd.Series, subject_id: str) -> str:
    days = words.span(subject["date_start"], subject["date_end"])
    return f"{words.KIND[subject['kind']].capitalize()}, {days}: figures, claims and sources. Record {subject_id}."


def _body(subject: pd.Series, figures: pd.DataFrame, claims: pd.DataFrame, more: str) -> list[str]:
    return [
        *_facts(subject, more),
        *_figures(figures),
        "<h2 id='claims'>Who says what</h2>",
        claims_by_side(claims) if len(claims) else "<p>No published number was found.</p>",
    ]


def _facts(subject: pd.Series, more: str) -> list[str]:
    facts = {
        "Date": words.span(subject["date_start"], subject["date_end"]) + _precision(subject),
        "Kind": words.KIND[subject["kind"]],
        "Mediators named": subject["mediators"],
        "Deal": subject["deal"],
        "Note": subject["note"],
    }
    lines = [f"<dt>{name}</dt><dd>{escape(fact)}</dd>" for name, fact in facts.items() if pd.notna(fact)]
    return ["<dl class='facts'>", *lines, "</dl>", more]


def _precision(subject: pd.Series) -> str:
    inexact = subject.get("date_precision") == "month"
    return " (the sources give no exact day)" if inexact else ""


def _figures(figures: pd.DataFrame) -> list[str]:
    if figures.empty:
        return []
    ordered = figures.sort_values(
        ["direction", "group"], key=lambda column: column.map({v: i for i, v in enumerate(_ORDER[str(column.name)])})
    )
    known = ordered[ordered["best"].notna()]
    reasons = [f"<p><strong>{_name(figure)}.</strong> {escape(figure['why'])}</p>" for _, figure in known.iterrows()]
    head = ["counted", "best", "claimed", "status", "claims", "voices"]
    rows = [_figure_row(figure) for _, figure in ordered.iterrows()]
    tables = table("Reconciled figures", head, rows, class_="figures")
    return [
        "<h2 id='figures'>Figures</h2>",
        tables,
        *(["<h2 id='why'>Why these figures</h2>", *reasons] if reasons else []),
    ]


def _name(figure: pd.Series) -> str:
    direction = words.DIRECTION[figure["direction"]]
    return f"{direction[0].upper()}{direction[1:]}, {words.GROUP[figure['group']]}"


def _figure_row(figure: pd.Series) -> list[Cell]:
    return [
        Cell(_name(figure)),
        Cell(f"<strong>{words.number(figure['best'])}</strong>", numeric=True),
        Cell(words.spread(figure["claimed_low"], figure["claimed_high"]), numeric=True),
        Cell(f"<span class='status {figure['status'].replace(' ', '-')}'>{figure['status']}</span>"),
        Cell(words.number(figure["n_claims"]), numeric=True),
        Cell(words.number(figure["n_voices"]), numeric=True),
    ]


def _round_line(event: pd.Series, rounds: pd.DataFrame) -> str:
    if pd.isna(event["round_id"]):
        return ""
    label = rounds.loc[rounds["round_id"] == event["round_id"], "label"].iloc[0]
    return f"<p>One stage of {link(f'../rounds/{event.round_id}.html', label)}.</p>"


def _stages(events: pd.DataFrame) -> str:
    items = [
        f"<li>{link(f'../events/{event_id}.html', label)}</li>"
        for event_id, label in zip(events["event_id"], events["label"], strict=True)
    ]
    return "<p>Its events:</p><ul>" + "".join(items) + "</ul>"


def _neighbours(event: pd.Series, near: list[pd.Series]) -> list[str]:
    links = []
    for other in near:
        earlier = other["event_id"] < event["event_id"]
        words_ = f"{'Before' if earlier else 'After'}: {other['label']}"
        links.append(link(f"{other['event_id']}.html", words_, rel="prev" if earlier else "next"))
    return ["<nav class='neighbours' aria-label='Events before and after'>", *links, "</nav>"]

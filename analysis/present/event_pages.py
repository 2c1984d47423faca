"""The page of one event or round: its figures, every claim with its source, and why they differ."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.present import words
from analysis.present.book import Book, Row, rows_by, rows_of
from analysis.present.claim_table import claims_by_side
from analysis.present.html import Cell, block, escape, link, table

_DIRECTIONS, _GROUPS = ["to_ua", "to_ru"], list(words.GROUP)


def event_pages(book: Book) -> Iterator[tuple[str, str]]:
    """Path and text of every event's and round's page, the paths relative to the project."""
    claims, figures = rows_by(book.claims(), "subject_id"), rows_by(book.figures, "subject_id")
    events, rounds = rows_of(book.ledger.events), rows_of(book.ledger.rounds)
    labels = {rnd["round_id"]: rnd["label"] for rnd in rounds}
    for place, event in enumerate(events):
        event_id = event["event_id"]
        near = events[max(0, place - 1) : place] + events[place + 1 : place + 2]
        body = _body(event, figures[event_id], claims[event_id], _round_line(event, labels))
        yield f"events/{event_id}.qmd", _page(event, event_id, body + _neighbours(event, near))
    for rnd in rounds:
        round_id = rnd["round_id"]
        stages = _stages([event for event in events if event["round_id"] == round_id])
        yield f"rounds/{round_id}.qmd", _page(rnd, round_id, _body(rnd, figures[round_id], claims[round_id], stages))


def _page(subject: Row, subject_id: str, body: list[str]) -> str:
    front = (
        f"---\ntitle: {_quoted(subject['label'])}\ndescription: {_quoted(_description(subject, subject_id))}\n---\n\n"
    )
    return front + block('<div class="record">', *body, "</div>")


def _quoted(text: str) -> str:
    return '"' + escape(" ".join(text.split()), quote=False).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _description(subject: Row, subject_id: str) -> str:
    days = words.span(subject["date_start"], subject["date_end"])
    return f"{words.KIND[subject['kind']].capitalize()}, {days}: figures, claims and sources. Record {subject_id}."


def _body(subject: Row, figures: list[Row], claims: list[Row], more: str) -> list[str]:
    return [
        *_facts(subject, more),
        *_figures(figures),
        "<h2 id='claims'>Who says what</h2>",
        claims_by_side(claims) if claims else "<p>No published number was found.</p>",
    ]


def _facts(subject: Row, more: str) -> list[str]:
    facts = {
        "Date": words.span(subject["date_start"], subject["date_end"]) + _precision(subject),
        "Kind": words.KIND[subject["kind"]],
        "Mediators named": subject["mediators"],
        "Deal": subject["deal"],
        "Note": subject["note"],
    }
    lines = [f"<dt>{name}</dt><dd>{escape(fact)}</dd>" for name, fact in facts.items() if words.known(fact)]
    return ["<dl class='facts'>", *lines, "</dl>", more]


def _precision(subject: Row) -> str:
    inexact = subject.get("date_precision") == "month"
    return " (the sources give no exact day)" if inexact else ""


def _figures(figures: list[Row]) -> list[str]:
    if not figures:
        return []
    ordered = sorted(figures, key=lambda row: (_DIRECTIONS.index(row["direction"]), _GROUPS.index(row["group"])))
    known = [figure for figure in ordered if words.known(figure["best"])]
    reasons = [f"<p><strong>{_name(figure)}.</strong> {escape(figure['why'])}</p>" for figure in known]
    head = ["counted", "best", "range", "claimed", "status", "claims", "voices"]
    tables = table("Reconciled figures", head, [_figure_row(figure) for figure in ordered], class_="figures")
    why = ["<h2 id='why'>Why these figures</h2>", *reasons] if reasons else []
    return ["<h2 id='figures'>Figures</h2>", tables, *why]


def _name(figure: Row) -> str:
    direction = words.DIRECTION[figure["direction"]]
    return f"{direction[0].upper()}{direction[1:]}, {words.GROUP[figure['group']]}"


def _figure_row(figure: Row) -> list[Cell]:
    return [
        Cell(_name(figure)),
        Cell(f"<strong>{words.number(figure['best'])}</strong>", numeric=True),
        Cell(words.bounds(figure["low"], figure["high"]), numeric=True),
        Cell(words.spread(figure["claimed_low"], figure["claimed_high"]), numeric=True),
        Cell(f"<span class='status {figure['status'].replace(' ', '-')}'>{figure['status']}</span>"),
        Cell(words.number(figure["n_claims"]), numeric=True),
        Cell(words.number(figure["n_voices"]), numeric=True),
    ]


def _round_line(event: Row, labels: dict[str, str]) -> str:
    round_id = event["round_id"]
    return (
        ""
        if not words.known(round_id)
        else f"<p>One stage of {link(f'../rounds/{round_id}.html', labels[round_id])}.</p>"
    )


def _stages(events: list[Row]) -> str:
    items = [f"<li>{link('../events/' + event['event_id'] + '.html', event['label'])}</li>" for event in events]
    return "<p>Its events:</p><ul>" + "".join(items) + "</ul>"


def _neighbours(event: Row, near: list[Row]) -> list[str]:
    links = []
    for other in near:
        earlier = other["event_id"] < event["event_id"]
        words_ = f"{'Before' if earlier else 'After'}: {other['label']}"
        links.append(link(f"{other['event_id']}.html", words_, rel="prev" if earlier else "next"))
    return ["<nav class='neighbours' aria-label='Events before and after'>", *links, "</nav>"]

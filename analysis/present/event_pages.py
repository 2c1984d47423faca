"""The page of one event or round: its figures, every claim with its source, and why they differ."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.present.book import Book, Row, grouped
from analysis.present.cite_part import cite_part
from analysis.present.claim_table import claims_by_side, side_by_side
from analysis.present.conflict import CLASSES, claims_of_days, classes_of
from analysis.present.figures_part import development, figures_part, in_order, main_figures, why_part
from analysis.present.html import block, escape, link
from analysis.present.records import address_of, front_matter, id_of, label_of, labels, original, page_path
from analysis.present.report_part import report_line
from analysis.present.sources_part import sources_part
from analysis.present.words import ENGLISH, Words
from analysis.publish.identity import Edition


def event_pages(book: Book, edition: Edition, words: Words = ENGLISH) -> Iterator[tuple[str, str]]:
    """Path and text of every event's and round's page in one language, the paths relative to the project."""
    titles, stages = labels(book, words), grouped(book.event_rows, "round_id")
    for place, event in enumerate(book.event_rows):
        near = book.event_rows[max(0, place - 1) : place] + book.event_rows[place + 1 : place + 2]
        after = [
            *cite_part(edition, event, words),
            *report_line(edition, event, words),
            _neighbours(event, near, titles, words),
        ]
        yield _page(book, event, words, _round_line(event, titles, words), after)
    for rnd in book.round_rows:
        after = [*cite_part(edition, rnd, words), *report_line(edition, rnd, words)]
        yield _page(book, rnd, words, _stages(stages[rnd["round_id"]], titles, words), after)


def _page(book: Book, subject: Row, words: Words, more: str, after: list[str]) -> tuple[str, str]:
    """The figures in words come first; `more` stands below the facts, `after` at the end of the page."""
    subject_id = id_of(subject)
    address = address_of(subject_id)
    claims, figures = book.claims_by_subject[subject_id], in_order(book.figures_by_subject[subject_id])
    body = [
        *main_figures(figures, words),
        *_facts(book, subject, words),
        more,
        *figures_part(figures, words),
        *why_part(book, figures, words),
        f"<h2 id='claims'>{words.say('Who says what')}</h2>",
        side_by_side(claims, words),
        claims_by_side(claims, words) if claims else f"<p>{words.say('No published number was found.')}</p>",
        *development(book.vintages_by_subject[subject_id], words),
        *sources_part(claims, words),
        *after,
    ]
    title = label_of(subject, words)
    front = front_matter(title, _description(subject, words), words)
    return page_path(address, words), front + block('<div class="record">', *filter(None, body), "</div>")


def _description(subject: Row, words: Words) -> str:
    kind, days = words.capital(words.kind(subject["kind"])), words.span(subject["date_start"], subject["date_end"])
    return words.say(
        "{kind}, {days}: figures, claims and sources. Record {record}.", kind=kind, days=days, record=id_of(subject)
    )


def _facts(book: Book, subject: Row, words: Words) -> list[str]:
    say, mediators = words.say, subject["mediators"]
    named = [words.name(name.strip()) for name in mediators.split(";")] if mediators else []
    facts = {
        say("Date"): escape(words.span(subject["date_start"], subject["date_end"])) + _precision(subject, words),
        say("Kind"): escape(words.kind(subject["kind"])),
        say("Differences"): _differences(book, subject, words),
        say("Mediators named"): escape(words.listed(named)),
        say("Deal"): _named(subject["deal"], words),
        say("Note"): original(subject["note"], words) if subject["note"] else "",
        say("Record"): f"<code>{escape(id_of(subject))}</code>",
    }
    lines = [f"<dt>{name}</dt><dd>{fact}</dd>" for name, fact in facts.items() if fact]
    return ["<dl class='facts'>", *lines, "</dl>"]


def _named(text: str | None, words: Words) -> str:
    """A deal's name in this language where the catalogue has it."""
    if not text:
        return ""
    known = words.name(text)
    return original(text, words) if known == text else escape(known)


def _differences(book: Book, subject: Row, words: Words) -> str:
    claims = claims_of_days(book, subject) if "event_id" in subject else book.claims_by_subject[id_of(subject)]
    classes = classes_of(claims, book.figures_by_subject[id_of(subject)])
    return escape("; ".join(words.say(CLASSES[name]) for name in classes))


def _precision(subject: Row, words: Words) -> str:
    inexact = subject.get("date_precision") == "month"
    return f" ({words.say('the sources give no exact day')})" if inexact else ""


def _round_line(event: Row, titles: dict[str, str], words: Words) -> str:
    round_id = event["round_id"]
    if not round_id:
        return ""
    name = link(f"../{address_of(round_id)}", titles[round_id])
    return f"<p>{words.say('One stage of a round: {round}.', round=name)}</p>"


def _stages(events: list[Row], titles: dict[str, str], words: Words) -> str:
    items = [f"<li>{link('../' + address_of(row['event_id']), titles[row['event_id']])}</li>" for row in events]
    return f"<p>{words.say('Its events:')}</p><ul>{''.join(items)}</ul>"


def _neighbours(event: Row, near: list[Row], titles: dict[str, str], words: Words) -> str:
    links = []
    for other in near:
        earlier, title = other["event_id"] < event["event_id"], titles[other["event_id"]]
        text = words.say("Before: {title}", title=title) if earlier else words.say("After: {title}", title=title)
        links.append(link(f"{other['event_id']}.html", text, rel="prev" if earlier else "next"))
    name = words.say("Events before and after")
    return f"<nav class='neighbours' aria-label='{escape(name)}'>{''.join(links)}</nav>"

"""The figures of one event or round: in a sentence, as a table, the reasons, and how they developed."""

from __future__ import annotations

from itertools import groupby

from analysis.present.book import Book, Row
from analysis.present.html import Cell, escape, table
from analysis.present.reasons import reasons
from analysis.present.records import original
from analysis.present.words import DIRECTION, GROUP, STATUS_MEANS, Words

_DIRECTIONS, _GROUPS = list(DIRECTION), list(GROUP)


def in_order(figures: list[Row]) -> list[Row]:
    """To Ukraine first, everyone first."""
    return sorted(figures, key=lambda row: (_DIRECTIONS.index(row["direction"]), _GROUPS.index(row["group"])))


def main_figures(figures: list[Row], words: Words) -> list[str]:
    """The figures of everyone and of bodies in words, for the head of a page."""
    main = [figure for figure in figures if figure["group"] in ("all", "bodies") and figure["best"] is not None]
    return [f"<p class='figure'>{_in_words(figure, words)}</p>" for figure in main]


def figures_part(figures: list[Row], words: Words) -> list[str]:
    """The figures as a table, and what their statuses mean."""
    if not figures:
        return []
    say = words.say
    head = [
        say("counted"), say("best"), say("range"), say("claimed"), say("status"), say("claims"), say("voices"),
    ]  # fmt: skip
    used = [status for status in STATUS_MEANS if any(figure["status"] == status for figure in figures)]
    meanings = [f"<dt>{words.status(status)}</dt><dd>{say(STATUS_MEANS[status])}</dd>" for status in used]
    return [
        f"<h2 id='figures'>{say('Figures')}</h2>",
        table(say("Reconciled figures"), head, [_figure_row(figure, words) for figure in figures], class_="figures"),
        "<dl class='facts statuses'>",
        *meanings,
        "</dl>",
    ]


def _in_words(figure: Row, words: Words) -> str:
    """“To Ukraine: 207 (range 207, claimed 195 to 207). Disputed: the claims differ, and …”"""
    status = figure["status"]
    return words.say(
        "{direction}: {best} (range {range}, claimed {claimed}). {status}: {meaning}.",
        direction=words.capital(words.direction(figure["direction"])),
        best=f"<strong>{words.number(figure['best'])}</strong>",
        range=words.bounds(figure["low"], figure["high"]),
        claimed=words.spread(figure["claimed_low"], figure["claimed_high"]),
        status=f"<span class='status {status.replace(' ', '-')}'>{words.capital(words.status(status))}</span>",
        meaning=words.say(STATUS_MEANS[status]),
    )


def name_of(figure: Row, words: Words) -> str:
    """“To Ukraine, women”."""
    return f"{words.capital(words.direction(figure['direction']))}, {words.group(figure['group'])}"


def _figure_row(figure: Row, words: Words) -> list[Cell]:
    return [
        Cell(name_of(figure, words)),
        Cell(f"<strong>{words.number(figure['best'])}</strong>", numeric=True),
        Cell(words.bounds(figure["low"], figure["high"]), numeric=True),
        Cell(words.spread(figure["claimed_low"], figure["claimed_high"]), numeric=True),
        Cell(status_mark(figure["status"], words)),
        Cell(words.number(figure["n_claims"]), numeric=True),
        Cell(words.number(figure["n_voices"]), numeric=True),
    ]


def status_mark(status: str, words: Words) -> str:
    """The status as a word that styles can colour."""
    return f"<span class='status {status.replace(' ', '-')}'>{words.status(status)}</span>"


def why_part(book: Book, figures: list[Row], words: Words) -> list[str]:
    """Why each figure is what it is, and why the claims about it differ, sentence by sentence."""
    known = [figure for figure in figures if figure["best"] is not None]
    if not known:
        return []
    parts = [f"<h2 id='why'>{words.say('Why they differ')}</h2>"]
    for figure in known:
        sentences = reasons(figure["why"], book.claims_about(figure), words)
        told = [escape(text) for text in sentences] if sentences else [original(figure["why"], words)]
        items = "".join(f"<li>{text}</li>" for text in told)
        parts.append(
            f"<h3>{name_of(figure, words)}: {words.number(figure['best'])}</h3><ul class='reasons'>{items}</ul>"
        )
    return parts


def development(vintages: list[Row], words: Words) -> list[str]:
    """How the figures changed as claims were published; nothing when none ever did."""
    say, rows = words.say, []
    ordered = sorted(
        in_order(vintages), key=lambda row: (row["direction"], _GROUPS.index(row["group"]), row["known_on"])
    )
    for _, steps in groupby(ordered, key=lambda row: (row["direction"], row["group"])):
        for place, step in enumerate(steps):
            rows.append([
                Cell(name_of(step, words) if not place else f"<span class='again'>{name_of(step, words)}</span>"),
                Cell(words.date(step["known_on"])),
                Cell(f"<strong>{words.number(step['best'])}</strong>", numeric=True),
                Cell(words.bounds(step["low"], step["high"]), numeric=True),
                Cell(status_mark(step["status"], words)),
            ])  # fmt: skip
    if not rows:
        return []
    head = [say("counted"), say("known on"), say("best"), say("range"), say("status")]
    return [
        f"<h2 id='development'>{say('How the figures developed')}</h2>",
        f"<p>{say('Each row is what the claims published by that day gave, until the next row.')}</p>",
        table(say("The figures as known on each day on which they changed"), head, rows, class_="vintages"),
    ]

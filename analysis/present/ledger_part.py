"""The ledger as one table of events, and the controls by which a script filters it."""

from __future__ import annotations

from analysis.present.book import Book, Row, rows_of
from analysis.present.conflict import CLASSES, claims_of_days, classes_of
from analysis.present.html import Cell, attributes, escape, link, table
from analysis.present.messages import mark
from analysis.present.records import address_of, labels, original
from analysis.present.words import KIND, SIDE, STATUS, Words

_DIRECTIONS = ("to_ua", "to_ru")
_SEPARATOR = "|"
ORDERS = {
    "earliest": mark("the earliest first"),
    "to_ua": mark("most people to Ukraine first"),
    "to_ru": mark("most people to Russia first"),
    "claims": mark("most claims first"),
}
"""The orders besides the latest first."""


def ledger_table(book: Book, words: Words) -> str:
    """Every event in one table, the latest first; a script may filter and sort it, and it reads without."""
    say = words.say
    head = [
        say("date"), say("event"), say("kind"), words.direction("to_ua"), words.direction("to_ru"), say("status"),
        say("differences"), say("who spoke"), say("mediators and deal"), say("claims"),
    ]  # fmt: skip
    titles, events = labels(book, words), listed_events(book)
    classes = {event["event_id"]: _classes(book, event) for event in events}
    rows = [_row(book, event, titles[event["event_id"]], classes[event["event_id"]], words) for event in events]
    marks = [_marks(book, event, classes[event["event_id"]]) for event in events]
    return table(say("Every event"), head, rows, marks, id="ledger", class_="ledger")


def listed_events(book: Book) -> list[Row]:
    """The rows of the table: Book.events, the latest first."""
    return list(reversed(rows_of(book.events())))


def _classes(book: Book, event: Row) -> list[str]:
    return classes_of(claims_of_days(book, event), book.figures_by_subject[event["event_id"]])


def _statuses(event: Row) -> list[str]:
    both = (event[f"status_{direction}"] for direction in _DIRECTIONS)
    return list(dict.fromkeys(status for status in both if status))


def _speakers(book: Book, event: Row) -> list[str]:
    spoke = {claim["claimant_side"] for claim in book.claims_by_subject[event["event_id"]]}
    return [side for side in SIDE if side in spoke]


def mediators_of(event: Row) -> list[str]:
    """The go-betweens named, one by one."""
    return [name.strip() for name in (event["mediators"] or "").split(";") if name.strip()]


def mediators_in(book: Book) -> list[str]:
    """Every go-between named, in the order of the alphabet."""
    return sorted({name for event in book.event_rows for name in mediators_of(event)})


def deals_in(book: Book) -> list[str]:
    """Every deal, the earliest first."""
    return list(dict.fromkeys(event["deal"] for event in book.event_rows if event["deal"]))


def years_in(book: Book) -> list[str]:
    """Every year in which an event began, the latest first."""
    return sorted({f"{event['date_start']:%Y}" for event in book.event_rows}, reverse=True)


def _row(book: Book, event: Row, title: str, classes: list[str], words: Words) -> list[Cell]:
    event_id = event["event_id"]
    return [
        Cell(_day(event, words), sort=event_id),
        Cell(link(f"../{address_of(event_id)}", title)),
        Cell(words.kind(event["kind"])),
        *(_counted(event, direction, words) for direction in _DIRECTIONS),
        Cell(" / ".join(map(words.status, _statuses(event))) or "–"),
        Cell(" / ".join(words.say(CLASSES[name]) for name in classes)),
        Cell(", ".join(map(words.side, _speakers(book, event))) or "–"),
        Cell(_through(event, words)),
        Cell(words.number(len(book.claims_by_subject[event_id])), numeric=True),
    ]


def _day(event: Row, words: Words) -> str:
    """The first day as people read it; the script searches it, and hands it out, as data write it."""
    return f"<time class='day' datetime='{event['date_start']:%Y-%m-%d}'>{words.date(event['date_start'])}</time>"


def _through(event: Row, words: Words) -> str:
    """The go-betweens, and below them the agreement."""
    deal, named = event["deal"], escape(", ".join(map(words.name, mediators_of(event)))) or "–"
    if not deal:
        return named
    told = words.name(deal)
    return f"{named}<span class='note'>{original(deal, words) if told == deal else escape(told)}</span>"


def _counted(event: Row, direction: str, words: Words) -> Cell:
    """The best value, and below it the range of what was claimed where the claims differ."""
    best, low, high = (event[f"{name}_{direction}"] for name in ("best", "claimed_low", "claimed_high"))
    differ = low is not None and low != high
    claimed = f"<span class='note'>{words.spread(low, high)}</span>" if differ else ""
    return Cell(words.number(best) + claimed, numeric=True, sort="-1" if best is None else str(best))


def _marks(book: Book, event: Row, classes: list[str]) -> str:
    """What a script filters by, in the terms of the tables, the same in every language."""
    return attributes(
        data_date=f"{event['date_start']:%Y-%m-%d}",
        data_kind=event["kind"],
        data_status=_SEPARATOR.join(_statuses(event)),
        data_class=_SEPARATOR.join(classes),
        data_side=_SEPARATOR.join(_speakers(book, event)),
        data_mediator=_SEPARATOR.join(mediators_of(event)),
        data_deal=event["deal"] or "",
    )


def ledger_controls(book: Book, words: Words) -> str:
    """The form above the table: search, dates, and a choice for each column of terms.

    Where no script runs, a style sheet (ledger_style) heeds the choices; a year and an order stand in for what it
    cannot do.
    """
    say = words.say
    chooser = {
        "kind": (say("Kind"), {key: words.kind(key) for key in KIND}),
        "status": (say("Status"), {key: words.status(key) for key in STATUS}),
        "class": (say("Difference"), {key: say(name) for key, name in CLASSES.items()}),
        "side": (say("Who spoke"), {key: words.side(key) for key in SIDE}),
        "mediator": (say("Mediator"), {name: words.name(name) for name in mediators_in(book)}),
        "deal": (say("Deal"), {name: words.name(name) for name in deals_in(book)}),
    }
    years = {year: year for year in years_in(book)}
    orders = {key: say(text) for key, text in ORDERS.items()}
    shown = attributes(
        data_shown=say("{shown} of {all} events shown"),
        data_small="|".join(_small_print(words)),
        data_file="exchange-ledger.csv",
    )
    return "\n".join([
        f'<form id="controls" class="controls" hidden{shown}>',
        f'<label class="scripted">{say("Search")} <input name="search" type="search" autocomplete="off"></label>',
        f'<label class="scripted">{say("From day")} <input name="from" type="date"></label>',
        f'<label class="scripted">{say("To day")} <input name="to" type="date"></label>',
        *(_chooser(name, label, terms, say("all")) for name, (label, terms) in chooser.items()),
        _chooser("year", say("Year"), years, say("all"), "unscripted"),
        _chooser("order", say("Order"), orders, say("the latest first"), "unscripted"),
        f'<button type="reset">{say("Show all")}</button>',
        f'<button type="button" id="download" class="scripted">{say("Download what is shown as CSV")}</button>',
        '<output id="shown" aria-live="polite"></output>',
        "</form>",
        f"<noscript><p class='note'>{say(_FIND)}</p></noscript>",
    ])  # fmt: skip


def _small_print(words: Words) -> list[str]:
    """What the small print of the columns that have some holds, in their order: for the head of the CSV."""
    claimed = words.say("claimed")
    return [*(f"{words.direction(direction)}: {claimed}" for direction in _DIRECTIONS), words.say("deal")]


_FIND = mark("Scripts are off: to search, use your browser's own search on this page; all tables are under “Data”.")


def _chooser(name: str, label: str, terms: dict[str, str], every: str, kind: str | None = None) -> str:
    options = "".join(f"<option{attributes(value=key)}>{escape(term)}</option>" for key, term in terms.items())
    choice = f'<select name="{name}"><option value="">{every}</option>{options}</select>'
    return f"<label{attributes(class_=kind)}>{label} {choice}</label>"

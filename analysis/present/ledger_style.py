"""The style sheet by which the ledger's controls filter and order its table where no script runs."""

from __future__ import annotations

from analysis.present.book import Book, Row
from analysis.present.conflict import CLASSES
from analysis.present.ledger_part import ORDERS, deals_in, listed_events, mediators_in, years_in
from analysis.present.words import KIND, SIDE, STATUS

PATH = "site/rules/ledger.css"
"""Where it stands below the project and the site."""

_ORDERED = 'body:has(.controls [name="order"] [value]:not([value=""]):checked) .ledger'
_SHARES = " ".join(f"minmax(0, {share}fr)" for share in (30, 13, 13, 13, 15, 19, 15, 17, 10))
"""How the columns behind the day share the width."""

_AS_GRID = f"""\
{_ORDERED} tbody {{ display: grid; }}
@media (min-width: 40.01rem) {{
  {_ORDERED} {{ display: block; }}
  {_ORDERED} tr {{ display: grid; grid-template-columns: 6.5rem {_SHARES}; }}
}}"""
"""Rows of a grid can stand in another order; its columns have fixed shares, so that they meet those of the head."""


def ledger_style(book: Book) -> str:
    """A rule for each term, which hides the rows without it, and for each row its places in the other orders.

    `:has` is known to every browser that knows `scripting: none`.
    """
    terms = {
        "kind": KIND, "status": STATUS, "class": CLASSES, "side": SIDE, "mediator": mediators_in(book),
        "deal": deals_in(book),
    }  # fmt: skip
    rules = [
        *(_hide(name, term, _without(name, term)) for name, known in terms.items() for term in known),
        *(_hide("year", year, f'tr:not([data-date^="{year}"])') for year in years_in(book)),
        *(f"{_chosen('order', name)} tr {{ order: var(--{name}); }}" for name in ORDERS),
    ]
    return "\n".join(["@media (scripting: none) {", *rules, _AS_GRID, *_places(book), "}", ""])


def _chosen(name: str, term: str) -> str:
    """The table's body while a control stands at a term."""
    return f'body:has(.controls [name="{name}"] [value={_quoted(term)}]:checked) .ledger tbody'


def _hide(name: str, term: str, rows: str) -> str:
    return f"{_chosen(name, term)} {rows} {{ display: none; }}"


def _without(name: str, term: str) -> str:
    """The rows without a term: their mark is neither the term nor a list (`a|b`) that has it at an end or within."""
    held = {"=": term, "^=": f"{term}|", "$=": f"|{term}", "*=": f"|{term}|"}
    return f"tr:not({', '.join(f'[data-{name}{test}{_quoted(text)}]' for test, text in held.items())})"


def _quoted(text: str) -> str:
    """A CSS string, by https://www.w3.org/TR/css-syntax-3/#consume-string-token."""
    return '"' + "".join(f"\\{ord(sign):x} " if sign in '"\\<' or sign < " " else sign for sign in text) + '"'


def _places(book: Book) -> list[str]:
    rows = listed_events(book)
    ranks = {name: _ranks(book, rows, name) for name in ORDERS}
    return [
        f".ledger tbody tr:nth-child({place + 1}) {{ "
        f"{' '.join(f'--{name}: {ranked[place]};' for name, ranked in ranks.items())} }}"
        for place in range(len(rows))
    ]


def _ranks(book: Book, rows: list[Row], order: str) -> list[int]:
    """Each row's rank in an order; rows that it does not tell apart stay as they are listed."""
    places = sorted(range(len(rows)), key=lambda place: _key(book, rows, order, place))
    ranks = dict(zip(places, range(len(rows)), strict=True))
    return [ranks[place] for place in range(len(rows))]


def _key(book: Book, rows: list[Row], order: str, place: int) -> int:
    """What an order sorts by, the least first."""
    if order == "earliest":
        return -place
    if order == "claims":
        return -len(book.claims_by_subject[rows[place]["event_id"]])
    best = rows[place][f"best_{order}"]
    return 1 if best is None else -int(best)

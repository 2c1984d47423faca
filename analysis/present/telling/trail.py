"""The claims behind the numbers of a story: each phrase with a number leads to an entry, the entry to its claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.charts.counters import counter_name
from analysis.present.html import escape, link
from analysis.present.records import labels
from analysis.present.telling.phrases import address, plain

_IN_SIGHT = 8
"""So many claims are named one by one; of more, the places where they stand unfold."""


@dataclass(frozen=True)
class Traced:
    """A phrase and the anchor of its entry, which is empty when nothing stands behind it."""

    phrase: str
    anchor: str

    def __str__(self) -> str:
        """As a Markdown link, for sentences."""
        return f"[{plain(self.phrase)}]({self.anchor})" if self.anchor else plain(self.phrase)

    @property
    def html(self) -> str:
        """As an HTML link, for cells of tables."""
        return link(self.anchor, self.phrase) if self.anchor else escape(self.phrase)


@dataclass(frozen=True)
class Entry:
    """What is listed for one set of claims: its number and name, the claims, and events without a claim."""

    number: int
    name: str
    claims: list[Row]
    silent: list[str]


class Trail:
    """What has been told so far in one story, in the order of telling; what has the same claims has one entry."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._entries: dict[frozenset[str], Entry] = {}

    def claims(self, phrase: str, claim_ids: Iterable[str], about: str = "") -> Traced:
        """A phrase that counts these claims; `about` names the entry where the phrase alone would not."""
        known = self._claims
        return self._told(phrase, about, [known[claim_id] for claim_id in claim_ids])

    def figures(self, phrase: str, figures: pd.DataFrame, about: str = "") -> Traced:
        """A phrase that follows from figures (subject_id, direction, group): all claims about these quantities.

        A figure that nobody stated follows from the claims about its event and its round.
        """
        claims: list[Row] = []
        silent: list[str] = []
        for figure in rows_of(figures[["subject_id", "direction", "group"]]):
            found = self.book.claims_about(figure) or self.book.claims_by_subject[figure["subject_id"]]
            claims += found
            silent += [] if found else [figure["subject_id"]]
        return self._told(phrase, about, claims, silent)

    def events(self, phrase: str, event_ids: Iterable[str], about: str = "") -> Traced:
        """A phrase about events themselves, their days say: all claims about them."""
        ids = list(event_ids)
        claims = [claim for event_id in ids for claim in self.book.claims_by_subject[event_id]]
        silent = [event_id for event_id in ids if not self.book.claims_by_subject[event_id]]
        return self._told(phrase, about, claims, silent)

    def totals(self, phrase: str, totals: pd.DataFrame, about: str = "") -> Traced:
        """A phrase about stated totals (counter_id, as_of): the claims that state a total of that counter and day."""
        wanted = {(row["counter_id"], row["as_of"]) for row in rows_of(totals[["counter_id", "as_of"]])}
        said = [claim for claim in self.book.totals_claimed if (claim["counter_id"], claim["as_of"]) in wanted]
        return self._told(phrase, about, said)

    def entries(self) -> str:
        """Every entry: the phrase, how many claims stand behind it, and where."""
        items = [self._item(entry) for entry in self._entries.values()]
        return "\n".join(['<ol class="trail">', *items, "</ol>"]) if items else ""

    @cached_property
    def _claims(self) -> dict[str, Row]:
        return {claim["claim_id"]: claim for claim in self.book.claim_rows}

    @cached_property
    def _labels(self) -> dict[str, str]:
        counters = {row["counter_id"]: counter_name(row) for row in rows_of(self.book.ledger.counters)}
        return self._subjects | counters | {_LOOSE: "numbers of no single handover"}

    @cached_property
    def _subjects(self) -> dict[str, str]:
        """The label of every event and round."""
        return labels(self.book, words.ENGLISH)

    def _told(self, phrase: str, about: str, claims: list[Row], silent: Iterable[str] = ()) -> Traced:
        """The phrase, led to its entry. `silent` are events about which nothing was claimed."""
        once = {claim["claim_id"]: claim for claim in claims}
        key = frozenset([*once, *silent])
        if not key:
            return Traced(phrase, "")
        name = f"{phrase}, {about}" if about else phrase
        new = Entry(len(self._entries) + 1, name, list(once.values()), list(dict.fromkeys(silent)))
        return Traced(phrase, f"#behind-{self._entries.setdefault(key, new).number}")

    def _item(self, entry: Entry) -> str:
        count = len(entry.claims)
        start = f'<li id="behind-{entry.number}"><strong>{escape(entry.name)}</strong>: {words.counted(count, "claim")}'
        if count == len(self._claims) > _IN_SIGHT:
            return f"{start}, {link('../site/data.html', 'all of the ledger')}</li>"
        places = self._places(entry)
        if count <= _IN_SIGHT:
            return f"{start}; {'; '.join(self._one_by_one(place, said) for place, said in places.items())}</li>"
        where = "; ".join(f"{self._page(place)} ({len(said):,})" for place, said in places.items())
        return f"{start} <details><summary>in {words.counted(len(places), 'place')}</summary>{where}</details></li>"

    def _places(self, entry: Entry) -> dict[str, list[Row]]:
        """The claims by the event, round or counter where they stand, in the order of the addresses."""
        places: dict[str, list[Row]] = {event_id: [] for event_id in entry.silent}
        for claim in entry.claims:
            places.setdefault(claim["subject_id"] or claim["counter_id"] or _LOOSE, []).append(claim)
        return {place: places[place] for place in sorted(places, key=self._address)}

    def _address(self, place: str) -> str:
        return address(place) if place in self._subjects else f"../site/totals.html#{place}"

    def _page(self, place: str) -> str:
        return link(self._address(place), self._labels[place])

    def _one_by_one(self, place: str, claims: list[Row]) -> str:
        """The place, then each of its claims as a link."""
        page = self._address(place).partition("#")[0]
        said = ", ".join(link(f"{page}#{claim['claim_id']}", _voice(claim)) for claim in claims)
        return f"{self._page(place)}: {said}" if said else self._page(place)


_LOOSE = "loose"


def _voice(claim: Row) -> str:
    """Who says it, and where it was published."""
    if claim["claimant"] == claim["publisher"]:
        return str(claim["claimant"])
    return f"{claim['claimant']} in {claim['publisher']}"

"""The claims behind the numbers of a story: each phrase with a number leads to an entry, the entry to its claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.present import words
from analysis.present.book import Book, Row, grouped, rows_of
from analysis.present.charts.counters import counter_name
from analysis.present.html import block, escape, link
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
class Place:
    """A page or part of a page where claims stand, and these claims: their identifiers with who says it where."""

    href: str
    label: str
    claims: tuple[tuple[str, str], ...]


class Trail:
    """What has been told so far in one story, in the order of telling; what has the same claims has one entry."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._entries: dict[tuple[Place, ...], str] = {}

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
        items = [self._item(number, name, places) for number, (places, name) in enumerate(self._entries.items(), 1)]
        return block('<ol class="trail">', *items, "</ol>") if items else ""

    @cached_property
    def _claims(self) -> dict[str, Row]:
        return {claim["claim_id"]: claim for claim in self.book.claim_rows}

    @cached_property
    def _labels(self) -> dict[str, str]:
        counters = {row["counter_id"]: counter_name(row) for row in rows_of(self.book.ledger.counters)}
        return labels(self.book, words.ENGLISH) | counters

    def _told(self, phrase: str, about: str, claims: list[Row], silent: Iterable[str] = ()) -> Traced:
        """The phrase, led to its entry. `silent` are events about which nothing was claimed."""
        once = {claim["claim_id"]: claim for claim in claims}
        places = [self._place(key, said) for key, said in grouped([_kept(c) for c in once.values()], "place").items()]
        places += [Place(address(key), self._labels[key], ()) for key in dict.fromkeys(silent)]
        if not places:
            return Traced(phrase, "")
        key = tuple(sorted(places, key=lambda place: place.href))
        self._entries.setdefault(key, f"{phrase}, {about}" if about else phrase)
        return Traced(phrase, f"#behind-{list(self._entries).index(key) + 1}")

    def _place(self, key: str, claims: list[Row]) -> Place:
        said = tuple((claim["claim_id"], _voice(claim)) for claim in claims)
        if key == _LOOSE:
            return Place("../site/totals.html#loose", "numbers of no single handover", said)
        if claims[0]["subject_id"]:
            return Place(address(key), self._labels[key], said)
        return Place(f"../site/totals.html#{key}", self._labels[key], said)

    def _item(self, number: int, name: str, places: tuple[Place, ...]) -> str:
        claims = sum(len(place.claims) for place in places)
        start = f'<li id="behind-{number}"><strong>{escape(name)}</strong>: {words.counted(claims, "claim")}'
        if claims == len(self._claims) > _IN_SIGHT:
            return f"{start}, {link('../site/data.html', 'all of the ledger')}</li>"
        if claims <= _IN_SIGHT:
            return f"{start}; {'; '.join(map(_one_by_one, places))}</li>"
        where = "; ".join(f"{link(place.href, place.label)} ({len(place.claims):,})" for place in places)
        return f"{start} <details><summary>in {words.counted(len(places), 'place')}</summary>{where}</details></li>"


_LOOSE = "loose"


def _one_by_one(place: Place) -> str:
    """The place, then each of its claims as a link."""
    page = place.href.partition("#")[0]
    said = ", ".join(link(f"{page}#{claim_id}", voice) for claim_id, voice in place.claims)
    return f"{link(place.href, place.label)}: {said}" if said else link(place.href, place.label)


def _voice(claim: Row) -> str:
    """Who says it, and where it was published."""
    if claim["claimant"] == claim["publisher"]:
        return str(claim["claimant"])
    return f"{claim['claimant']} in {claim['publisher']}"


def _kept(claim: Row) -> Row:
    """The claim with the key of the place where it stands."""
    return claim | {"place": claim["subject_id"] or claim["counter_id"] or _LOOSE}

"""*How a number came to be*: figures as known on each day, and the claims that moved them."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.charts.known import known_by_day
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, linked, names, paragraph, percent
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced
from analysis.vocabulary import measure_of

_KEY = ["subject_id", "direction", "group"]


class Becoming(Told):
    """One figure on its way, among all the others."""

    def __init__(self, subject_id: str, direction: str, group: str, book: Book | None = None) -> None:
        super().__init__(book)
        self.subject_id, self.direction, self.group = subject_id, direction, group

    @cached_property
    def own(self) -> pd.DataFrame:
        """The figure on each day on which it changed: known_on, best, low, high, status."""
        vintages = self.book.vintages
        wanted = (vintages[_KEY] == [self.subject_id, self.direction, self.group]).all(axis=1)
        return vintages[wanted].sort_values("known_on")

    @cached_property
    def claims(self) -> pd.DataFrame:
        """The claims that count the same, with a number and the day of their page, the earliest first."""
        claims = self.book.claims()
        measure = measure_of(self.direction, self.group)
        wanted = (claims["subject_id"] == self.subject_id) & (claims["measure"] == measure)
        return claims[wanted & claims["value"].notna()].sort_values(["published_on", "claim_id"])

    @cached_property
    def histories(self) -> pd.DataFrame:
        """One row a figure: how many `states` and how many different `values` it has had, and `first` known when."""
        groups = self.book.vintages.groupby(_KEY)
        return groups.agg(states=("best", "size"), values=("best", "nunique"), first=("known_on", "min")).reset_index()

    @cached_property
    def label(self) -> str:
        """What the figure counts, with a link to its page."""
        title = names(self.book).get(self.subject_id)
        return linked(self.subject_id, title) if title else "the number asked for"

    def answer_sentence(self) -> str:
        """How many figures changed after they were first known, and how far this one went."""
        histories = self.histories
        if histories.empty:
            return "The ledger holds no figure yet, so none has changed."
        moved = histories[histories["values"] > 1]
        return (
            f"Of {self.trail.figures(words.counted(len(histories), 'figure'), histories)} "
            f"{self.trail.figures(f'{len(moved):,} took another value', moved)} after the day on which "
            f"{'it was' if len(histories) == 1 else 'they were'} first known{self._journey()}."
        )

    def _journey(self) -> str:
        states = rows_of(self.own.dropna(subset=["best"]))
        if not states:
            return ""
        first, last = states[0], states[-1]
        start, end = self._traced(first), self._traced(last)
        if first["best"] == last["best"]:
            return f", and that of {self.label} stood at {start} from {words.date(first['known_on'])} on"
        return (
            f"; that of {self.label} went from {start} on {words.date(first['known_on'])} to {end} on "
            f"{words.date(last['known_on'])}"
        )

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """The claims on the days of their pages, and the figure as known on each day."""
        return known_by_day(self.book, self.own, self.claims, names(self.book).get(self.subject_id, self.subject_id))

    def steps(self) -> Markdown:
        """Each day on which the figure changed, with what was said for the first time that day."""
        rows = []
        for state in rows_of(self.own):
            rows.append([
                Cell(words.date(state["known_on"])),
                Cell(f"<strong>{self._best(state)}</strong>", numeric=True),
                Cell(words.bounds(state["low"], state["high"]), numeric=True),
                Cell(escape(state["status"])),
                Cell(escape(self._said_on(state["known_on"]) or "claims about its parts, or pages without a date")),
            ])  # fmt: skip
        head = ["known on", "best", "range", "status", "claims about the whole that day"]
        return Block(table("The figure as known on each day on which it changed", head, rows))

    def _best(self, state: Row) -> str:
        """The value of that day, led to the claims behind it."""
        return self._traced(state).html

    def _traced(self, state: Row) -> Traced:
        """The value of a day, led to the claims about it and its parts that were published by then."""
        events = self.book.ledger.events
        parts = {self.subject_id, *events.loc[events["round_id"] == self.subject_id, "event_id"]}
        measure, day = measure_of(self.direction, self.group), state["known_on"]
        known = [
            claim["claim_id"]
            for part in sorted(parts)
            for claim in self.book.claims_by_subject[part]
            if claim["measure"] == measure and (claim["published_on"] or claim["recorded_on"]) <= day
        ]
        phrase, about = words.number(state["best"]), f"as known on {words.date(day)}"
        return self.trail.claims(phrase, known, about) if known else self.trail.figures(phrase, self.own, about)

    def _said_on(self, day: pd.Timestamp) -> str:
        """Who stated which number on a day, each once."""
        own = self.claims[self.claims["published_on"] == day]
        return "; ".join(dict.fromkeys(f"{row['claimant']}: {words.stated(row)}" for row in rows_of(own)))

    def changes(self) -> Markdown:
        """How many figures kept their value, and what changed in the others."""
        histories = self.histories
        if histories.empty:
            return paragraph("There is no figure to follow.")
        moved = histories[histories["values"] > 1]
        firmer = histories[(histories["states"] > 1) & (histories["values"] <= 1)]
        still = histories[histories["states"] <= 1]
        share = f"{len(still):,} ({percent(len(still), len(histories))})"
        return paragraph(
            f"{self.trail.figures(f'{share} stand as they did', still)} on the first day; "
            f"{self.trail.figures(f'{len(firmer):,} kept their value', firmer)} while its range or its support "
            f"changed; {self.trail.figures(f'{len(moved):,} took another value', moved)}.",
            "A second voice that says the same changes the support, and not the number.",
        )

    def moved(self) -> Markdown:
        """The figures that took another value: each value with its day."""
        labels = names(self.book)
        keys = self.histories.loc[self.histories["values"] > 1, _KEY]
        merged = self.book.vintages.merge(keys, on=_KEY).sort_values([*_KEY, "known_on"])
        rows = []
        for (subject_id, direction, group), states in merged.groupby(_KEY):
            path = [f"{words.number(s['best'])} ({words.date(s['known_on'])})" for s in _steps(rows_of(states))]
            folder = "rounds" if str(subject_id).startswith("round-") else "events"
            title = escape(labels.get(str(subject_id), str(subject_id)))
            rows.append([
                Cell(f"<a href='../{folder}/{subject_id}.html'>{title}</a>"),
                Cell(escape(f"{words.DIRECTION[str(direction)]}: {words.GROUP[str(group)]}")),
                Cell(escape(", ".join(path))),
            ])  # fmt: skip
        return Block(table("Figures that took another value", ["about", "what", "values"], rows))

    def undated(self) -> Markdown:
        """How many pages carry no date, and what that does to this story."""
        claims = self.book.claims()
        bare = claims.loc[claims["published_on"].isna(), "claim_id"]
        if bare.empty:
            return paragraph("Every page in the ledger has a date.")
        whole = self.trail.claims(words.counted(len(claims), "claim"), claims["claim_id"])
        share = f"{len(bare):,} ({percent(len(bare), len(claims))})"
        return paragraph(
            f"{self.trail.claims(share, bare, 'on pages without a date')} of {whole} stand on pages without a date of "
            "publication. They count as known from the day on which an editor read them, which may be long after they "
            "were published. A change on such a day says when the ledger learned of a number, not when the "
            "world did."
        )

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event, with how its figures came to be"))


def _steps(states: list[Row]) -> list[Row]:
    """The states in which the value is another than in the state before."""
    before = [None, *(state["best"] for state in states)]
    return [state for state, best in zip(states, before, strict=False) if best is None or state["best"] != best]

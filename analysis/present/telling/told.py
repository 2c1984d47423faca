"""What the stories say: numbers looked up in the ledger and put into sentences, each with its claims one click away."""

from __future__ import annotations

from abc import ABC, abstractmethod
from string import Formatter

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Book, open_book
from analysis.present.figure import Figure
from analysis.present.html import Cell, table
from analysis.present.shown import Block
from analysis.present.telling.trail import Trail

_SILENT = "The ledger does not hold the claims that this sentence needs."


class Told(ABC):
    """A story's voice: `say` fills a sentence's {names} from `facts`, so that no number is typed."""

    def __init__(self, book: Book | None = None) -> None:
        self.book = book or open_book()
        self.trail = Trail(self.book)

    @property
    def facts(self) -> dict[str, str | None]:
        """The names that sentences may use: a number or words computed from the ledger, None when it does not know.

        None of them, where a story needs none.
        """
        return {}

    def say(self, sentence: str) -> Markdown:
        """The sentence with its numbers, as Markdown; without a fact that it needs, a sentence that says so.

        Raises KeyError for a name that is not a fact.
        """
        return Markdown(self.filled(sentence))

    def filled(self, sentence: str) -> str:
        """The sentence with its numbers as text, as `say` gives it."""
        wanted = [name for _, name, _, _ in Formatter().parse(sentence) if name]
        if any(self.facts[name] is None for name in wanted):
            return _SILENT
        return sentence.format(**self.facts)

    @abstractmethod
    def figure(self) -> Figure:
        """The story's main figure."""

    def claims_behind(self) -> Markdown:
        """The claims behind each number told so far."""
        return Block(self.trail.entries())

    def totals(self, counter_id: str, start: str, end: str) -> Markdown:
        """A counter's stated totals against the events, as a table."""
        wanted = (self.book.totals["counter_id"] == counter_id) & self.book.totals["as_of"].between(start, end)
        rows = [
            [
                Cell(words.date(row["as_of"])),
                Cell(self._total_cell(row), numeric=True),
                Cell(words.number(row["implied"]), numeric=True),
                Cell(
                    "–" if pd.isna(row["residual"]) else f"{int(row['residual']):+,}" if row["residual"] else "0",
                    numeric=True,
                ),
            ]
            for _, row in self.book.totals[wanted].iterrows()
        ]
        return Block(
            table("Stated total, and what the events imply", ["as of", "stated", "implied", "difference"], rows)
        )

    def _total_cell(self, row: pd.Series) -> str:
        about = f"stated for {words.date(row['as_of'])}"
        return self.trail.totals(words.number(row["stated"]), pd.DataFrame([row]), about).html

    def best(self, subject_id: str, direction: str, group: str = "all") -> int | None:
        """A figure's best value, or None when it is not known."""
        figures = self.book.figures
        row = figures[
            (figures["subject_id"] == subject_id) & (figures["direction"] == direction) & (figures["group"] == group)
        ]
        return None if row.empty or pd.isna(row["best"].iloc[0]) else int(row["best"].iloc[0])

    def said(self, subject_id: str, measure: str, side: str) -> int | None:
        """The number that most claims of a side state, exact ones only, or None."""
        values = self._exact(subject_id, measure, side)["value"].mode()
        return None if values.empty else int(values.max())

    def saying(self, subject_id: str, measure: str, side: str) -> list[str]:
        """The claims of a side that state the number of `said`."""
        claims = self._exact(subject_id, measure, side)
        return list(claims.loc[claims["value"] == self.said(subject_id, measure, side), "claim_id"])

    def _exact(self, subject_id: str, measure: str, side: str) -> pd.DataFrame:
        claims = self.book.ledger.claims
        about = (claims["subject_id"] == subject_id) & (claims["measure"] == measure)
        return claims[about & (claims["claimant_side"] == side) & (claims["qualifier"] == "exact")]

    def total(self, counter_id: str, as_of: str) -> int | None:
        """The total stated for the last day up to `as_of`, or None."""
        rows = self.total_row(counter_id, as_of)
        return None if rows.empty else int(rows["stated"].iloc[-1])

    def total_row(self, counter_id: str, as_of: str) -> pd.DataFrame:
        """The row of `total`, or none."""
        totals = self.book.totals
        return totals[(totals["counter_id"] == counter_id) & (totals["as_of"] <= as_of)].tail(1)


def minus(whole: int | None, part: int | None) -> int | None:
    """The difference, or None when one of the two is not known."""
    return None if whole is None or part is None else whole - part

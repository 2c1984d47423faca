"""What the stories say: numbers looked up in the ledger and put into sentences, each with its claims one click away."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Book, open_book
from analysis.present.html import Cell, block, table


class Told:
    """A story's voice: `say` and `answer` fill a sentence's {names} from `facts`, so that no number is typed."""

    def __init__(self, book: Book | None = None) -> None:
        self.book = book or open_book()

    @cached_property
    def facts(self) -> dict[str, str]:
        """The names that sentences may use, each a number or words computed from the ledger."""
        raise NotImplementedError

    def say(self, sentence: str) -> Markdown:
        """The sentence with its numbers, as Markdown. Raises KeyError for a name that is not a fact."""
        return Markdown(sentence.format(**self.facts))

    def answer(self, sentence: str) -> Markdown:
        """The same, set as the story's opening answer."""
        return Markdown("::: {.answer}\n" + sentence.format(**self.facts) + "\n:::")

    def totals(self, counter_id: str, start: str, end: str) -> Markdown:
        """A counter's stated totals against the events, as a table."""
        wanted = (self.book.totals["counter_id"] == counter_id) & self.book.totals["as_of"].between(start, end)
        rows = [
            [
                Cell(words.date(row["as_of"])),
                Cell(words.number(row["stated"]), numeric=True),
                Cell(words.number(row["implied"]), numeric=True),
                Cell(
                    "–" if pd.isna(row["residual"]) else f"{int(row['residual']):+,}" if row["residual"] else "0",
                    numeric=True,
                ),
            ]
            for _, row in self.book.totals[wanted].iterrows()
        ]
        return Markdown(
            block(table("Stated total, and what the events imply", ["as of", "stated", "implied", "difference"], rows))
        )

    def best(self, subject_id: str, direction: str, group: str = "all") -> int | None:
        """A figure's best value, or None when it is not known."""
        figures = self.book.figures
        row = figures[
            (figures["subject_id"] == subject_id) & (figures["direction"] == direction) & (figures["group"] == group)
        ]
        return None if row.empty or pd.isna(row["best"].iloc[0]) else int(row["best"].iloc[0])

    def said(self, subject_id: str, measure: str, side: str) -> int:
        """The number that most claims of a side state, exact ones only; LookupError when there is none."""
        claims = self.book.ledger.claims
        wanted = (
            (claims["subject_id"] == subject_id) & (claims["measure"] == measure) & (claims["claimant_side"] == side)
        )
        values = claims.loc[wanted & (claims["qualifier"] == "exact"), "value"].mode()
        if values.empty:
            raise LookupError(f"no {measure} of {subject_id} by {side}")
        return int(values.max())

    def total(self, counter_id: str, as_of: str) -> int:
        """The total stated for the last day up to `as_of`; LookupError when there is none."""
        totals = self.book.totals
        rows = totals[(totals["counter_id"] == counter_id) & (totals["as_of"] <= as_of)]
        if rows.empty:
            raise LookupError(f"no total of {counter_id} by {as_of}")
        return int(rows["stated"].iloc[-1])

"""*207 or 230?*: two exchanges that one article mixes."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.charts import who_says_what
from analysis.present.claim_table import measure_in_words, source_link
from analysis.present.figure import Figure
from analysis.present.html import Cell, block, escape, link, table
from analysis.present.telling.phrases import behind, linked, names, opening
from analysis.present.telling.told import Told, minus, written

_KIND = "returned_to_ua"
_COUNTER = "ua-exchanges"


class Article(Told):
    """Two exchanges that one article mixes: the one it reports and the one before."""

    def __init__(self, here: str, before: str, publisher: str, book: Book | None = None) -> None:
        super().__init__(book)
        self.here, self.before, self.publisher = here, before, publisher

    @cached_property
    def _article(self) -> pd.DataFrame:
        claims = self.book.claims()
        return claims[(claims["publisher"] == self.publisher) & (claims["published_on"] == self.here)]

    @cached_property
    def facts(self) -> dict[str, str | None]:
        """Numbers of both exchanges, the stale total, and what they make of each other."""
        ukraine, russia = (self.said(self.here, _KIND, side) for side in ("UA", "RU"))
        stale = self._article.loc[self._article["measure"] == f"total_{_KIND}", "value"]
        days = self.book.ledger.events.set_index("event_id")["date_start"]
        here, before = days.get(self.here), days.get(self.before)
        return {
            "here_ukraine": written(ukraine),
            "here_russia": written(russia),
            "before_ukraine": written(self.said(self.before, _KIND, "UA")),
            "here_day": words.date(here) if here is not None else None,
            "before_day": words.date(before) if before is not None else None,
            "days_apart": written((here - before).days) if here is not None and before is not None else None,
            "conflict": self._conflict(ukraine, russia),
            "split": self._split(ukraine, russia),
            "status": self._status(),
        } | self._totals(int(stale.iloc[0]) if len(stale) else None, ukraine)

    def _totals(self, stale: int | None, ukraine: int | None) -> dict[str, str | None]:
        """The article's total, the headquarters' total of the day, and how the one follows from the other."""
        new = self.total(_COUNTER, self.here)
        names = {"stale_total": written(stale), "new_total": written(new), "stale": None}
        if stale is None or new is None or ukraine is None:
            return names
        total = f"{stale:,} + {ukraine:,} = {stale + ukraine:,}"
        fits = "The article's total leaves out the very exchange that it reports."
        return names | {"stale": f"{total}. {fits}" if stale + ukraine == new else f"{total}, which is another number."}

    def _conflict(self, ukraine: int | None, russia: int | None) -> str | None:
        """What the two sides say of the exchange reported."""
        if ukraine is None or russia is None:
            return None
        if ukraine == russia:
            return f"Kyiv and Moscow both say {ukraine:,}"
        return f"the real disagreement is another one, Kyiv's {ukraine:,} against Moscow's {russia:,}"

    def _split(self, ukraine: int | None, russia: int | None) -> str:
        """How an outlet divides Kyiv's number, and whether that would explain Moscow's."""
        military, civilian = (self.said(self.here, f"{_KIND}_{group}", "third_party") for group in _SPLIT)
        if military is None or civilian is None:
            return ""
        explains = military == russia and minus(ukraine, military) == civilian
        ours = self.said(self.here, f"{_KIND}_military", "UA")
        return (
            f"One outlet splits the number into {military:,} service members and {civilian:,} civilians"
            + (", which would explain the difference." if explains else ".")
            + (f" Kyiv's headquarters counts {ours:,} as service members." if ours else "")
        )

    def _status(self) -> str:
        figures = self.book.figures
        wanted = (figures["subject_id"] == self.here) & (figures["direction"] == "to_ua") & (figures["group"] == "all")
        status = figures.loc[wanted, "status"]
        return str(status.iloc[0]) if len(status) else "undisclosed"

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return opening(
            self.filled(
                "The article mixes two exchanges, {here_ukraine} people who came home on {here_day} and "
                "{before_ukraine} on {before_day}; {conflict}."
            )
        )

    def figure(self) -> Figure:
        """Who says what about the exchange reported."""
        return who_says_what(self.book, self.here, "to_ua")

    def article_claims(self) -> Markdown:
        """Every claim of the article, under the event or total to which it belongs."""
        rows = [
            [
                Cell(words.stated(claim)),
                Cell(measure_in_words(claim)),
                Cell(self._belongs(claim)),
                Cell(escape(claim["claimant"])),
                Cell(source_link(claim)),
            ]
            for claim in rows_of(self._article.sort_values("claim_id"))
        ]
        head = ["number", "what it counts", "belongs to", "who says so", "source"]
        return Markdown(block(table("The numbers of one article", head, rows)))

    def _belongs(self, claim: Row) -> str:
        if not words.known(claim["subject_id"]):
            return link(f"../site/totals.html#{claim['counter_id']}", "the running total")
        labels = self.book.ledger.events.set_index("event_id")["label"]
        return link(f"../events/{claim['subject_id']}.html", str(labels.get(claim["subject_id"])))

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        labels = names(self.book)
        pages = [linked(event, labels[event]) for event in (self.here, self.before) if event in labels]
        more = behind(("ledger", "each event"), ("totals", "the running totals"))
        return Markdown((f"The two exchanges: {', '.join(pages)}. " if pages else "") + str(more.data))


_SPLIT = ("military", "civilian")

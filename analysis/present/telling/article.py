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
from analysis.present.html import Cell, escape, link, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, linked, names
from analysis.present.telling.told import Told, minus

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
        days = self.book.ledger.events.set_index("event_id")["date_start"]
        here, before = days.get(self.here), days.get(self.before)
        return {
            "here_ukraine": self._number(self.here, "UA"),
            "here_russia": self._number(self.here, "RU"),
            "before_ukraine": self._number(self.before, "UA"),
            "here_day": words.date(here) if here is not None else None,
            "before_day": words.date(before) if before is not None else None,
            "days_apart": self._apart(here, before),
            "conflict": self._conflict(ukraine, russia),
            "split": self._split(ukraine, russia),
            "status": self._status(),
        } | self._totals(ukraine)

    def _number(self, event_id: str, side: str, measure: str = _KIND) -> str | None:
        """A side's number of an exchange, with the claims that state it."""
        number = self.said(event_id, measure, side)
        if number is None:
            return None
        about = f"said by: {words.SIDE[side]}"
        return str(self.trail.claims(f"{number:,}", self.saying(event_id, measure, side), about))

    def _apart(self, here: pd.Timestamp | None, before: pd.Timestamp | None) -> str | None:
        """The days between the two exchanges."""
        if here is None or before is None:
            return None
        days = words.counted((here - before).days, "day")
        return str(self.trail.events(days, [self.before, self.here], "the day of each exchange"))

    def _totals(self, ukraine: int | None) -> dict[str, str | None]:
        """The article's total, the headquarters' total of the day, and how the one follows from the other."""
        printed, newest = self._article[self._article["measure"] == f"total_{_KIND}"], self.total(_COUNTER, self.here)
        if printed.empty or newest is None or ukraine is None:
            return dict.fromkeys(("stale_total", "new_total", "stale"))
        stale, trail, ids = int(printed["value"].iloc[0]), self.trail, [printed["claim_id"].iloc[0]]
        total = f"{stale:,} + {ukraine:,} = {stale + ukraine:,}"
        summed = trail.claims(total, [*ids, *self.saying(self.here, _KIND, "UA")])
        fits = ". The article's total leaves out the very exchange that it reports."
        return {
            "stale_total": str(trail.claims(f"{stale:,}", ids, "the article's total")),
            "new_total": str(trail.totals(f"{newest:,}", self.total_row(_COUNTER, self.here), "the total of the day")),
            "stale": f"{summed}{fits if stale + ukraine == newest else ', which is another number.'}",
        }

    def _conflict(self, ukraine: int | None, russia: int | None) -> str | None:
        """What the two sides say of the exchange reported."""
        if ukraine is None or russia is None:
            return None
        ours, theirs = (self._number(self.here, side) for side in ("UA", "RU"))
        if ukraine == russia:
            return f"Kyiv and Moscow both say {ours}"
        return f"the real disagreement is another one, Kyiv's {ours} against Moscow's {theirs}"

    def _split(self, ukraine: int | None, russia: int | None) -> str:
        """How an outlet divides Kyiv's number, and whether that would explain Moscow's."""
        military, civilian = (self.said(self.here, f"{_KIND}_{group}", "third_party") for group in _SPLIT)
        if military is None or civilian is None:
            return ""
        explains = military == russia and minus(ukraine, military) == civilian
        ours = self._number(self.here, "UA", f"{_KIND}_military")
        soldiers, others = (self._number(self.here, "third_party", f"{_KIND}_{group}") for group in _SPLIT)
        return (
            f"One outlet splits the number into {soldiers} service members and {others} civilians"
            + (", which would explain the difference." if explains else ".")
            + (f" Kyiv's headquarters counts {ours} as service members." if ours else "")
        )

    def _status(self) -> str:
        figures = self.book.figures
        wanted = (figures["subject_id"] == self.here) & (figures["direction"] == "to_ua") & (figures["group"] == "all")
        status = figures.loc[wanted, "status"]
        return str(status.iloc[0]) if len(status) else "undisclosed"

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(
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
        return Block(table("The numbers of one article", head, rows))

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
        return Markdown((f"The two exchanges: {', '.join(pages)}.\n\n" if pages else "") + str(more.data))


_SPLIT = ("military", "civilian")

"""*207 or 230?*: two exchanges that one article mixes."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Row, rows_of
from analysis.present.claim_table import measure_in_words, source_link
from analysis.present.html import Cell, block, link, table
from analysis.present.telling.told import Told


class Article(Told):
    """Two exchanges that one article mixes: the one it reports and the one before."""

    def __init__(self, here: str, before: str, publisher: str) -> None:
        super().__init__()
        self.here, self.before, self.publisher = here, before, publisher

    @cached_property
    def _article(self) -> pd.DataFrame:
        claims = self.book.claims()
        return claims[(claims["publisher"] == self.publisher) & (claims["published_on"] == self.here)]

    @cached_property
    def facts(self) -> dict[str, str]:
        """Numbers of both exchanges, the stale total, and the split that one outlet gives."""
        days = self.book.ledger.events.set_index("event_id")["date_start"]
        stale = int(self._article.loc[self._article["measure"] == "total_returned_to_ua", "value"].iloc[0])
        ukraine, russia = (self.said(self.here, "returned_to_ua", side) for side in ("UA", "RU"))
        counts: dict[str, int] = {
            "here_ukraine": ukraine, "here_russia": russia, "difference": ukraine - russia,
            "before_ukraine": self.said(self.before, "returned_to_ua", "UA"),
            "stale_total": stale, "new_total": self.total("ua-exchanges", self.here), "sum_total": stale + ukraine,
            "split_military": self.said(self.here, "returned_to_ua_military", "third_party"),
            "split_civilian": self.said(self.here, "returned_to_ua_civilian", "third_party"),
            "days_apart": (days[self.here] - days[self.before]).days,
        }  # fmt: skip
        dates = {"here_day": words.date(days[self.here]), "before_day": words.date(days[self.before])}
        return {name: f"{value:,}" for name, value in counts.items()} | dates

    def article_claims(self) -> Markdown:
        """Every claim of the article, under the event or total to which it belongs."""
        rows = [
            [
                Cell(words.stated(claim)),
                Cell(measure_in_words(claim)),
                Cell(self._belongs(claim)),
                Cell(claim["claimant"]),
                Cell(source_link(claim)),
            ]
            for claim in rows_of(self._article.sort_values("claim_id"))
        ]
        return Markdown(
            block(
                table(
                    "The numbers of one article",
                    ["number", "what it counts", "belongs to", "who says so", "source"],
                    rows,
                )
            )
        )

    def _belongs(self, claim: Row) -> str:
        if pd.isna(claim["subject_id"]):
            return link(f"../site/totals.html#{claim['counter_id']}", "the running total")
        labels = self.book.ledger.events.set_index("event_id")["label"]
        return link(f"../events/{claim['subject_id']}.html", labels[claim["subject_id"]])

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return Markdown(
            f"Every claim with its source: [{self.facts['here_day']}](../events/{self.here}.qmd), "
            f"[{self.facts['before_day']}](../events/{self.before}.qmd), "
            "[the running totals](../site/totals.qmd). How figures come about: [methods](../site/methods.qmd)."
        )

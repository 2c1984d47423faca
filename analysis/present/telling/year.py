"""*The year …*: one calendar year, event by event."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Book, Row, rows_of
from analysis.present.charts import running_total, two_sides, two_sides_table
from analysis.present.charts.sides import MEASURES
from analysis.present.figure import Figure
from analysis.present.shown import Answer
from analysis.present.telling.phrases import behind, linked
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced

_COUNTER = "ua-exchanges"


class Year(Told):
    """One calendar year, event by event."""

    def __init__(self, year: int, book: Book | None = None) -> None:
        super().__init__(book)
        self.year = year

    @cached_property
    def facts(self) -> dict[str, str | None]:
        """The year's exchanges, differences, totals and bodies in words."""
        return self._sides() | self._totals() | self._counts() | self._bodies()

    def _sides(self) -> dict[str, str | None]:
        pairs = two_sides_table(self.book, self.year)
        both = pairs.dropna()
        differ = both[both["Ukraine says"] != both["Russia says"]]
        figures, trail = self.book.figures, self.trail
        counted = (figures["direction"] == "to_ua") & (figures["group"] == "all")
        came = figures[figures["subject_id"].isin(pairs["event"]) & counted]
        silent = pairs[pairs["Russia says"].isna() & pairs["Ukraine says"].notna()]
        pages = [linked(row["event"], row["exchange"]) for row in rows_of(silent)]
        return {
            "exchanges": str(trail.events(words.counted(len(pairs), "exchange"), pairs["event"])),
            "to_ua": str(trail.figures(words.counted(int(came["best"].sum()), "person", "people"), came)),
            "both": str(trail.claims(f"{len(both):,} of them", self._claimed(both["event"]))),
            "differ": str(trail.claims(f"differ on {len(differ):,}", self._claimed(differ["event"]))),
            "differences": "; ".join(map(self._difference, rows_of(differ))) or "none",
            "unconfirmed": f"No Russian number for the people who came to Ukraine was found for {', '.join(pages)}."
            if pages
            else "",
        }

    def _claimed(self, event_ids: Iterable[str]) -> list[str]:
        """The claims of both sides' officials that the two numbers of these exchanges are taken from."""
        claims = self.book.ledger.claims
        stated = claims["measure"].isin(MEASURES) & claims["claimant_side"].isin(["UA", "RU"])
        return list(claims.loc[stated & claims["subject_id"].isin(list(event_ids)), "claim_id"])

    def _difference(self, row: Row) -> str:
        ours = self._said(row["event"], "UA", row["Ukraine says"])
        theirs = self._said(row["event"], "RU", row["Russia says"])
        return f"{linked(row['event'], row['exchange'])}, {ours} against {theirs}"

    def _said(self, event_id: str, side: str, number: int) -> Traced:
        """A side's number of an exchange, with the claims that state it."""
        claims = self.book.ledger.claims.query("subject_id == @event_id and claimant_side == @side")
        stated = claims["measure"].isin(MEASURES) & (claims["value"] == number)
        return self.trail.claims(f"{number:,}", claims.loc[stated, "claim_id"], f"said by: {words.SIDE[side]}")

    def _totals(self) -> dict[str, str | None]:
        totals = self.book.totals[self.book.totals["counter_id"] == _COUNTER]
        drawn = totals["as_of"].between(f"{self.year - 1}-12-31", f"{self.year}-12-31")
        totals = totals[drawn].dropna(subset=["implied"])
        off, trail = totals[totals["residual"] != 0], self.trail
        start, end = (self.total_row(_COUNTER, f"{year}-12-31") for year in (self.year - 1, self.year))
        fit = trail.totals(f"{len(totals) - len(off)} of {len(totals)} stated totals", totals)
        return {
            "total_start": self._stated(start), "total_end": self._stated(end), "total_grown": self._grown(start, end),
            "agreeing": f"{fit} agree with the events to the person.",
            "parting": f"{', '.join(self._parting(off))}." if len(off) else "nowhere.",
        }  # fmt: skip

    def _stated(self, total: pd.DataFrame) -> str | None:
        if total.empty:
            return None
        about = f"stated for {words.date(total['as_of'].iloc[0])}"
        return str(self.trail.totals(words.number(total["stated"].iloc[0]), total, about))

    def _grown(self, start: pd.DataFrame, end: pd.DataFrame) -> str | None:
        if start.empty or end.empty:
            return None
        people = words.counted(int(end["stated"].iloc[0] - start["stated"].iloc[0]), "person", "people")
        return str(self.trail.totals(people, pd.concat([start, end])))

    def _parting(self, off: pd.DataFrame) -> list[str]:
        """Each total that differs, with its day and both numbers."""
        return [
            f"{words.date(row['as_of'])} "
            f"({self.trail.totals(f'{row.stated:,} stated, {row.implied:,} implied', off.loc[[place]])})"
            for place, row in off.iterrows()
        ]

    def _counts(self) -> dict[str, str | None]:
        day = f"{self.year}-12-31"
        return {
            f"count_{side}": self._stated(self.total_row(f"{side}-exchange-count-{self.year}", day))
            for side in ("ua", "ru")
        }

    def _bodies(self) -> dict[str, str | None]:
        events, figures = self.book.ledger.events, self.book.figures
        bodies = events[(events["date_start"].dt.year == self.year) & (events["kind"] == "bodies")]["event_id"]
        counted = figures[figures["subject_id"].isin(bodies) & (figures["group"] == "bodies")]
        sums = {way: counted[counted["direction"] == way] for way in ("to_ua", "to_ru")}
        return {
            "bodies_events": str(self.trail.events(words.counted(len(bodies), "handover"), bodies)),
            **{
                f"bodies_{way}": str(
                    self.trail.figures(f"{own['best'].sum():,}", own, f"bodies {words.DIRECTION[way]}")
                )
                for way, own in sums.items()
            },
        }

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(
            self.filled(
                f"In {self.year} the ledger has {{exchanges}} with {{to_ua}} returned to Ukraine; officials of "
                "both sides put a number on {both}, and {differ}."
            )
        )

    def figure(self) -> Figure:
        """Both sides, exchange by exchange."""
        return two_sides(self.book, self.year)

    def total_figure(self) -> Figure:
        """The running total of the headquarters, step by step."""
        return running_total(self.book, _COUNTER, f"{self.year - 1}-12-31", f"{self.year}-12-31")

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"), ("totals", "the running totals"))

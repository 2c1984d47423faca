"""*The year …*: one calendar year, event by event."""

from __future__ import annotations

from functools import cached_property

from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Book
from analysis.present.charts import running_total, two_sides, two_sides_table
from analysis.present.figure import Figure
from analysis.present.telling.phrases import behind, opening
from analysis.present.telling.told import Told, minus, written


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
        listed = [
            f"[{row['exchange']}](../events/{row['event']}.qmd), {row['Ukraine says']:,} against {row['Russia says']:,}"
            for row in differ.to_dict("records")
        ]
        best = [self.best(event_id, "to_ua") or 0 for event_id in pairs["event"]]
        silent = pairs[pairs["Russia says"].isna() & pairs["Ukraine says"].notna()]
        pages = [f"[{row['exchange']}](../events/{row['event']}.qmd)" for row in silent.to_dict("records")]
        return {
            "exchanges": words.counted(len(pairs), "exchange"),
            "to_ua": f"{sum(best):,}",
            "both": f"{len(both):,}",
            "differ": f"{len(differ):,}",
            "differences": "; ".join(listed) or "none",
            "unconfirmed": f"No Russian number for the people who came to Ukraine was found for {', '.join(pages)}."
            if pages
            else "",
        }

    def _totals(self) -> dict[str, str | None]:
        totals = self.book.totals[self.book.totals["counter_id"] == "ua-exchanges"]
        drawn = totals["as_of"].between(f"{self.year - 1}-12-31", f"{self.year}-12-31")
        totals = totals[drawn].dropna(subset=["implied"])
        off = totals[totals["residual"] != 0]
        start, end = (
            self.total("ua-exchanges", f"{self.year - 1}-12-31"),
            self.total("ua-exchanges", f"{self.year}-12-31"),
        )
        lines = [
            f"{words.date(row['as_of'])} ({row['stated']:,} stated, {row['implied']:,} implied)"
            for row in off.to_dict("records")
        ]
        agree = len(totals) - len(off)
        return {
            "total_start": written(start), "total_end": written(end), "total_grown": written(minus(end, start)),
            "agreeing": f"{agree} of {len(totals)} stated totals agree with the events to the person.",
            "parting": ", ".join(lines) + "." if lines else "nowhere.",
        }  # fmt: skip

    def _counts(self) -> dict[str, str | None]:
        return {
            side: written(self.total(f"{side[-2:]}-exchange-count-{self.year}", f"{self.year}-12-31"))
            for side in ("count_ua", "count_ru")
        }

    def _bodies(self) -> dict[str, str | None]:
        events = self.book.ledger.events
        bodies = events[(events["date_start"].dt.year == self.year) & (events["kind"] == "bodies")]["event_id"]
        sums = {way: sum(self.best(event_id, way, "bodies") or 0 for event_id in bodies) for way in ("to_ua", "to_ru")}
        return {
            "bodies_events": words.counted(len(bodies), "handover"),
            **{f"bodies_{way}": written(count) for way, count in sums.items()},
        }

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return opening(
            self.filled(
                f"In {self.year} the ledger has {{exchanges}} with {{to_ua}} people returned to Ukraine; officials of "
                "both sides put a number on {both} of them, and differ on {differ}."
            )
        )

    def figure(self) -> Figure:
        """Both sides, exchange by exchange."""
        return two_sides(self.book, self.year)

    def total_figure(self) -> Figure:
        """The running total of the headquarters, step by step."""
        return running_total(self.book, "ua-exchanges", f"{self.year - 1}-12-31", f"{self.year}-12-31")

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"), ("totals", "the running totals"))

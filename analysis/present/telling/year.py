"""*The year …*: one calendar year, event by event."""

from __future__ import annotations

from functools import cached_property

from IPython.display import Markdown

from analysis.present import words
from analysis.present.charts import two_sides_table
from analysis.present.telling.told import Told


class Year(Told):
    """One calendar year, event by event."""

    def __init__(self, year: int) -> None:
        super().__init__()
        self.year = year

    @cached_property
    def facts(self) -> dict[str, str]:
        """The year's exchanges, differences, totals and bodies in words."""
        return self._sides() | self._totals() | self._counts() | self._bodies()

    def _sides(self) -> dict[str, str]:
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

    def _totals(self) -> dict[str, str]:
        totals = self.book.totals[self.book.totals["counter_id"] == "ua-exchanges"]
        totals = totals[totals["as_of"].between(f"{self.year}-01-01", f"{self.year}-12-31")].dropna(subset=["implied"])
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
            "total_start": f"{start:,}", "total_end": f"{end:,}", "total_grown": f"{end - start:,}",
            "agreeing": f"{agree} of {len(totals)} stated totals agree with the events to the person.",
            "parting": ", ".join(lines) + "." if lines else "nowhere.",
        }  # fmt: skip

    def _counts(self) -> dict[str, str]:
        return {
            side: f"{self.total(f'{side[-2:]}-exchange-count-{self.year}', f'{self.year}-12-31'):,}"
            for side in ("count_ua", "count_ru")
        }

    def _bodies(self) -> dict[str, str]:
        events = self.book.ledger.events
        bodies = events[(events["date_start"].dt.year == self.year) & (events["kind"] == "bodies")]["event_id"]
        sums = {way: sum(self.best(event_id, way, "bodies") or 0 for event_id in bodies) for way in ("to_ua", "to_ru")}
        return {"bodies_events": words.counted(len(bodies), "handover")} | {
            f"bodies_{way}": f"{count:,}" for way, count in sums.items()
        }

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return Markdown(
            "Every claim with its source: [the ledger](../site/ledger.qmd), [the running totals](../site/totals.qmd). "
            "How figures come about: [methods](../site/methods.qmd)."
        )

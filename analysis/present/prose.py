"""What the stories say: numbers looked up in the ledger and put into sentences, each with its claims one click away."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import open_book
from analysis.present.charts import two_sides_table
from analysis.present.claim_table import measure_in_words, source_link
from analysis.present.html import Cell, block, link, table


class Told:
    """A story's voice: `say` and `answer` fill a sentence's {names} from `facts`, so that no number is typed."""

    def __init__(self) -> None:
        self.book = open_book()

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
                Cell("–" if pd.isna(row["residual"]) else f"{int(row['residual']):+,}" if row["residual"] else "0", numeric=True),
            ]
            for _, row in self.book.totals[wanted].iterrows()
        ]
        return Markdown(block(table("Stated total, and what the events imply", ["as of", "stated", "implied", "difference"], rows)))

    def best(self, subject_id: str, direction: str, group: str = "all") -> int | None:
        """A figure's best value, or None when it is not known."""
        figures = self.book.figures
        row = figures[(figures["subject_id"] == subject_id) & (figures["direction"] == direction) & (figures["group"] == group)]
        return None if row.empty or pd.isna(row["best"].iloc[0]) else int(row["best"].iloc[0])

    def said(self, subject_id: str, measure: str, side: str) -> int:
        """The number that most claims of a side state, exact ones only; LookupError when there is none."""
        claims = self.book.ledger.claims
        wanted = (claims["subject_id"] == subject_id) & (claims["measure"] == measure) & (claims["claimant_side"] == side)
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


class Story(Told):
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
            [Cell(words.stated(claim)), Cell(measure_in_words(claim)), Cell(self._belongs(claim)), Cell(claim["claimant"]), Cell(source_link(claim))]
            for _, claim in self._article.sort_values("claim_id").iterrows()
        ]
        return Markdown(block(table("The numbers of one article", ["number", "what it counts", "belongs to", "who says so", "source"], rows)))

    def _belongs(self, claim: pd.Series) -> str:
        if pd.isna(claim["subject_id"]):
            return link(f"../site/totals.html#{claim['counter_id']}", "the running total")
        labels = self.book.ledger.events.set_index("event_id")["label"]
        return link(f"../events/{claim['subject_id']}.html", labels[claim["subject_id"]])

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return Markdown(
            f"Every claim with its source: [{self.facts['here_day']}](../events/{self.here}.qmd), [{self.facts['before_day']}](../events/{self.before}.qmd), "
            "[the running totals](../site/totals.qmd). How figures come about: [methods](../site/methods.qmd)."
        )


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
            "unconfirmed": f"No Russian number for the people who came to Ukraine was found for {', '.join(pages)}." if pages else "",
        }

    def _totals(self) -> dict[str, str]:
        totals = self.book.totals[self.book.totals["counter_id"] == "ua-exchanges"]
        totals = totals[totals["as_of"].between(f"{self.year}-01-01", f"{self.year}-12-31")].dropna(subset=["implied"])
        off = totals[totals["residual"] != 0]
        start, end = self.total("ua-exchanges", f"{self.year - 1}-12-31"), self.total("ua-exchanges", f"{self.year}-12-31")
        lines = [f"{words.date(row['as_of'])} ({row['stated']:,} stated, {row['implied']:,} implied)" for row in off.to_dict("records")]
        agree = len(totals) - len(off)
        return {
            "total_start": f"{start:,}", "total_end": f"{end:,}", "total_grown": f"{end - start:,}",
            "agreeing": f"{agree} of {len(totals)} stated totals agree with the events to the person.",
            "parting": ", ".join(lines) + "." if lines else "nowhere.",
        }  # fmt: skip

    def _counts(self) -> dict[str, str]:
        return {side: f"{self.total(f'{side[-2:]}-exchange-count-{self.year}', f'{self.year}-12-31'):,}" for side in ("count_ua", "count_ru")}

    def _bodies(self) -> dict[str, str]:
        events = self.book.ledger.events
        bodies = events[(events["date_start"].dt.year == self.year) & (events["kind"] == "bodies")]["event_id"]
        sums = {way: sum(self.best(event_id, way, "bodies") or 0 for event_id in bodies) for way in ("to_ua", "to_ru")}
        return {"bodies_events": words.counted(len(bodies), "handover")} | {f"bodies_{way}": f"{count:,}" for way, count in sums.items()}

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return Markdown(
            "Every claim with its source: [the ledger](../site/ledger.qmd), [the running totals](../site/totals.qmd). How figures come about: [methods](../site/methods.qmd)."
        )

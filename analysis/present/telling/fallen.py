"""*The fallen*: how many bodies were returned to each side, and who says so."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import rows_of
from analysis.present.charts.returned import bodies_returned
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, link, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, paragraph
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced

_WAYS = ("to_ua", "to_ru")
_STATUS = {
    "agreed": "agreed by two or more voices",
    "explained": "different but explained",
    "single source": "with a single voice",
    "inferred": "that follow from other claims",
    "disputed": "disputed",
    "undisclosed": "not published",
}


class Fallen(Told):
    """Handovers of bodies, also those within an exchange of people."""

    @cached_property
    def figures(self) -> pd.DataFrame:
        """One row a handover and direction that returned bodies or was said to: best, status, `day` of the event."""
        events = self.book.ledger.events[["event_id", "date_start", "kind", "label"]]
        figures = self.book.figures[self.book.figures["group"] == "bodies"]
        joined = figures.merge(events.rename(columns={"event_id": "subject_id", "date_start": "day"}), on="subject_id")
        return joined.sort_values(["day", "subject_id"], kind="stable", ignore_index=True)

    @cached_property
    def known(self) -> pd.DataFrame:
        """Those of `figures` with a number."""
        return self.figures.dropna(subset=["best"])

    def bodies(self, direction: str) -> int:
        """Bodies returned in a direction, as far as numbers are known."""
        return int(self._known(direction)["best"].sum())

    def answer_sentence(self) -> str:
        """How many people's bodies were returned to each side."""
        if self.known.empty:
            return "The ledger holds no number of bodies returned yet."
        handovers = words.counted(self.known["subject_id"].nunique(), "handover")
        ukraine, russia = (self._returned(way) for way in _WAYS)
        return (
            f"In {self.trail.figures(handovers, self.known)} with a known number the bodies of {ukraine} were returned "
            f"to Ukraine and of {russia} to Russia."
        )

    def _returned(self, direction: str) -> Traced:
        people = words.counted(self.bodies(direction), "person", "people")
        return self.trail.figures(people, self._known(direction), words.DIRECTION[direction])

    def _known(self, direction: str) -> pd.DataFrame:
        return self.known[self.known["direction"] == direction]

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """Bodies returned to each side, added up along time."""
        return bodies_returned(self.book, self.known)

    def years(self) -> Markdown:
        """Year by year: handovers, and bodies returned to each side."""
        rows = []
        for year, own in self.known.groupby(self.known["day"].dt.year):
            ways = [own[own["direction"] == way] for way in _WAYS]
            rows.append([
                Cell(str(year)), Cell(words.number(own["subject_id"].nunique()), numeric=True),
                *(Cell(self._sum(figures, f"{year}"), numeric=True) for figures in ways),
            ])  # fmt: skip
        head = ["year", "handovers", "to Ukraine", "to Russia"]
        return Block(table("Bodies returned, as far as numbers are known", head, rows))

    def _sum(self, figures: pd.DataFrame, year: str) -> str:
        """The sum of one direction's figures as a cell, a dash when there is none."""
        if figures.empty:
            return words.number(pd.NA)
        way = words.DIRECTION[figures["direction"].iloc[0]]
        return self.trail.figures(words.number(figures["best"].sum()), figures, f"bodies {way}, {year}").html

    def half(self) -> Markdown:
        """Since when half of all known bodies were returned."""
        sentences = []
        for way in _WAYS:
            own = self._known(way)
            if len(own) < 2 or not self.bodies(way):
                continue
            sums = own["best"].cumsum()
            first = rows_of(own[sums * 2 > sums.iloc[-1]])[0]
            sentences.append(
                f"Half of all bodies known to have come {words.DIRECTION[way]} had come by {words.date(first['day'])}."
            )
        return paragraph(*sentences)

    def unequal(self) -> Markdown:
        """What the two numbers do not say."""
        same = self.bodies("to_ua") == self.bodies("to_ru")
        return paragraph(
            ""
            if same
            else "The two numbers are not of the same size, and the ledger holds no claim that would say why.",
            "They are numbers of bodies handed over, and no measure of anybody's losses.",
        )

    def support(self) -> Markdown:
        """How well the numbers are supported, in each direction."""
        sentences = []
        for way in _WAYS:
            own = self.figures[self.figures["direction"] == way]
            if own.empty:
                continue
            statuses = dict(list(own.groupby("status")))
            said = [
                str(self.trail.figures(f"{len(statuses[status]):,} {told}", statuses[status], words.DIRECTION[way]))
                for status, told in _STATUS.items()
                if status in statuses
            ]
            count = self.trail.figures(f"{words.counted(len(own), 'number')} {words.DIRECTION[way]}", own)
            sentences.append(f"{count}: {words.ENGLISH.listed(said)}.")
        return paragraph(*sentences) if sentences else paragraph("There is no number to support.")

    def disputed(self) -> Markdown:
        """The handovers whose number of bodies is disputed."""
        own = self.figures[self.figures["status"] == "disputed"]
        rows = [
            [
                Cell(link(f"../events/{row['subject_id']}.html", row["label"])),
                Cell(words.DIRECTION[row["direction"]]),
                Cell(words.spread(row["claimed_low"], row["claimed_high"]), numeric=True),
                Cell(words.number(row["best"]), numeric=True),
            ]
            for row in rows_of(own)
        ]
        caption = f"{words.counted(len(rows), 'disputed number')} of bodies"
        return Block(table(caption, ["handover", "direction", "claimed", "best"], rows))

    def official(self) -> Markdown:
        """The newest total of each official counter of bodies."""
        counters = self.book.ledger.counters.set_index("counter_id").drop(columns="note")
        totals = self.book.totals.join(counters, on="counter_id")
        wanted = totals["group"].eq("bodies") & totals["side"].isin(["UA", "RU", "mediator"])
        newest = totals[wanted].sort_values("as_of").drop_duplicates("counter_id", keep="last")
        rows = [
            [
                Cell(link(f"../site/totals.html#{row['counter_id']}", row["keeper"])),
                Cell(words.DIRECTION[row["direction"]]),
                Cell(words.date(row["starts_on"])),
                Cell(words.date(row["as_of"])),
                Cell(words.number(row["stated"]), numeric=True),
                Cell(escape(words.number(row["implied"])), numeric=True),
            ]
            for row in rows_of(newest.sort_values(["direction", "as_of"], ascending=[False, False]))
        ]
        head = ["keeper", "direction", "counted from", "as of", "stated", "implied by the handovers"]
        return Block(table("Officials' own totals of bodies", head, rows))

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each handover"), ("totals", "officials' totals"))

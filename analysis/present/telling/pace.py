"""*Pace and pauses*: how long from one exchange to the next, which deals there were, and what was called off."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Row, rows_of
from analysis.present.charts.pauses import pauses
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, first_few, linked, paragraph
from analysis.present.telling.told import Told

_COUNTED = {"exchange": "all", "one_way_return": "all", "bodies": "bodies"}


class Pace(Told):
    """The days between exchanges of people, in the order in which they took place."""

    @cached_property
    def waits(self) -> pd.DataFrame:
        """One row a day on which an exchange began, but the first: event_id, label, day, `since`, `days` waited.

        The wait runs from the last day of all exchanges before to the first day of this one, and is at least one day.
        """
        events = self.book.ledger.events
        exchanges = events[events["kind"] == "exchange"].sort_values(["date_start", "event_id"])
        before = exchanges["date_end"].cummax().shift()
        waits = exchanges.assign(since=before, day=exchanges["date_start"])
        waits = waits.dropna(subset=["since"])
        waits = waits.assign(days=(waits["day"] - waits["since"]).dt.days)
        return waits.loc[waits["days"] > 0, ["event_id", "label", "day", "since", "days", "date_precision"]]

    @cached_property
    def last(self) -> Row | None:
        """The latest exchange, or None."""
        events = self.book.ledger.events
        exchanges = rows_of(events[events["kind"] == "exchange"].sort_values(["date_end", "event_id"]))
        return exchanges[-1] if exchanges else None

    def answer_sentence(self) -> str:
        """How long the waits are as a rule, and the longest one."""
        waits = self.waits
        if self.last is None:
            return "The ledger holds no exchange yet."
        if waits.empty:
            return f"The ledger holds exchanges of one day only, {words.date(self.last['date_end'])}."
        longest = rows_of(waits.loc[[waits["days"].idxmax()]])[0]
        median = waits["days"].median()
        pause = self.trail.events(f"of {_days(longest['days'])}", [longest["event_id"]], "the longest pause")
        half = self.trail.events(f"of {_days(median)} or less", waits.loc[waits["days"] <= median, "event_id"])
        return (
            f"Half the waits from one exchange to the next were {half}, and the longest pause was "
            f"{pause}, from {words.date(longest['since'])} to {words.date(longest['day'])}; the latest exchange in "
            f"the ledger is of {words.date(self.last['date_end'])}."
        )

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """Every wait along time."""
        return pauses(self.book, self.waits)

    def since_last(self) -> Markdown:
        """How far the ledger reaches beyond the latest exchange, which is not yet a pause."""
        if self.last is None:
            return paragraph("No exchange is recorded.")
        through = self.book.data_through()
        days = (through - self.last["date_end"]).days
        page = linked(self.last["event_id"], self.last["label"])
        return paragraph(
            f"The latest exchange recorded is {page}; the ledger's records reach to {words.date(through)}, "
            f"{self.trail.events(f'{_days(days)} later', [self.last['event_id']])}."
            if days
            else f"The ledger's records end with the latest exchange, {page}.",
            "What took place after the records end is not known here, so the time since the latest exchange is not "
            "counted as a pause.",
        )

    def longest(self, most: int = 5) -> Markdown:
        """The longest pauses, each with the exchange that ended it."""
        order = self.waits["days"].sort_values(ascending=False, kind="stable").index[:most]
        said = [
            f"{self.trail.events(_days(row['days']), [row['event_id']], 'until then')} until "
            f"{linked(row['event_id'], row['label'])}"
            for row in rows_of(self.waits.loc[order])
        ]
        return paragraph(f"The longest: {'; '.join(said)}." if said else "There is no pause to list.")

    def years(self) -> Markdown:
        """Year by year: days on which an exchange began, the middle wait and the longest."""
        groups = self.waits.groupby(self.waits["day"].dt.year) if len(self.waits) else ()
        rows = [
            [
                Cell(str(year)),
                Cell(
                    self.trail.events(words.number(len(own)), own["event_id"], f"ended in {year}").html,
                    numeric=True,
                ),
                *(Cell(words.number(cell), numeric=True) for cell in (own["days"].median(), own["days"].max())),
            ]
            for year, own in groups
        ]
        head = ["year", "waits ended", "half of them at most, days", "longest, days"]
        return Block(table("Waits between exchanges, by the year in which they ended", head, rows))

    def deals(self) -> Markdown:
        """Each named deal with its handovers, people and bodies."""
        events = self.book.ledger.events
        named = events[events["deal"].notna() & (events["kind"] != "cancelled")]
        rows = []
        for deal, own in named.groupby("deal", sort=False):
            counts = [self._came(own, way, group) for group in ("all", "bodies") for way in ("to_ua", "to_ru")]
            rows.append([
                Cell(escape(str(deal))), Cell(words.span(own["date_start"].min(), own["date_end"].max())),
                Cell(self.trail.events(words.number(len(own)), own["event_id"], str(deal)).html, numeric=True),
                *(Cell(words.number(n), numeric=True) for n in counts),
            ])  # fmt: skip
        people, bodies = "people to {}", "bodies to {}"
        places = ("Ukraine", "Russia")
        head = ["deal", "days", "handovers", *(text.format(place) for text in (people, bodies) for place in places)]
        return Block(table("Handovers that belong to a named deal", head, rows))

    def _came(self, events: pd.DataFrame, direction: str, group: str) -> object:
        """People or bodies of these events; of a round the larger of its own figure and the sum of its events."""
        kinds = [kind for kind, counted in _COUNTED.items() if counted == group]
        own = events[events["kind"].isin(kinds)]
        figures = self.book.figures
        figures = figures[(figures["direction"] == direction) & (figures["group"] == group)].dropna(subset=["best"])
        best = dict(zip(figures["subject_id"], figures["best"].astype(int), strict=True))
        if not set(best) & {*own["event_id"], *own["round_id"].dropna()}:
            return pd.NA
        alone = sum(best.get(event, 0) for event in own.loc[own["round_id"].isna(), "event_id"])
        rounds = own.dropna(subset=["round_id"]).groupby("round_id")["event_id"]
        return alone + sum(max(best.get(str(r), 0), sum(best.get(e, 0) for e in ids)) for r, ids in rounds)

    def called_off(self) -> Markdown:
        """Handovers that were announced or planned and did not take place."""
        events = self.book.ledger.events
        off = rows_of(events[events["kind"] == "cancelled"])
        pages = [linked(row["event_id"], row["label"]) for row in off]
        if not pages:
            return paragraph("No handover in the ledger was called off.")
        count = f"{words.counted(len(off), 'handover')} did not take place"
        told = self.trail.events(count, [row["event_id"] for row in off])
        return paragraph(f"{told}: {first_few(pages, 12)}.")

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"), ("gaps", "events without an exact day"))


def _days(count: object) -> str:
    return words.counted(round(count), "day") if isinstance(count, int | float) else "–"

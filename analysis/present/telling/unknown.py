"""*What we do not know*: numbers that nobody published, numbers with one voice, and claims that nothing explains."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Row, rows_of
from analysis.present.charts.support import support_by_year
from analysis.present.claim_table import measure_in_words, source_link
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, link, table
from analysis.present.records import labels
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, first_few, linked, paragraph, percent
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced
from analysis.present.totals_part import counter_name

_COUNTED = {"exchange": "all", "one_way_return": "all", "bodies": "bodies"}


_TOLD = {
    "undisclosed": "found for {:,}",
    "single source": "{:,} rest on a single voice",
    "disputed": "{:,} are disputed",
}
"""How the opening counts the numbers of a status."""


class Unknown(Told):
    """The number of each handover and direction, and how well it is supported."""

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """One row a handover and direction: everyone of an exchange or return, the bodies of a repatriation."""
        events = self.book.ledger.events.rename(columns={"event_id": "subject_id", "date_start": "day"})
        columns = ["subject_id", "day", "kind", "round_id", "label"]
        joined = self.book.figures.merge(events[columns], on="subject_id")
        return joined[joined["group"] == joined["kind"].map(_COUNTED)].reset_index(drop=True)

    @cached_property
    def unexplained(self) -> pd.DataFrame:
        """The claims that no reading fits, in the order of their identifiers."""
        claims = self.book.claims()
        return claims[claims["reading"].eq("unexplained").fillna(False)].sort_values("claim_id")

    def count(self, status: str) -> int:
        """How many numbers have a status."""
        return int((self.numbers["status"] == status).sum())

    def answer_sentence(self) -> str:
        """How many numbers are missing, have one voice, or are disputed."""
        total = len(self.numbers)
        if not total:
            return "The ledger holds no handover yet, so it knows nothing."
        missing, alone, disputed = (
            self._traced(told.format(self.count(status)), status) for status, told in _TOLD.items()
        )
        ids = self.book.ledger.claims["claim_id"]
        claims = self.trail.claims(f"{len(ids):,}", ids)
        left = self.trail.claims(words.counted(len(self.unexplained), "claim"), self.unexplained["claim_id"])
        return (
            f"Of {self.trail.figures(words.counted(total, 'number'), self.numbers)}, one for each handover and "
            f"direction, no published one was {missing}, {alone} and {disputed}, and {left} of {claims} "
            f"{'fits' if len(self.unexplained) == 1 else 'fit'} no explanation."
        )

    def _traced(self, phrase: str, status: str) -> Traced:
        """A phrase about the numbers of a status."""
        return self.trail.figures(phrase, self.numbers[self.numbers["status"] == status])

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """How well the numbers of each year are supported."""
        return support_by_year(self.book, self.numbers, lambda status: self._traced(status, status).anchor)

    def undisclosed(self) -> Markdown:
        """Handovers without a published number in a direction, and the stages of rounds among them."""
        silent = self.numbers[self.numbers["status"] == "undisclosed"]
        if silent.empty:
            return paragraph("Every handover in the ledger has a published number in each direction.")
        stages = silent.loc[silent["round_id"].notna(), "subject_id"].unique()
        trail, count = self.trail, len(stages)
        ukraine, russia = (silent[silent["direction"] == way] for way in ("to_ua", "to_ru"))
        neither = silent.loc[silent.duplicated("subject_id"), "subject_id"]
        pages = [linked(row["subject_id"], row["label"]) for row in rows_of(silent[silent["subject_id"].isin(neither)])]
        pages = list(dict.fromkeys(pages))
        return paragraph(
            f"No published number was found for {trail.figures(f'{len(ukraine):,} returns to Ukraine', ukraine)} and "
            f"{trail.figures(f'{len(russia):,} to Russia', russia)}; "
            f"{trail.events(words.counted(count, 'handover'), stages)} among them "
            f"{'is a stage' if count == 1 else 'are stages'} of a longer round, of which only a sum may be known.",
            f"Without a number in either direction: {first_few(pages, 16)}." if pages else "",
        )

    def single(self) -> Markdown:
        """Whose the single voice is."""
        alone = self.numbers[self.numbers["status"] == "single source"]
        if alone.empty:
            return paragraph("No number rests on a single voice.")
        claims = self.book.ledger.claims
        kept = claims[claims["subject_id"].isin(alone["subject_id"])]
        sides: dict[str, list[Row]] = {}
        for row in rows_of(alone):
            stem = "bodies" if row["group"] == "bodies" else "returned"
            about = kept[
                (kept["subject_id"] == row["subject_id"]) & kept["measure"].str.startswith(f"{stem}_{row['direction']}")
            ]
            for side in set(about["claimant_side"]):
                sides.setdefault(side, []).append(row)
        said = [
            str(self.trail.figures(f"{words.SIDE[side]} on {len(sides[side]):,}", pd.DataFrame(sides[side])))
            for side in words.SIDE
            if side in sides
        ]
        share = f"{words.counted(len(alone), 'number')} ({percent(len(alone), len(self.numbers))})"
        return paragraph(
            f"{self.trail.figures(share, alone)} {'rests' if len(alone) == 1 else 'rest'} on one voice, so that an "
            "error in it could go unnoticed.",
            f"Who speaks about them at all: {', '.join(said)}." if said else "",
        )

    def claims_left(self) -> Markdown:
        """The claims that nothing explains, each with its page and what the ledger holds instead."""
        rows, named = [], labels(self.book, words.ENGLISH)
        named |= {row["counter_id"]: counter_name(row, words.ENGLISH) for row in rows_of(self.book.ledger.counters)}
        for claim in rows_of(self.unexplained):
            place = claim["subject_id"] if words.known(claim["subject_id"]) else claim["counter_id"]
            folder = "rounds" if str(place).startswith("round-") else "events"
            total = not words.known(claim["subject_id"])
            address = f"../site/totals.html#{place}" if total else f"../{folder}/{place}.html#{claim['claim_id']}"
            rows.append([
                Cell(link(address, named[str(place)])), Cell(escape(measure_in_words(claim))),
                Cell(words.stated(claim), numeric=True), Cell(words.number(claim["implied"]), numeric=True),
                Cell(escape(claim["claimant"])), Cell(source_link(claim)),
            ])  # fmt: skip
        head = ["about", "what is counted", "claimed", "ledger", "who says so", "source"]
        return Block(table(f"{words.counted(len(rows), 'claim')} without an explanation", head, rows))

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("gaps", "every event with something missing"), ("ledger", "each event"))

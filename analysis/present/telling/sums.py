"""*Do the official totals add up?*: each stated total against the previous one and the events since."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Row, rows_of
from analysis.present.charts.counters import counter_name, totals_in_time
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, link, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, how_often, paragraph, percent, share
from analysis.present.telling.told import Told
from analysis.present.words import ENGLISH

_SLIPS = ("a total not yet updated", "a total dated too early", "one digit wrong", "digits swapped", "rounded")
_SILENT = "without a published number"


class Sums(Told):
    """Every total that officials state and that can be compared with what came before it."""

    @cached_property
    def compared(self) -> pd.DataFrame:
        """One row a comparable total of an official counter: its counter's columns, `fits`, and `reason` when not."""
        counters = self.book.ledger.counters.set_index("counter_id").drop(columns="note")
        totals = self.book.totals.join(counters, on="counter_id").dropna(subset=["implied"])
        totals = totals[totals["side"].isin(["UA", "RU", "mediator"])]
        return totals.assign(
            fits=totals["residual"] == 0, name=[counter_name(row) for row in rows_of(totals)],
            reason=[self._reason(row) for row in rows_of(totals)],
        )  # fmt: skip

    @cached_property
    def _slips(self) -> dict[tuple[str, pd.Timestamp], str]:
        """The reading of each total that was taken as a slip of its keeper or of a reporter."""
        claims = self.book.claims()
        claims = claims[claims["counter_id"].notna() & claims["reading"].isin(_SLIPS)]
        return {(row["counter_id"], row["as_of"]): row["reading"] for row in rows_of(claims)}

    def _reason(self, row: Row) -> str:
        slip = self._slips.get((row["counter_id"], row["as_of"]))
        if row["residual"] == 0:
            return ""
        if slip:
            return slip
        if row["residual"] > 0 and _SILENT in row["why"]:
            return "may be people of events without a published number"
        return "no reason established"

    def answer_sentence(self) -> str:
        """How many totals equal what came before plus what came since."""
        totals = self.compared
        if totals.empty:
            return "The ledger holds no official total yet that can be compared with the events."
        fits, size = int(totals["fits"].sum()), len(totals)
        verb = "equals" if fits == size == 1 else "equal"
        told = self.trail.totals(share(fits, size, "official total"), totals)
        return (
            f"{how_often(fits, size)}: {told} that can be checked {verb} the previous "
            f"total plus the events since, to the person{self._longest()}."
        )

    def _longest(self) -> str:
        """How the longest series of totals fares, when it is not the only one."""
        sizes = self.compared["counter_id"].value_counts(sort=False)
        if len(sizes) < 2:
            return ""
        main = self.compared[self.compared["counter_id"] == sizes.idxmax()]
        fit = self.trail.totals(f"{int(main['fits'].sum())} of {len(main)}", main, "the longest series")
        return f"; in the longest series ({main['name'].iloc[0]}) {fit} do"

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """Every comparable total along time, counter by counter."""
        return totals_in_time(self.book, self.compared)

    def agreement(self, most: int = 10) -> Markdown:
        """Counter by counter, the longest series first: how many totals agree, and the largest difference."""
        rows = []
        groups = sorted(self.compared.groupby("counter_id"), key=lambda pair: (-len(pair[1]), str(pair[0])))
        for counter_id, totals in groups[:most]:
            worst = max(totals["residual"], key=abs)
            rows.append([
                Cell(link(f"../site/totals.html#{counter_id}", totals["name"].iloc[0])),
                Cell(words.number(len(totals)), numeric=True),
                Cell(words.number(totals["fits"].sum()), numeric=True),
                Cell(ENGLISH.signed(worst) if worst else "none", numeric=True),
            ])  # fmt: skip
        caption = f"How many totals fit: {share(len(rows), len(groups), 'official counter')}"
        return Block(table(caption, ["counter", "compared", "fit", "largest difference"], rows))

    def parting(self) -> Markdown:
        """How large the differences are, and for how many a reason is established."""
        off = self.compared[~self.compared["fits"]]
        if off.empty:
            return paragraph("No total that can be compared differs from the events.")
        few = off[off["residual"].abs() <= 5]
        above, below = off[off["residual"] > 0], off[off["residual"] < 0]
        trail = self.trail
        groups = sorted(off.groupby("reason"), key=lambda pair: (-len(pair[1]), str(pair[0])))
        reasons = [str(trail.totals(f"{reason} ({len(own)})", own)) for reason, own in groups]
        return paragraph(
            f"{trail.totals(words.counted(len(off), 'total differs', 'totals differ'), off)}: "
            f"{trail.totals(f'{len(above)} above what the events imply', above)}, "
            f"{trail.totals(f'{len(below)} below', below)}, "
            f"{trail.totals(f'{len(few)} of all ({percent(len(few), len(off))})', few)} by five or fewer.",
            f"As far as the ledger can say why: {'; '.join(reasons)}.",
        )

    def circular(self) -> Markdown:
        """How many figures were themselves inferred: what follows from a total agrees with it by construction."""
        figures = self.book.figures[self.book.figures["group"].isin(["all", "bodies"])]
        inferred = figures[figures["status"] == "inferred"]
        known = figures[figures["best"].notna()]
        if inferred.empty:
            return paragraph(
                "No event's number was inferred from totals here, so that each comparison is a test of both."
            )
        return paragraph(
            f"Agreement proves less where an event's own number is missing: "
            f"{self.trail.figures(f'{len(inferred):,}', inferred, 'follow from other claims')} of "
            f"{self.trail.figures(words.counted(len(known), 'number'), known)} of events and rounds follow from other "
            "claims without anybody having stated them. Where such a number was found from these very totals, they fit "
            "by construction."
        )

    def widest(self, most: int = 8) -> Markdown:
        """The totals that part most, with what the events imply and the reason, if any."""
        off = self.compared[~self.compared["fits"]]
        order = off["residual"].abs().sort_values(ascending=False, kind="stable").index[:most]
        rows = [
            [
                Cell(link(f"../site/totals.html#{row['counter_id']}", row["name"])),
                Cell(words.date(row["as_of"])),
                Cell(words.number(row["stated"]), numeric=True),
                Cell(words.number(row["implied"]), numeric=True),
                Cell(ENGLISH.signed(row["residual"]), numeric=True),
                Cell(escape(row["reason"])),
            ]
            for row in rows_of(off.loc[order])
        ]
        head = ["counter", "as of", "stated", "implied", "difference", "reason"]
        return Block(table("Where totals and events part most", head, rows))

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("totals", "each total with its claims"), ("ledger", "each event"))

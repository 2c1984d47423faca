"""*Two sides of one exchange*: what Kyiv, Moscow and mediators say about the same number."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Row, rows_of
from analysis.present.charts.differences import differences
from analysis.present.figure import Figure
from analysis.present.html import Cell, block, escape, link, table
from analysis.present.telling.numbers import COUNTED, numbers_of
from analysis.present.telling.phrases import address, behind, compared, how_often, opening, paragraph, percent, share
from analysis.present.telling.told import Told
from analysis.present.words import ENGLISH

SIDES = {"UA": "Kyiv", "RU": "Moscow"}
_OPEN = "no reason established"


class Pairs(Told):
    """Each handover and direction, with the number that each side's officials state."""

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """What each side's officials state, as numbers_of has it."""
        return numbers_of(self.book)

    @cached_property
    def both(self) -> pd.DataFrame:
        """The rows on which officials of both sides put a number, with `gap`, Kyiv's minus Moscow's."""
        rows = self.numbers.dropna(subset=["UA", "RU"])
        return rows.assign(gap=rows["UA"] - rows["RU"])

    @cached_property
    def differing(self) -> pd.DataFrame:
        """Those of `both` on which the two numbers are not the same, each with the `reason`."""
        differ = self.both[self.both["gap"] != 0]
        return differ.assign(reason=[self._reason(row) for row in rows_of(differ)])

    def _reason(self, row: Row) -> str:
        """Why the two numbers differ: what each side counts, or how a side's claims were read, or nothing known."""
        if row["measure_UA"] != row["measure_RU"]:
            return "one counts everyone, the other service members"
        claims = self._claims[self._claims["subject_id"] == row["event_id"]]
        for side in ("UA", "RU"):
            stated = (claims["measure"] == row[f"measure_{side}"]) & (claims["value"] == row[side])
            readings = claims.loc[stated & (claims["claimant_side"] == side), "reading"].mode()
            if len(readings) and readings[0] not in ("as labelled", "unexplained"):
                return f"{SIDES[side]}: {readings[0]}"
        return _OPEN

    @cached_property
    def _claims(self) -> pd.DataFrame:
        return self.book.claims()

    def answer_sentence(self) -> str:
        """How often the two sides state the same number."""
        both, differ = self.both, self.differing
        if both.empty:
            return "The ledger holds no handover yet on which officials of both sides put a number."
        start = how_often(len(both) - len(differ), len(both))
        tail = self._spread(differ["gap"].abs())
        return (
            f"{start} they say the same: where officials of both sides put an exact number on the same handover, the "
            f"numbers agree in {share(len(both) - len(differ), len(both), 'case')}{tail}."
        )

    @staticmethod
    def _spread(gaps: pd.Series) -> str:
        if gaps.empty:
            return ""
        middle = words.number(gaps.median())
        return f"; where they part, it is by {words.spread(gaps.min(), gaps.max())}" + (
            f", half the time by {middle} or less" if gaps.min() != gaps.max() else ""
        )

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return opening(self.answer_sentence())

    def figure(self) -> Figure:
        """Every handover on which the two sides differ."""
        return differences(self.book, self.differing, len(self.both))

    def coverage(self) -> Markdown:
        """On how many numbers both sides speak, and on how many only one."""
        numbers = self.numbers
        only = {
            side: int((numbers[side].notna() & numbers[other].isna()).sum())
            for side, other in (("UA", "RU"), ("RU", "UA"))
        }
        return paragraph(
            "One count here is one handover, one direction, people or bodies. Officials of some side put an exact "
            f"number on {words.counted(len(numbers), 'count')}: both sides on {len(self.both):,}, Kyiv without Moscow "
            f"on {only['UA']:,}, Moscow without Kyiv on {only['RU']:,}.",
            "A number that only one side states is neither confirmed nor denied by the other.",
        )

    def by_kind(self) -> Markdown:
        """What is counted, and how often the two sides agree on it."""
        rows = []
        for direction, what in COUNTED:
            one = self.both[(self.both["direction"] == direction) & (self.both["what"] == what)]
            same = int((one["gap"] == 0).sum())
            rows.append([
                Cell(f"{what} {direction}"), Cell(words.number(len(one)), numeric=True),
                Cell(words.number(same), numeric=True), Cell(percent(same, len(one)), numeric=True),
            ])  # fmt: skip
        caption = "How often Kyiv and Moscow state the same number"
        return Markdown(block(table(caption, ["what is counted", "both speak", "the same", "share"], rows)))

    def reasons(self) -> Markdown:
        """About what they differ: another group of people, a few heads, or something unsettled; and who says more."""
        differ = self.differing
        if differ.empty:
            return paragraph("No difference between the two sides is left to explain.")
        still = int((differ["reason"] == _OPEN).sum())
        few = int((differ["gap"].abs() <= 3).sum())
        more = int((differ["gap"] > 0).sum())
        known = (
            f"For {len(differ) - still:,} the ledger has a reason, which the table names; for {still:,} it has none."
            if still < len(differ)
            else "The ledger has no reason for any of them."
        )
        return paragraph(
            f"Of {words.counted(len(differ), 'difference')}, {few:,} {'is' if few == 1 else 'are'} of three or fewer.",
            known,
            f"Kyiv's number is the larger {_times(more)}, Moscow's {_times(len(differ) - more)}"
            f"{compared(more, len(differ) - more, '', '', ', so that neither side states more as a rule')}.",
        )

    def table(self) -> Markdown:
        """Each difference with both numbers, what each side counts, and the mediators' word."""
        rows = [
            [
                Cell(link(address(row["event_id"]), row["label"])),
                Cell(f"{row['what']} {row['direction']}"),
                Cell(_number(row, "UA"), numeric=True),
                Cell(_number(row, "RU"), numeric=True),
                Cell(_number(row, "mediator"), numeric=True),
                Cell(ENGLISH.signed(row["gap"]), numeric=True),
                Cell(escape(row["reason"])),
            ]
            for row in rows_of(self.differing)
        ]
        head = ["event", "what", "Kyiv", "Moscow", "mediators", "difference", "reason"]
        return Markdown(block(table("Where the two sides' officials differ", head, rows)))

    def mediators(self) -> Markdown:
        """How often a mediator's number is that of one side, of both, or of neither."""
        spoken = self.numbers.dropna(subset=["mediator"])
        if spoken.empty:
            return paragraph("No mediator put an exact number on one direction of a handover.")
        ukraine, russia = (spoken["mediator"].eq(spoken[side]).fillna(False) for side in ("UA", "RU"))
        alone = spoken["UA"].isna() & spoken["RU"].isna()
        neither = ~(ukraine | russia | alone)
        return paragraph(
            f"Mediators put an exact number on {words.counted(len(spoken), 'count')}: "
            f"the same as Kyiv's on {int(ukraine.sum()):,}, the same as Moscow's on {int(russia.sum()):,} "
            f"(on {int((ukraine & russia).sum()):,} both at once), another than either stated on "
            f"{int(neither.sum()):,}, and alone on {int(alone.sum()):,}."
        )

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"))


def _number(row: Row, side: str) -> str:
    """A side's number, marked when it counts service members only."""
    military = " <span class='note'>service members</span>" if str(row[f"measure_{side}"]).endswith("_military") else ""
    return escape(words.number(row[side])) + military


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count:,} times")

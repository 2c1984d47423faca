"""*Two sides of one exchange*: what Kyiv, Moscow and mediators say about the same number."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Row, rows_of
from analysis.present.charts.differences import differences
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, link, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.numbers import COUNTED, claims_of, numbers_of
from analysis.present.telling.phrases import address, behind, compared, how_often, paragraph, percent, share
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced
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
        agree, tail = f"agree in {share(len(both) - len(differ), len(both), 'case')}", self._spread(differ)
        return (
            f"{start} they say the same: where officials of both sides put an exact number on the same handover, the "
            f"numbers {self._traced(agree, both)}{tail}."
        )

    def _traced(self, phrase: str, numbers: pd.DataFrame, about: str = "") -> Traced:
        """A phrase about these rows of `numbers`."""
        return self.trail.claims(phrase, claims_of(self.book, numbers), about)

    def _spread(self, differ: pd.DataFrame) -> str:
        gaps = differ["gap"].abs()
        if gaps.empty:
            return ""
        middle = self._traced(f"by {words.number(gaps.median())} or less", differ[gaps <= gaps.median()])
        apart = self._traced(f"by {words.spread(gaps.min(), gaps.max())}", differ)
        return f"; where they part, it is {apart}" + (f", half the time {middle}" if gaps.min() != gaps.max() else "")

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """Every handover on which the two sides differ."""
        return differences(self.book, self.differing, len(self.both))

    def coverage(self) -> Markdown:
        """On how many numbers both sides speak, and on how many only one."""
        numbers = self.numbers
        ours, theirs = (
            numbers[numbers[side].notna() & numbers[other].isna()] for side, other in (("UA", "RU"), ("RU", "UA"))
        )
        return paragraph(
            "One count here is one handover, one direction, people or bodies. Officials of some side put an exact "
            f"number on {self._traced(words.counted(len(numbers), 'count'), numbers)}: "
            f"{self._traced(f'both sides on {len(self.both):,}', self.both)}, "
            f"{self._traced(f'Kyiv without Moscow on {len(ours):,}', ours)}, "
            f"{self._traced(f'Moscow without Kyiv on {len(theirs):,}', theirs)}.",
            "A number that only one side states is neither confirmed nor denied by the other.",
        )

    def by_kind(self) -> Markdown:
        """What is counted, and how often the two sides agree on it."""
        rows = []
        for direction, what in COUNTED:
            one = self.both[(self.both["direction"] == direction) & (self.both["what"] == what)]
            same = one[one["gap"] == 0]
            rows.append([
                Cell(f"{what} {direction}"),
                Cell(self._traced(words.number(len(one)), one, f"{what} {direction}, by both").html, numeric=True),
                Cell(self._traced(words.number(len(same)), same, f"{what} {direction}, the same").html, numeric=True),
                Cell(percent(len(same), len(one)), numeric=True),
            ])  # fmt: skip
        caption = "How often Kyiv and Moscow state the same number"
        return Block(table(caption, ["what is counted", "both speak", "the same", "share"], rows))

    def reasons(self) -> Markdown:
        """About what they differ: another group of people, a few heads, or something unsettled; and who says more."""
        differ = self.differing
        if differ.empty:
            return paragraph("No difference between the two sides is left to explain.")
        few = differ[differ["gap"].abs() <= 3]
        more, less = differ[differ["gap"] > 0], differ[differ["gap"] < 0]
        kyiv, moscow = f"Kyiv's number is the larger {_times(len(more))}", f"Moscow's {_times(len(less))}"
        small = f"{len(few):,} {'is' if len(few) == 1 else 'are'} of three or fewer"
        return paragraph(
            f"Of {self._traced(words.counted(len(differ), 'difference'), differ)}, {self._traced(small, few)}.",
            self._settled(),
            f"{self._traced(kyiv, more)}, {self._traced(moscow, less)}"
            f"{compared(len(more), len(less), '', '', ', so that neither side states more as a rule')}.",
        )

    def _settled(self) -> str:
        """For how many differences a reason is known."""
        open_ = self.differing["reason"] == _OPEN
        still, known = self.differing[open_], self.differing[~open_]
        if known.empty:
            return "The ledger has no reason for any of them."
        return (
            f"{self._traced(f'For {len(known):,} the ledger has a reason', known)}, which the table names; "
            f"{self._traced(f'for {len(still):,} it has none', still)}."
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
        return Block(table("Where the two sides' officials differ", head, rows))

    def mediators(self) -> Markdown:
        """How often a mediator's number is that of one side, of both, or of neither."""
        spoken = self.numbers.dropna(subset=["mediator"])
        if spoken.empty:
            return paragraph("No mediator put an exact number on one direction of a handover.")
        ukraine, russia = (spoken["mediator"].eq(spoken[side]).fillna(False) for side in ("UA", "RU"))
        alone = spoken["UA"].isna() & spoken["RU"].isna()

        def on(told: str, chosen: pd.Series) -> Traced:
            return self._traced(f"{told} {int(chosen.sum()) or 'none'}", spoken[chosen])

        said = [
            on("the same as Kyiv's on", ukraine),
            on("the same as Moscow's on", russia),
            on("the same as both at once on", ukraine & russia),
            on("another than either stated on", ~(ukraine | russia | alone)),
            on("alone on", alone),
        ]
        count = self._traced(words.counted(len(spoken), "count"), spoken)
        return paragraph(f"Mediators put an exact number on {count}: {ENGLISH.listed(list(map(str, said)))}.")

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"))


def _number(row: Row, side: str) -> str:
    """A side's number, marked when it counts service members only."""
    military = " <span class='note'>service members</span>" if str(row[f"measure_{side}"]).endswith("_military") else ""
    return escape(words.number(row[side])) + military


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count:,} times")

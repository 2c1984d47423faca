"""*Promised and delivered*: the numbers that were announced, and those that came."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import Row, rows_of
from analysis.present.charts.kept import kept
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, link, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import address, behind, names, paragraph
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced

OUTCOMES = {
    "as": "met",
    "more": "exceeded",
    "fewer": "not reached",
    "none": "not carried out",
    "unknown": "without a published outcome",
}
_AROUND = 0.05
"""An “about” is kept when what came lies within this share of it."""


class Promises(Told):
    """Announced numbers that belong to a handover or round, each with what came."""

    @cached_property
    def _planned(self) -> pd.DataFrame:
        claims = self.book.ledger.claims
        claims = claims[claims["measure"].str.startswith("planned_")]
        return claims.assign(
            direction=claims["measure"].str[-5:],
            group=claims["measure"].str.contains("bodies").map({True: "bodies", False: "all"}),
            number=claims["value"].fillna(claims["value_high"]),
        )

    @cached_property
    def plans(self) -> pd.DataFrame:
        """One row a subject, direction and group: `announced` with its qualifier, what `came`, and the `outcome`.

        Of several announced numbers the one that most claims state is taken, the larger of two as frequent.
        """
        rows = []
        subjects = self._subjects
        tied = self._planned.dropna(subset=["subject_id"])
        for (subject, direction, group), said in tied.groupby(["subject_id", "direction", "group"], sort=False):
            number = int(said["number"].mode().max())
            plan = _most_put(said[said["number"] == number])
            day, kind = subjects[str(subject)]
            came = 0 if kind == "cancelled" else self.best(str(subject), str(direction), str(group))
            rows.append({
                "subject_id": subject, "day": day, "direction": direction, "group": group, "announced": number,
                "qualifier": plan["qualifier"], "came": came, "outcome": _outcome(plan, number, came, kind),
            })  # fmt: skip
        columns = ["subject_id", "day", "direction", "group", "announced", "qualifier", "came", "outcome"]
        frame = pd.DataFrame(rows, columns=pd.Index(columns)).astype({"announced": "Int64", "came": "Int64"})
        return frame.sort_values(["day", "subject_id", "group", "direction"], kind="stable", ignore_index=True)

    @cached_property
    def _subjects(self) -> dict[str, tuple[pd.Timestamp, str]]:
        """First day and kind of every event and round."""
        events, rounds = (rows_of(frame) for frame in (self.book.ledger.events, self.book.ledger.rounds))
        return {row.get("event_id") or row["round_id"]: (row["date_start"], row["kind"]) for row in [*events, *rounds]}

    def answer_sentence(self) -> str:
        """How many announced numbers came as announced, and what became of the others."""
        if self.plans.empty:
            return "The ledger holds no announced number yet that belongs to a handover."
        outcomes = dict(list(self.plans.groupby("outcome")))
        parts = [
            str(self._traced(f"{len(outcomes[key]):,} {outcome}", outcomes[key]))
            for key, outcome in OUTCOMES.items()
            if key in outcomes
        ]
        subject = f"{len(self.plans):,} announced numbers" if len(self.plans) > 1 else "one announced number"
        return (
            f"Of the {self._traced(subject, self.plans)} that can be tied to a handover, the ledger counts "
            f"{words.ENGLISH.listed(parts)}."
        )

    def _traced(self, phrase: str, plans: pd.DataFrame) -> Traced:
        """A phrase about these rows of `plans`: the claims that announced them, and those about what came."""
        keys = ["subject_id", "direction", "group"]
        announced = self._planned.merge(plans[keys], on=keys)["claim_id"]
        came = [claim["claim_id"] for row in rows_of(plans[keys]) for claim in self.book.claims_about(row)]
        return self.trail.claims(phrase, [*announced, *came])

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """What came as a share of what was announced."""
        return kept(self.book, self.plans)

    def table(self) -> Markdown:
        """Each announced number that was not met exactly, with a link to its claims."""
        labels = names(self.book)
        other = self.plans[self.plans["outcome"] != "as"]
        rows = [
            [
                Cell(link(address(row["subject_id"]), labels[row["subject_id"]])),
                Cell(_what(row)),
                Cell(escape(_announced(row)), numeric=True),
                Cell(words.number(row["came"]), numeric=True),
                Cell(OUTCOMES[row["outcome"]]),
            ]
            for row in rows_of(other)
        ]
        head = ["handover or round", "what", "announced", "returned", "outcome"]
        return Block(table("Announced numbers that were not met exactly", head, rows))

    def untied(self) -> Markdown:
        """Announced numbers that belong to no single handover: what was said, by which sides, and when."""
        loose = self._planned[self._planned["subject_id"].isna()].dropna(subset=["number"])
        rows = []
        keys = ["as_of", "group", "number", "direction"]
        for (_, group, number, direction), said in loose.groupby(keys, sort=True):
            speakers = sorted(set(said["claimant"]))
            what = "bodies " if group == "bodies" else ""
            told = self.trail.claims(words.number(number), said["claim_id"], what + words.DIRECTION[str(direction)])
            rows.append([
                Cell(words.date(said["as_of"].iloc[0])), Cell(what + words.DIRECTION[str(direction)]),
                Cell(told.html, numeric=True), Cell(escape("; ".join(speakers))),
            ])  # fmt: skip
        caption = "Numbers announced without a handover to which they belong"
        return Block(table(caption, ["said on", "what", "number", "who said so"], rows))

    def who(self) -> Markdown:
        """Who announces: how many claims about plans come from each side."""
        planned, trail = self._planned, self.trail
        if planned.empty:
            return paragraph("Nobody announced a number.")
        sides = {side: planned.loc[planned["claimant_side"] == side, "claim_id"] for side in words.SIDE}
        said = [str(trail.claims(f"{words.SIDE[side]} {len(ids):,}", ids)) for side, ids in sides.items() if len(ids)]
        everyone = trail.claims(words.counted(len(planned), "claim"), planned["claim_id"])
        return paragraph(f"{everyone} about plans, by who spoke: {', '.join(said)}.")

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"))


def _most_put(said: pd.DataFrame) -> Row:
    """A claim that puts the number as most do: exactly, about, at least …; the first of the alphabet when tied."""
    usual = str(said["qualifier"].mode()[0])
    return rows_of(said[said["qualifier"] == usual].sort_values("claim_id"))[0]


def _outcome(plan: Row, number: int, came: int | None, kind: str) -> str:
    if kind == "cancelled":
        return "none"
    if came is None:
        return "unknown"
    low, high = {
        "at_least": (number, None), "at_most": (0, number), "range": (plan["value_low"], number),
        "about": (number * (1 - _AROUND), number * (1 + _AROUND)),
    }.get(plan["qualifier"], (number, number))  # fmt: skip
    return "fewer" if came < low else "more" if high is not None and came > high else "as"


def _announced(row: Row) -> str:
    return words.QUALIFIER.get(row["qualifier"], "{number}").format(number=words.number(row["announced"]))


def _what(row: Row) -> str:
    return ("bodies " if row["group"] == "bodies" else "") + words.DIRECTION[row["direction"]]

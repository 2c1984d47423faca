"""*Who came home*: service members, civilians, women, wounded, officers, and what is not said of them."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from IPython.display import Markdown

from analysis.present import words
from analysis.present.book import rows_of
from analysis.present.charts.groups import GROUPS, groups_named
from analysis.present.figure import Figure
from analysis.present.html import Cell, escape, link, table
from analysis.present.shown import Answer, Block
from analysis.present.telling.phrases import behind, paragraph, percent
from analysis.present.telling.told import Told
from analysis.present.telling.trail import Traced

_HANDOVERS = ("exchange", "one_way_return")


class Home(Told):
    """The groups of people that the numbers of handovers name, in each direction."""

    @cached_property
    def figures(self) -> pd.DataFrame:
        """Known figures of handovers (not of rounds) in directions in which the number of everyone is known."""
        known = self._known
        whole = known.loc[known["group"] == "all", ["subject_id", "direction"]]
        return known.merge(whole, on=["subject_id", "direction"])

    @cached_property
    def _known(self) -> pd.DataFrame:
        events = self.book.ledger.events
        people = events.loc[events["kind"].isin(_HANDOVERS), "event_id"]
        figures = self.book.figures
        return figures[figures["subject_id"].isin(people) & figures["best"].notna() & (figures["group"] != "bodies")]

    @cached_property
    def sums(self) -> pd.DataFrame:
        """One row a direction and group: `people` counted, in how many `handovers`, of how many known (`of`)."""
        rows = []
        for direction in ("to_ua", "to_ru"):
            one = self.figures[self.figures["direction"] == direction]
            handovers = int((one["group"] == "all").sum())
            for group in GROUPS:
                best = one.loc[one["group"] == group, "best"]
                rows.append((direction, group, int(best.sum()), len(best), handovers))
        return pd.DataFrame(rows, columns=pd.Index(["direction", "group", "people", "handovers", "of"]))

    def counted(self, direction: str, group: str) -> tuple[int, int]:
        """How many people of a group the handovers name in a direction, and how many handovers name the group."""
        row = self.sums[(self.sums["direction"] == direction) & (self.sums["group"] == group)].iloc[0]
        return int(row["people"]), int(row["handovers"])

    def unsplit(self, direction: str) -> int:
        """People of known handovers whom no number calls service members or civilians."""
        return int(self._left[direction].sum())

    @cached_property
    def _left(self) -> dict[str, pd.Series]:
        """For each direction how many people of each handover are not called either, where there are any."""
        return {direction: self._left_of(self._of(direction)) for direction in ("to_ua", "to_ru")}

    @staticmethod
    def _left_of(one: pd.DataFrame) -> pd.Series:
        wide = one.pivot_table(index="subject_id", columns="group", values="best", aggfunc="sum")
        wide = wide.reindex(columns=["all", "military", "civilian"]).astype("Float64").fillna(0)
        left = wide["all"] - wide["military"] - wide["civilian"]
        return left[left > 0]

    def _of(self, direction: str, *groups: str) -> pd.DataFrame:
        """The figures of a direction, of these groups or of all."""
        figures = self.figures[self.figures["direction"] == direction]
        return figures[figures["group"].isin(groups)] if groups else figures

    def _traced(self, phrase: str, direction: str, *groups: str) -> Traced:
        """A phrase about these groups of a direction."""
        about = words.ENGLISH.listed([words.GROUP[group] for group in groups])
        return self.trail.figures(phrase, self._of(direction, *groups), f"{about} {words.DIRECTION[direction]}")

    def _unsaid(self, phrase: str, direction: str) -> Traced:
        """A phrase about the people whom nobody called service members or civilians."""
        figures = self._of(direction)
        left = figures[figures["subject_id"].isin(self._left[direction].index)]
        return self.trail.figures(phrase, left, f"neither service members nor civilians {words.DIRECTION[direction]}")

    def answer_sentence(self) -> str:
        """Who the people are, as far as anybody said."""
        parts = [part for direction in ("to_ua", "to_ru") if (part := self._direction(direction))]
        if not parts:
            return "The ledger holds no handover with a known number of people yet."
        return f"As far as numbers are known, {'; '.join(parts)}."

    def _direction(self, direction: str) -> str:
        everyone, handovers = self.counted(direction, "all")
        if not handovers:
            return ""
        soldiers, civilians = (self.counted(direction, group)[0] for group in ("military", "civilian"))
        left = self.unsplit(direction)
        return (
            f"of {self._traced(words.counted(everyone, 'person', 'people'), direction, 'all')} returned "
            f"{words.DIRECTION[direction]} {self._traced(f'{soldiers:,}', direction, 'military')} were service members "
            f"and {self._traced(f'{civilians:,}', direction, 'civilian')} civilians"
            + (f", and of {self._unsaid(f'{left:,}', direction)} nobody said which" if left else "")
        )

    def opening(self) -> Markdown:
        """The answer in one sentence."""
        return Answer(self.answer_sentence())

    def figure(self) -> Figure:
        """How many people of each group the numbers name, and in how many handovers."""
        keys = zip(self.sums["direction"], self.sums["group"], self.sums["people"], strict=True)
        places = [self._traced(f"{count:,}", way, group).anchor for way, group, count in keys]
        return groups_named(self.book, self.sums.assign(place=places))

    def silence(self) -> Markdown:
        """In how many handovers nothing was said about each group."""
        sentences = []
        for direction in ("to_ua", "to_ru"):
            everyone, handovers = self.counted(direction, "all")
            if not handovers:
                continue
            named = {group: self.counted(direction, group)[1] for group in GROUPS if group != "all"}
            said = [
                f"{words.GROUP[group]} in {self._traced(f'{count:,}', direction, group)}"
                for group, count in named.items()
                if count
            ]
            never = [words.GROUP[group] for group, count in named.items() if not count]
            left = self.unsplit(direction)
            people = f"{words.counted(left, 'person', 'people')} ({percent(left, everyone)})"
            sentences.append(
                f"Of {self._traced(words.counted(handovers, 'handover'), direction, 'all')} "
                f"{words.DIRECTION[direction]} with a known number, a number is known of {_listed(said) or 'no group'}"
                + (f", and in none of {_listed(never, 'or')}. " if never else ". ")
                + f"{self._unsaid(people, direction)} came in handovers whose number nobody split that far."
            )
        if part := self._parts():
            sentences.append(f"In {part} a group is known and everyone is not.")
        return paragraph(*sentences) if sentences else paragraph("No handover has a known number yet.")

    def _parts(self) -> str:
        """How many cases there are in which a group is known and everyone is not; nothing when there is none."""
        keys = ["subject_id", "direction"]
        whole = self._known.loc[self._known["group"] == "all", keys].assign(whole=True)
        merged = self._known.merge(whole, on=keys, how="left")
        part = merged[merged["whole"].isna()]
        count = len(part[keys].drop_duplicates())
        return str(self.trail.figures(words.counted(count, "more case"), part)) if count else ""

    def years(self) -> Markdown:
        """Year by year: people returned to Ukraine and to Russia, and how many of them are called civilians."""
        years = self.book.ledger.events.set_index("event_id")["date_start"].dt.year
        figures = self.figures.assign(year=self.figures["subject_id"].map(years))
        columns = [(direction, group) for direction in ("to_ua", "to_ru") for group in ("all", "military", "civilian")]
        rows = []
        for year in sorted(set(figures["year"])):
            own = figures[figures["year"] == year]
            cells = [self._sum(own, way, group, year) for way, group in columns]
            rows.append([Cell(str(year)), *(Cell(cell, numeric=True) for cell in cells)])
        head = ["year", *(f"{words.DIRECTION[way]}: {words.GROUP[group]}" for way, group in columns)]
        return Block(table("People in handovers with a known number, by year", head, rows))

    def _sum(self, figures: pd.DataFrame, way: str, group: str, year: int) -> str:
        """The sum of a year's figures of a group as a cell, a dash when there is none."""
        own = figures[(figures["direction"] == way) & (figures["group"] == group)]
        best = words.number(own["best"].sum() if len(own) else pd.NA)
        return self.trail.figures(best, own, f"{words.GROUP[group]} {words.DIRECTION[way]}, {year}").html

    def official(self) -> Markdown:
        """The newest totals that officials state for single groups, which need not be sums of published numbers."""
        counters = self.book.ledger.counters.set_index("counter_id")
        totals = self.book.totals.join(counters.drop(columns="note"), on="counter_id")
        wanted = totals["period"].eq("war") & totals["side"].isin(["UA", "RU"]) & totals["group"].isin(GROUPS[1:])
        newest = totals[wanted].sort_values("as_of").drop_duplicates("counter_id", keep="last")
        rows = [
            [
                Cell(link(f"../site/totals.html#{row['counter_id']}", row["keeper"])),
                Cell(escape(f"{words.GROUP[row['group']]}, {words.DIRECTION[row['direction']]}")),
                Cell(words.number(row["stated"]), numeric=True),
                Cell(words.date(row["as_of"])),
            ]
            for row in rows_of(newest.sort_values(["direction", "group", "counter_id"], ascending=[False, True, True]))
        ]
        return Block(table("Officials' own totals of groups", ["keeper", "group", "total", "as of"], rows))

    def links(self) -> Markdown:
        """Where the claims behind the numbers are."""
        return behind(("ledger", "each event"), ("totals", "officials' totals"), ("gaps", "what is not known"))


def _listed(items: list[str], word: str = "and") -> str:
    return f" {word} ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))

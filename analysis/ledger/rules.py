"""The rules that no single column can hold: references, and what must fit together within a row."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Container, Iterator
from typing import cast

import pandas as pd

from analysis.problems import Problem
from analysis.tables import LEDGER, Column, Table
from analysis.vocabulary import MEASURES, Measure

Frames = dict[str, pd.DataFrame]
Place = tuple[str, int]
"""Where a record stands: every frame is indexed by file and row until it is compiled."""


def find_problems(
    frames: Frames, faulty: Container[object] = (), absent: Container[str] = (), *, ours: bool = True
) -> list[Problem]:
    """Every breach of the cross-table rules in typed frames indexed by (file, row).

    A ledger that is not `ours` may name its events as it likes, and say a thing twice.

    What must fit together within a row is not asked of `faulty` rows: a cell at fault is empty and has been named.
    Nothing is looked up in `absent` tables.
    """
    problems: list[Problem] = []
    for table in LEDGER:
        for column in table.columns:
            if (
                column.refers
                and column.refers not in absent
                and not column.derived
                and column.name in frames[table.name]
            ):
                problems += dangling(table, column, frames)
    frames = {name: frame.loc[[place not in faulty for place in frame.index]] for name, frame in frames.items()}
    for name in ("events", "rounds"):
        problems += _dates_out_of_order(frames[name])
        problems += _named_for_another_day(frames[name]) if ours else []
    problems += _events_outside_their_round(frames)
    problems += _claim_problems(frames)
    problems += _said_twice(frames["claims"]) if ours else []
    problems += _ruled_twice(frames["decisions"])
    problems += _still_in_use(frames)
    return problems


def _keys(frames: Frames, refers: str) -> set[str]:
    keys: set[str] = set()
    for name in refers.split(" or "):
        frame = frames[name]
        keys |= set(frame.iloc[:, 0].dropna())
    return keys


def dangling(table: Table, column: Column, frames: Frames) -> Iterator[Problem]:
    """Cells of a column that name a record which the table it refers to does not have."""
    cells = frames[table.name][column.name].dropna()
    keys = _keys(frames, column.refers)
    for place, cell in cells[~cells.isin(keys)].items():
        near = difflib.get_close_matches(cell, sorted(keys), n=1)
        remedy = f"did you mean “{near[0]}”" if near else f"add it to {column.refers} or correct it"
        yield problem(place, column.name, f"“{cell}” is not in {column.refers}", remedy)


def problem(place: object, column: str, what: str, remedy: str) -> Problem:
    """The problem of one cell, at the place by which the frame is indexed."""
    file, row = cast(Place, place)
    return Problem(file, int(row), column, what, remedy)


def _dates_out_of_order(frame: pd.DataFrame) -> Iterator[Problem]:
    for place in frame.index[frame["date_end"] < frame["date_start"]]:
        yield problem(place, "date_end", "is before date_start", "swap or correct the dates")


def _named_for_another_day(frame: pd.DataFrame) -> Iterator[Problem]:
    identifiers = frame.iloc[:, 0].str.removeprefix("round-").str[:10]
    wrong = identifiers != frame["date_start"].dt.strftime("%Y-%m-%d")
    for place in frame.index[wrong & identifiers.notna() & frame["date_start"].notna()]:
        yield problem(place, "date_start", "is not the day in the identifier", "make the two agree")


def _events_outside_their_round(frames: Frames) -> Iterator[Problem]:
    staged = frames["events"].dropna(subset=["round_id"])
    rounds = frames["rounds"].set_index("round_id")
    rounds = rounds[~rounds.index.duplicated()]
    rounds = rounds.reindex(staged["round_id"]).set_axis(staged.index)
    outside = (staged["date_start"] < rounds["date_start"]) | (staged["date_end"] > rounds["date_end"])
    for place in staged.index[outside]:
        yield problem(place, "round_id", "names a round that does not span the event", "correct the dates or the round")


Check = Callable[[pd.DataFrame, pd.Series], pd.Series]
# A table of rules reads better a rule a pair of lines.
# fmt: off
_RULES: list[tuple[str, Check, str, str]] = [
    ("value", lambda c, _: c["value"].isna() & (c["qualifier"] != "range"),
     "is empty", "write the number, or make it a range"),
    ("value", lambda c, _: c["value"].notna() & (c["qualifier"] == "range"),
     "is filled in a range", "leave it blank, use value_low and value_high"),
    ("value_low", lambda c, _: (c["qualifier"] == "range") & ~(c["value_low"] <= c["value_high"]).fillna(False),
     "and value_high are no range", "write both, the smaller first"),
    ("value_low", lambda c, _: (c["qualifier"] != "range") & c[["value_low", "value_high"]].notna().any(axis=1),
     "or value_high is filled although it is no range", "set the qualifier to range or clear them"),
    ("as_of_precision", lambda c, _: c["as_of"].notna() != c["as_of_precision"].notna(),
     "and as_of must both be filled or both be blank", "fill in the other or clear it"),
    ("subject_id", lambda c, kind: kind.isin(["count", "ordinal"]) & c["subject_id"].isna(),
     "is empty", "name the event or round"),
    ("subject_id", lambda c, kind: kind.isin(["total", "stock"]) & c["subject_id"].notna(),
     "is filled for a running total or stock", "clear it"),
    ("as_of", lambda c, kind: kind.isin(["total", "stock", "plan"]) & c["as_of"].isna(),
     "is empty", "say up to which day it counts, or when a plan was stated"),
    ("counter_id", lambda c, kind: kind.isin(["total", "ordinal"]) & c["counter_id"].isna(),
     "is empty", "name the counter or scheme"),
    ("counter_id", lambda c, kind: ~kind.isin(["total", "ordinal"]) & c["counter_id"].notna(),
     "is filled for a claim that is no total or ordinal", "clear it"),
]
# fmt: on


def _claim_problems(frames: Frames) -> Iterator[Problem]:
    claims = frames["claims"].dropna(subset=["measure", "qualifier"])
    claims = claims[claims["measure"].isin(list(MEASURES))]
    kind = claims["measure"].map(lambda name: MEASURES[name].kind).astype("string")
    for column, broken, what, remedy in _RULES:
        for place in claims.index[broken(claims, kind)]:
            yield problem(place, column, what, remedy)
    yield from _wrong_counters(claims, frames["counters"])


def _wrong_counters(claims: pd.DataFrame, counters: pd.DataFrame) -> Iterator[Problem]:
    known = counters.drop_duplicates("counter_id").set_index("counter_id")[["direction", "group"]]
    totals = claims[claims["counter_id"].isin(list(known.index))]
    for place, name, counter_id in zip(totals.index, totals["measure"], totals["counter_id"], strict=True):
        measure: Measure = MEASURES[name]
        counter = known.loc[counter_id]
        if (measure.direction, measure.group) != (counter["direction"], counter["group"]):
            what = f"“{counter_id}” counts {counter['group']}, {counter['direction']}, and {name} does not"
            yield problem(place, "counter_id", what, "choose the counter of this measure")


_STATEMENT = [
    "source_id",
    "subject_id",
    "as_of",
    "measure",
    "value",
    "value_low",
    "value_high",
    "claimant",
    "counter_id",
]


def _said_twice(claims: pd.DataFrame) -> Iterator[Problem]:
    for place in claims.index[claims.duplicated(_STATEMENT) & claims["source_id"].notna()]:
        what = "repeats the statement of an earlier row: same source, subject, measure, number and claimant"
        yield problem(place, "claim_id", what, "delete the row")


def _ruled_twice(decisions: pd.DataFrame) -> Iterator[Problem]:
    about = decisions[decisions["claim_id"].notna()]
    for claim_id, rulings in about[about.duplicated("claim_id", keep=False)].groupby("claim_id"):
        names = " and ".join(rulings["decision_id"].fillna("one without a name"))
        for place in rulings.index:
            yield problem(place, "claim_id", f"{names} all rule on {claim_id}", "keep one of them")


def _still_in_use(frames: Frames) -> Iterator[Problem]:
    """Withdrawn identifiers that a record bears: an identifier is never used again."""
    identifiers = frames["withdrawn"]["identifier"]
    used = identifiers.isin(_keys(frames, "events or rounds or claims"))
    for place, identifier in identifiers[used].items():
        yield problem(
            place, "identifier", f"“{identifier}” is in use", "give the record another one or delete this row"
        )

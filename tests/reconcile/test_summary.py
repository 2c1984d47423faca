"""The plain summary: what was claimed for each quantity, side by side, with the lower weighted median."""

from __future__ import annotations

from random import Random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reconcile.account import reconcile
from analysis.reconcile.summary import SUMMARY, summarise, summary_of
from analysis.schema import frame_schema
from tests.project import Project

Rows = list[tuple[int, int, int]]
COLUMNS = ["quantity", "value", "weight"]
SMALL = st.tuples(st.integers(0, 4), st.integers(-3, 9), st.integers(0, 3))
WIDE = st.tuples(st.integers(0, 2**40), st.integers(-(2**61), 2**61), st.integers(0, 2**20))


def _summary(rows: Rows) -> pd.DataFrame:
    quantity, value, weight = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    return summarise(quantity, value, weight)


def _naive(rows: Rows) -> list[tuple[object, ...]]:
    groups = pd.DataFrame(rows, columns=pd.Index(COLUMNS)).astype("int64").groupby("quantity")
    found: list[tuple[object, ...]] = []
    for quantity, group in groups:
        ordered = group.sort_values(["value", "weight"])
        enough = ordered[2 * ordered["weight"].cumsum() >= ordered["weight"].sum()]
        found.append((quantity, ordered["value"].min(), enough["value"].iloc[0], ordered["value"].max(), len(ordered)))
    return found


@given(st.lists(SMALL, max_size=40))
def test_it_is_what_pandas_finds_group_by_group(rows: Rows) -> None:
    assert list(_summary(rows).itertuples(index=False, name=None)) == _naive(rows)


@given(st.lists(WIDE, min_size=1, max_size=8))
def test_numbers_too_wide_to_be_sorted_as_one_are_summarised_alike(rows: Rows) -> None:
    assert list(_summary(rows).itertuples(index=False, name=None)) == _naive(rows)


@given(st.lists(SMALL, max_size=20), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_does_not_matter(rows: Rows, chance: Random) -> None:
    mixed = rows.copy()
    chance.shuffle(mixed)
    pd.testing.assert_frame_equal(_summary(mixed), _summary(rows))


def test_of_two_medians_the_lower_is_given() -> None:
    assert _summary([(0, 5, 1), (0, 7, 1)])["median"].tolist() == [5]
    assert _summary([(0, 5, 1), (0, 7, 2), (0, 9, 3)])["median"].tolist() == [7]


def test_a_number_of_more_weight_draws_the_median() -> None:
    assert _summary([(0, 5, 1), (0, 6, 1), (0, 9, 3)])["median"].tolist() == [9]


def test_no_claims_give_no_rows() -> None:
    assert _summary([]).empty


def test_an_empty_ledger_gives_an_empty_table(project: Project) -> None:
    empty = summary_of(project.ledger().claims.iloc[:0])
    assert empty.empty
    frame_schema(SUMMARY).validate(empty)


def test_lowest_and_highest_claim_are_those_of_the_figures(project: Project) -> None:
    ledger = project.ledger()
    key = list(SUMMARY.key)
    ends = [*key, "claimed_low", "claimed_high"]
    figures = reconcile(ledger)["figures"][ends].dropna()
    summary = frame_schema(SUMMARY).validate(summary_of(ledger.claims))
    assert len(figures) > 1
    pd.testing.assert_frame_equal(summary[ends], figures.sort_values(key).reset_index(drop=True))


@pytest.fixture
def claims(project: Project) -> pd.DataFrame:
    """One claim of the invented ledger, three times: who says it and what may be changed."""
    rows = project.ledger().claims
    found = rows[(rows["measure"] == "returned_to_ua") & rows["subject_id"].notna() & (rows["qualifier"] == "exact")]
    return pd.concat([found.iloc[:1]] * 3, ignore_index=True)


def test_what_a_speaker_repeats_counts_once_in_the_median(claims: pd.DataFrame) -> None:
    said = claims.assign(value=pd.array([9, 9, 5], "Int64"), claimant=["one", "one", "other"])
    found = summary_of(said)
    assert (found["median"].tolist(), found["n_claims"].tolist()) == ([5], [3])


def test_the_receiving_side_weighs_more_than_an_outlet(claims: pd.DataFrame) -> None:
    said = claims.assign(
        value=pd.array([5, 9, 4], "Int64"), claimant=["one", "other", "third"],
        claimant_side=["third_party", "UA", "third_party"],
    )  # fmt: skip
    assert summary_of(said)["median"].tolist() == [9]


def test_the_high_end_of_a_range_is_the_highest_claim(claims: pd.DataFrame) -> None:
    said = claims.assign(
        value=pd.array([20, None, 25], "Int64"), value_low=pd.array([None, 18, None], "Int64"),
        value_high=pd.array([None, 30, None], "Int64"),
    )  # fmt: skip
    found = summary_of(said)
    assert (found["claimed_low"].tolist(), found["claimed_high"].tolist()) == ([18], [30])

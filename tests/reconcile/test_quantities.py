"""What a claim is about, and the values that it admits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reconcile.quantities import Claim, Quantity, claims_by_quantity, claims_of
from tests.project import Project
from tests.reconcile.claims import TO_UA, claim, claims


def as_read(project: Project, **cells: str) -> Claim:
    """The invented claim C0001 with some cells changed, as the reconciler gets it."""
    project.change("claims", 2, **cells)
    return claims_of(project.ledger())[0]


def test_a_claims_label_names_its_quantity(project: Project) -> None:
    assert as_read(project, measure="returned_to_ru_women").quantity == Quantity("2030-01-05", "to_ru", "women")


@pytest.mark.parametrize(
    ("qualifier", "value", "low", "high"),
    [
        ("exact", "20", 20, 20),
        ("at_least", "20", 20, None),
        ("at_most", "20", 0, 20),
        ("about", "20", 10, 30),
        ("about", "207", 206, 208),
        ("about", "1200", 1100, 1300),
        ("about", "0", 0, 1),
    ],
)
def test_a_qualifier_bounds_what_was_said(
    project: Project, qualifier: str, value: str, low: int, high: int | None
) -> None:
    read = as_read(project, qualifier=qualifier, value=value)
    assert (read.stated, read.low, read.high) == (int(value), low, high)


def test_a_range_is_bounded_by_its_ends_and_states_the_lower(project: Project) -> None:
    read = as_read(project, qualifier="range", value="", value_low="15", value_high="25")
    assert (read.stated, read.low, read.high) == (15, 15, 25)


def test_a_claim_knows_the_day_on_which_its_source_was_published(project: Project) -> None:
    assert as_read(project).published_on == "2030-01-05"


def test_an_undated_source_counts_as_the_latest(project: Project) -> None:
    project.change("sources", 2, published_on="")
    assert as_read(project).published_on == "9999"


def test_claims_come_in_the_order_of_their_identifiers(project: Project) -> None:
    identifiers = [read.claim_id for read in claims_of(project.ledger())]
    assert identifiers == sorted(identifiers)


def test_totals_and_ordinals_are_no_claims_about_an_events_quantity(project: Project) -> None:
    quantities = claims_by_quantity(claims_of(project.ledger()))
    assert set(quantities) == {
        TO_UA, Quantity("2030-01-05", "to_ru", "all"),
        Quantity("2030-02-01", "to_ua", "all"), Quantity("2030-02-01", "to_ua", "women"),
    }  # fmt: skip


def test_the_first_days_of_a_round_are_not_counted_as_the_whole(project: Project) -> None:
    part = project.rows("claims")[4] | {
        "claim_id": "C0099", "subject_id": "round-2030-02-01", "as_of": "2030-02-01", "as_of_precision": "day",
    }  # fmt: skip
    project.append("claims", part)
    assert not any(key.subject_id.startswith("round-") for key in claims_by_quantity(claims_of(project.ledger())))


@given(claims())
def test_every_claim_admits_what_it_states(made: list[Claim]) -> None:
    assert all(one.admits(one.stated) for one in made)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_an_exact_claim_admits_no_other_number(stated: int, other: int) -> None:
    assert claim(stated).admits(other) == (stated == other)


@given(claims())
def test_no_claim_is_lost_or_doubled_when_grouped(made: list[Claim]) -> None:
    assert claims_by_quantity(made) == {TO_UA: made}

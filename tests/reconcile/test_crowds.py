"""Hundreds of claims about one event: bounded work, a sensible result, and a proof that admits what was left out."""

from __future__ import annotations

from random import Random

import pytest

from analysis.reconcile.account import Account, account_of
from analysis.reconcile.blocks import MOST_COMBINATIONS
from analysis.reconcile.candidates import MOST, WEIGHINGS
from analysis.reconcile.costs import load_costs
from analysis.reconcile.meanings import Hints
from analysis.reconcile.quantities import Quantity, claims_of
from analysis.reconcile.sides import Side
from analysis.reconcile.voices import count_voices
from tests.reconcile.making import RULING, claim, counter, event, ledger

DAY = "2024-01-31"
KINDS = ("to_ua", "to_ru", "both", "to_ua_military", "to_ru_military", "to_ua_civilian", "to_ua_foreign", "to_ua_women")
SPEAKERS = ("Kyiv", "Moscow", "Abu Dhabi", "Paper")


def crowd(highest: int, with_totals: bool = False, **more: object) -> Account:
    """500 claims of all kinds about one event, their numbers drawn at random; and totals around it."""
    random = Random(1)
    claims = [
        claim(
            DAY,
            f"returned_{random.choice(KINDS)}",
            random.randint(100, highest),
            random.choice(SPEAKERS),
            source=f"s{n}",
        )
        for n in range(500)
    ]
    if with_totals:
        days = ("2024-01-03", DAY, "2024-02-08")
        claims += [claim(day, "total_returned_to_ua", random.randint(100, highest), counter_id="k") for day in days]
    return account_of(ledger([event(DAY)], claims, [counter("k")] if with_totals else None, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(("highest", "with_totals"), [(600, False), (600, True), (10**9, True)])
def test_500_scattered_claims_of_both_sides_end_soon_and_the_proof_is_void(highest: int, with_totals: bool) -> None:
    account = crowd(highest, with_totals)
    assert [(proof.proved, proof.bound) for proof in account.proofs] == [(False, 0.0)]
    assert all(len(ways) <= min(MOST_COMBINATIONS, WEIGHINGS) for ways in account.solutions[0].component.combinations)
    best = account.figures[Quantity(DAY, "to_ua", "all")].best
    assert best is not None
    assert 100 <= best <= 2 * highest
    assert len(account.readings) == 500 + 3 * with_totals


def test_a_ruling_is_followed_in_a_crowd_of_claims() -> None:
    ruling = [RULING | {"value": 777}]
    assert crowd(600, decisions=ruling).figures[Quantity(DAY, "to_ua", "all")].best == 777


def test_values_that_sums_imply_are_kept_in_bounds() -> None:
    claims = claims_of(ledger([event(DAY)], [claim(DAY, "returned_to_ua", 200)]))
    voices = count_voices(claims, load_costs())
    side = Side(DAY, "to_ua", "all", "exchange", voices, Hints(), wanted=frozenset(range(5000)))
    assert {core.whole for core in side.options()} == set(range(180, 220)) | {200}
    assert len(side.options()) <= MOST + 1
    assert not side.whole_proof

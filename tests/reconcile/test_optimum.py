"""The optimum against an independent solver, and against trying everything."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from analysis.ledger.opening import Ledger, open_ledger
from analysis.reconcile.blocks import Block
from analysis.reconcile.comparisons import readings_of
from analysis.reconcile.components import components_of
from analysis.reconcile.costs import load_costs
from analysis.reconcile.problem import problem_of
from analysis.reconcile.sides import TIE
from analysis.reconcile.solver import solve_component
from analysis.reconcile.stating import CompareStep
from analysis.reconcile.trial.synthetic import make
from tests.reconcile.bands import bands
from tests.reconcile.independent import optimum
from tests.reconcile.making import claim, counter, event, ledger
from tests.reconcile.richer import richer
from tests.reconcile.windows import between

REPOSITORY_LEDGER = Path(__file__).resolve().parents[2] / "data" / "ledger"


def agree(whole: Ledger) -> set[str]:
    """Hold the optimum of every component that has running sums against CP-SAT's; gives the sums held against it."""
    costs, seen = load_costs(), set[str]()
    problem = problem_of(whole, costs)
    for component in components_of(problem, costs):
        if component.books:
            solution = solve_component(component, costs)
            assert solution.proof.proved
            assert solution.optimum == optimum(problem, component, costs)
            seen |= {book.book_id for book in component.books}
    return seen


@pytest.mark.parametrize(("seed", "slips"), [(1, 0.1), (2, 0.2), (3, 0.3), (4, 0.4)])
def test_cp_sat_finds_the_same_least_cost(seed: int, slips: float) -> None:
    assert agree(make(seed, 14, slips).ledger) == {"kyiv-total", "moscow-total"}


@pytest.mark.parametrize("seed", [0, 1, 2, 6, 7, 10])
def test_cp_sat_finds_the_same_least_cost_with_rounds_rulings_and_overlapping_counters(seed: int) -> None:
    sums = agree(richer(seed, 11, 0.2))
    assert sums >= {"kyiv-total", "kyiv-year", "kyiv-returns", "moscow-total"}
    assert any(name.startswith("round-") for name in sums)


@pytest.mark.parametrize(
    ("first", "last", "sums"),
    [
        ("2022-02-24", "2022-12-31", ["ua-exchanges", "ua-year-2022", "ua-bodies", "commissioner-bodies-2022-summer"]),
        ("2023-01-01", "2023-12-31", ["ua-exchanges", "ua-bodies-commissioner", "ua-bodies-spring-2023"]),
        ("2024-01-01", "2024-12-31", ["ua-exchanges", "ua-year-2024", "uae-mediated"]),
        ("2024-06-01", "2025-07-31", ["round-2025-05-23 to_ua all", "round-2025-06-09 to_ru all", "ua-year-2024",
                                      "round-2025-06-11 to_ua bodies", "ua-ombudsman", "ua-outside", "ua-year-2025"]),
        ("2025-10-01", "2026-12-31", ["round-2026-03-05 to_ua all", "ua-all-returns", "ru-bodies-to-ru-2025"]),
    ],
)  # fmt: skip
def test_cp_sat_finds_the_same_least_cost_on_months_of_the_real_ledger(first: str, last: str, sums: list[str]) -> None:
    assert agree(between(open_ledger(REPOSITORY_LEDGER), first, last)) >= set(sums)


@pytest.mark.parametrize(
    "told",
    [
        {"value": 2340},
        {"value": 2300},
        {"value": 2300, "qualifier": "about"},
        {"value": 2340, "qualifier": "at_least"},
        {"value": 2340, "qualifier": "at_most"},
        {"value": None, "value_low": 2300, "value_high": 2340, "qualifier": "range"},
    ],
    ids=str,
)
def test_the_bands_given_to_cp_sat_hold_the_price_of_every_number(told: dict[str, object]) -> None:
    costs = load_costs()
    total = claim("2024-02-08", "total_returned_to_ua", 0, counter_id="k") | told
    exact = claim("2024-02-08", "total_returned_to_ua", 1, counter_id="k")
    problem = problem_of(ledger([event("2024-02-08")], [total, exact], [counter("k")]), costs)
    (comparison,) = [
        step.comparison
        for component in components_of(problem, costs)
        for step in component.steps
        if isinstance(step, CompareStep) and step.comparison is not None and step.comparison.voice.claim.stated != 1
    ]
    for low, high, price in bands(comparison, True, costs):
        for value in range(low, min(high, 30_000) + 1):
            assert readings_of(comparison, (value,), costs)[0].price == price


@pytest.mark.parametrize("seed", range(6))
def test_trying_every_value_finds_nothing_cheaper_on_days_that_stand_alone(seed: int) -> None:
    costs = load_costs()
    problem = problem_of(make(seed, 10, 0.3).ledger, costs)
    problem.books.clear()
    for component in components_of(problem, costs):
        (block,) = component.blocks
        assert solve_component(component, costs).optimum == _least(block)


def _least(block: Block) -> int:
    costs = load_costs()
    options = [side.options() for side in block.sides]
    prices = []
    for cores in product(*options):
        silent = sum(side.own_cost(core, [], costs) // TIE for side, core in zip(block.sides, cores, strict=True))
        voices = [voice for side in block.sides for voice in side.voices]
        prices.append(
            silent
            + sum(
                voice.weight * block.meanings_of(voice, cores, costs)[0].price
                for voice in (*voices, *block.both_voices)
            )
        )
    return min(prices)

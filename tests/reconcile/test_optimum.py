"""The optimum against an independent solver, and against trying everything."""

from __future__ import annotations

from itertools import product

import pytest

from analysis.reconcile.blocks import Block
from analysis.reconcile.components import components_of
from analysis.reconcile.costs import load_costs
from analysis.reconcile.problem import problem_of
from analysis.reconcile.sides import TIE
from analysis.reconcile.solver import solve_component
from analysis.reconcile.trial.synthetic import make
from tests.reconcile.independent import optimum


@pytest.mark.parametrize(("seed", "slips"), [(1, 0.1), (2, 0.2), (3, 0.3), (4, 0.4)])
def test_cp_sat_finds_the_same_least_cost(seed: int, slips: float) -> None:
    costs = load_costs()
    components = components_of(problem_of(make(seed, 14, slips).ledger, costs), costs)
    linked = [
        component for component in components if component.books and not any(book.is_round for book in component.books)
    ]
    assert linked
    for component in linked:
        solution = solve_component(component, costs)
        assert solution.proof.proved
        assert solution.optimum == optimum(component, costs)


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

"""The cheapest explanation of a whole ledger, component by component, each with its proof."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from time import perf_counter

from analysis.problems import InputError
from analysis.reconcile.blocks import Block
from analysis.reconcile.chain import State, StuckError, best_path, solve
from analysis.reconcile.components import Component, components_of
from analysis.reconcile.costs import Costs, in_units
from analysis.reconcile.decisions import out_of_reach
from analysis.reconcile.meanings import Core
from analysis.reconcile.problem import Problem
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.sides import CORE_GROUPS, TIE
from analysis.reconcile.stable import stable_text
from analysis.reconcile.steps import ChooseStep, CloseStep, MoveStep, RuleStep

MOST_STATES = 20_000
"""More states than this at one step are not kept: time stays bounded, and the proof says how far it may be off."""

Prices = dict[int | None, int]
"""For each value of a figure, the cost of the cheapest explanation with that value."""


@dataclass(frozen=True)
class Proof:
    """What was shown about one component: the cost found, the bound below which none can lie, and the effort.

    Where numbers had to be left out nothing bounds it but 0; `left_out` says in words what was.
    """

    name: str
    claims: int
    optimum: float
    bound: float
    proved: bool
    states: int
    seconds: float
    left_out: str = ""


@dataclass
class Solution:
    """One component solved: its cheapest explanation and what every other value would cost."""

    component: Component
    cores: list[tuple[Core, ...]]
    path: list[State]
    optimum: int
    prices: dict[Quantity, Prices]
    rounds: dict[Quantity, tuple[int, Prices]]
    proof: Proof
    places: dict[int, int] = field(default_factory=dict)


Known = dict[str, Solution]
"""Solutions by the signature of their component, kept from one run to the next."""


def solve_all(problem: Problem, costs: Costs, known: Known | None = None) -> list[Solution]:
    """Every component of the problem, solved; what `known` holds is taken from there, and what is new is added."""
    solutions = {} if known is None else known
    components = components_of(problem, costs)
    signatures = [signature(component, problem) for component in components]
    for name, component in zip(signatures, components, strict=True):
        if name not in solutions:
            solutions[name] = solve_component(component, costs)
    return [solutions[name] for name in signatures]


def signature(component: Component, problem: Problem) -> str:
    """All that the solution of a component depends on: the same text, the same solution (under the same prices)."""
    blocks = component.blocks
    sides = [[vars(side) | {"leaf_costs": None, "found": None} for side in block.sides] for block in blocks]
    days = [(block.day, [problem.mediators[event_id] for event_id in block.events]) for block in blocks]
    both = [block.both_voices for block in blocks]
    return stable_text((sides, days, both, component.books, component.voices))


def solve_component(component: Component, costs: Costs) -> Solution:
    """The optimum of one component, the cost of every other value, and the proof.

    Raises InputError when its events cannot have the sum that an editor ruled.
    """
    began = perf_counter()
    try:
        passage = solve(component.start, component.steps, costs.slack() * TIE + TIE - 1, MOST_STATES)
    except StuckError as stuck:
        assert isinstance(stuck.step, MoveStep | RuleStep) and stuck.step.ruling is not None
        left_out = stuck.cut or not all(block.complete for block in component.blocks)
        raise InputError([out_of_reach(stuck.step.ruling, left_out)]) from None
    path = best_path(passage, component.steps)
    cores, prices = [], {}
    rounds: dict[Quantity, tuple[int, Prices]] = {}
    for place, step in enumerate(component.steps):
        if isinstance(step, ChooseStep) and step.block is not None:
            totals = _through_choices(step, passage.layers[place], passage.behind[place + 1])
            chosen = min(totals, key=lambda way: (totals[way], way))
            chosen = path[place + 1].combination if not step.single else chosen
            cores.append(step.combinations[chosen].cores)
            prices.update(_prices(step, totals, costs))
        if isinstance(step, CloseStep) and component.books[step.book].is_round:
            quantity = Quantity(*component.books[step.book].book_id.split())
            rounds[quantity] = (path[place].sums[step.book], _round_prices(step.book, passage.through(place)))
    optimum = passage.optimum // TIE
    bound = optimum if passage.cut is None else min(optimum, passage.cut // TIE)
    whole = all(block.complete for block in component.blocks)
    seconds = perf_counter() - began
    proof = Proof(
        _name(component),
        _claims(component),
        in_units(optimum),
        in_units(bound) if whole else 0.0,
        whole and bound == optimum,
        max(map(len, passage.layers)),
        seconds,
        _left_out(component, passage.cut is not None),
    )
    return Solution(component, cores, path, optimum, prices, rounds, proof)


def _through_choices(step: ChooseStep, before: dict[State, int], after: dict[State, int]) -> dict[int, int]:
    totals: dict[int, int] = {}
    for state, cost in before.items():
        for place, outcome in enumerate(step.outcomes(state)):
            if outcome.state in after:
                total = cost + outcome.cost + after[outcome.state]
                totals[place] = min(total, totals.get(place, total))
    return totals


def _prices(step: ChooseStep, totals: dict[int, int], costs: Costs) -> dict[Quantity, Prices]:
    found: dict[Quantity, Prices] = defaultdict(dict)
    assert step.block is not None
    for way, total in totals.items():
        for side, core in zip(step.block.sides, step.combinations[way].cores, strict=True):
            for group in CORE_GROUPS:
                if group == side.main or (
                    group != "bodies" and side.main == "all" and core.of(group) is not None and group != "all"
                ):
                    _lower(found[side.quantity(group)], core.of(group), total // TIE)
            for leaf in side.leaves:
                choices = side.leaf_choices(leaf, core, costs)
                least = min(choices.values())
                for value, cost in choices.items():
                    _lower(found[side.quantity(leaf)], value, total // TIE + cost - least)
    return dict(found)


def _lower(prices: Prices, value: int | None, cost: int) -> None:
    prices[value] = min(cost, prices.get(value, cost))


def _round_prices(book: int, through: dict[State, int]) -> Prices:
    prices: Prices = {}
    for state, cost in through.items():
        value = state.sums[book]
        _lower(prices, None if value < 0 else value, cost // TIE)
    return prices


def _left_out(component: Component, cut: bool) -> str:
    days = [str(block.day)[:10] for block in component.blocks if not block.complete]
    numbers = f"the least supported numbers of {', '.join(days[:3])}" + (" and other days" if len(days) > 3 else "")
    return " and ".join([*([numbers] if days else []), *(["dear running sums"] if cut else [])])


def _name(component: Component) -> str:
    first: Block = component.blocks[0]
    last = component.blocks[-1]
    kind = "bodies" if first.sides[0].main == "bodies" else "people"
    return f"{kind} {first.events[0]}" + (f" to {last.events[-1]}" if last is not first else "")


def _claims(component: Component) -> int:
    local = [voice for block in component.blocks for side in block.sides for voice in side.voices]
    both = [voice for block in component.blocks for voice in block.both_voices]
    return sum(len(voice.claims) for voice in (*local, *both, *component.voices))

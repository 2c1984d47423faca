"""The same model written a second time, as constraints for CP-SAT: only the list of options and readings is shared."""

from __future__ import annotations

from itertools import pairwise, product

from ortools.sat.python import cp_model

from analysis.reconcile.comparisons import Comparison, readings_of
from analysis.reconcile.components import Component
from analysis.reconcile.costs import Costs
from analysis.reconcile.sides import TIE
from analysis.reconcile.steps import BreakStep, ChooseStep, CompareStep, MoveStep

FAR = 10**7


def optimum(component: Component, costs: Costs) -> int:
    """The least cost of a component of counters that count different people, in cost units; it must hold no round."""
    assert not any(book.is_round for book in component.books)
    model = cp_model.CpModel()
    objective: list[cp_model.LinearExpr] = []
    sums = [model.new_int_var(0, FAR, "") for _ in component.books]
    unknown = [model.new_constant(int(place in component.open_at_start)) for place in range(len(component.books))]
    for place in range(len(component.books)):
        if place not in component.open_at_start:
            model.add(sums[place] == 0)
    ways: list[cp_model.IntVar] = []
    for step in component.steps:
        if isinstance(step, ChooseStep):
            ways = [model.new_bool_var("") for _ in step.combinations]
            model.add_exactly_one(ways)
            objective += [way * (one.cost // TIE) for way, one in zip(ways, step.combinations, strict=True)]
        elif isinstance(step, MoveStep):
            _move(model, step, ways, sums=sums, unknown=unknown, objective=objective)
        elif isinstance(step, BreakStep):
            broken = model.new_bool_var("")
            objective.append(broken * step.price)
            unknown[step.book] = _either(model, unknown[step.book], broken)
        elif isinstance(step, CompareStep) and step.comparison is not None:
            _compare(model, step.comparison, costs, sums=sums, unknown=unknown, objective=objective)
    model.minimize(sum(objective))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers, solver.parameters.random_seed = 1, 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return round(solver.objective_value)


def _either(model: cp_model.CpModel, one: cp_model.IntVar, other: cp_model.IntVar) -> cp_model.IntVar:
    found = model.new_bool_var("")
    model.add_max_equality(found, [one, other])
    return found


def _move(
    model: cp_model.CpModel,
    step: MoveStep,
    ways: list[cp_model.IntVar],
    *,
    sums: list[cp_model.IntVar],
    unknown: list[cp_model.IntVar],
    objective: list[cp_model.LinearExpr],
) -> None:
    (book,) = step.books
    before, value, after = unknown[book], sums[book], model.new_int_var(0, FAR, "")
    taken, lost = [], []
    for way, movements in zip(ways, step.movements, strict=True):
        for move, price in movements:
            chosen = model.new_bool_var("")
            model.add_implication(chosen, way)
            paid = model.new_bool_var("")
            model.add_bool_or([chosen.negated(), before, paid])
            objective.append(paid * price)
            taken.append(chosen)
            if move is None:
                lost.append(chosen)
            else:
                model.add(after == value + move).only_enforce_if(chosen)
    model.add_exactly_one(taken)
    sums[book] = after
    for chosen in lost:
        unknown[book] = _either(model, unknown[book], chosen)


def _compare(
    model: cp_model.CpModel,
    comparison: Comparison,
    costs: Costs,
    *,
    sums: list[cp_model.IntVar],
    unknown: list[cp_model.IntVar],
    objective: list[cp_model.LinearExpr],
) -> None:
    """Set an open sum, leave it open, or compare; the price of comparing is a function of the sum, band by band."""
    book, weight, stated = comparison.book, comparison.voice.weight, comparison.voice.claim.stated
    anchored, skipped, compared = (model.new_bool_var("") for _ in range(3))
    model.add_exactly_one([anchored, skipped, compared])
    model.add(unknown[book] == 1).only_enforce_if(anchored)
    model.add(unknown[book] == 1).only_enforce_if(skipped)
    model.add(unknown[book] == 0).only_enforce_if(compared)
    if not comparison.exact:
        model.add(anchored == 0)
    objective.append(skipped * (weight * readings_of(comparison, _at(comparison, -1), costs)[0].price))
    after = model.new_int_var(0, FAR, "")
    model.add(after == stated).only_enforce_if(anchored)
    model.add(after == sums[book]).only_enforce_if(anchored.negated())
    price = model.new_int_var(0, costs.worst(), "")
    bands = _bands(comparison, costs)
    inside = [model.new_bool_var("") for _ in bands]
    model.add(sum(inside) == 1).only_enforce_if(compared)
    for (low, high, cost), chosen in zip(bands, inside, strict=True):
        model.add_linear_constraint(sums[book], low, high).only_enforce_if(chosen)
        model.add(price >= cost).only_enforce_if([chosen, compared])
    objective.append(price * weight)
    still = model.new_bool_var("")
    model.add(still == skipped)
    sums[book], unknown[book] = after, still


def _at(comparison: Comparison, value: int) -> tuple[int, ...]:
    assert not comparison.siblings
    return (*([0] * comparison.book), value)


def _bands(comparison: Comparison, costs: Costs) -> list[tuple[int, int, int]]:
    """The total's price for every value of the sum, in ranges of equal price: cut where the gap's digits may change."""
    stated = comparison.voice.claim.stated
    edges = {0, FAR + 1}
    for power, sign in product(range(8), (1, -1)):
        edges |= {stated + sign * 10**power, stated + sign * 10**power + 1}
    near = range(max(0, stated - 1500), stated + 1501)
    cuts = sorted({edge for edge in (*edges, *near, near.stop) if 0 <= edge <= FAR + 1})
    bands: list[tuple[int, int, int]] = []
    for low, following in pairwise(cuts):
        cost = readings_of(comparison, _at(comparison, low), costs)[0].price
        if bands and bands[-1][2] == cost:
            bands[-1] = (bands[-1][0], following - 1, cost)
        else:
            bands.append((low, following - 1, cost))
    return bands

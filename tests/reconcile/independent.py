"""The same model written a second time, as constraints for CP-SAT: only the list of options and readings is shared.

A counter or round is a whole number with a mark that says whether it is known; the number of an open round is what is
known of it at least. Nothing is cut away as not worth while, and every combination of a day may be chosen.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from analysis.reconcile.books import Step as Movement
from analysis.reconcile.comparisons import Comparison
from analysis.reconcile.components import Component
from analysis.reconcile.costs import Costs
from analysis.reconcile.problem import Problem
from analysis.reconcile.sides import TIE
from analysis.reconcile.stating import AnchorStep, BreakStep, CompareStep
from analysis.reconcile.steps import ChooseStep, MoveStep, RuleStep
from analysis.reconcile.weighing import ALL
from tests.reconcile.bands import FAR, bands

Truth = cp_model.IntVar
Choices = dict[Movement, list[Truth]]


@dataclass
class Model:
    """The constraints so far, what each running sum holds now and whether it is known, and what was paid."""

    costs: Costs
    rules: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    sums: list[cp_model.IntVar] = field(default_factory=list)
    known: list[cp_model.LiteralT] = field(default_factory=list)
    paid: list[cp_model.LinearExprT] = field(default_factory=list)

    def truth(self) -> Truth:
        """A new variable that is 0 or 1."""
        return self.rules.new_bool_var("")

    def chosen(self, options: list[Truth]) -> Truth:
        """Whether one of options that exclude each other was chosen."""
        found = self.truth()
        self.rules.add(found == sum(options))
        return found


def optimum(problem: Problem, component: Component, costs: Costs) -> int:
    """The least cost of a component, in cost units, proved by CP-SAT."""
    model = Model(costs)
    for place in range(len(component.books)):
        model.sums.append(model.rules.new_constant(0))
        model.known.append(model.rules.new_constant(int(place not in component.open_at_start)))
    blocks = iter(component.blocks)
    for step in component.steps:
        if isinstance(step, ChooseStep):
            block = next(blocks)
            combinations = block.combinations(costs, ALL)
            ways = [model.truth() for _ in combinations]
            model.rules.add_exactly_one(ways)
            model.paid += [way * (one.cost // TIE) for way, one in zip(ways, combinations, strict=True)]
        elif isinstance(step, MoveStep):
            book = component.books[step.books[0]]
            movements = [book.steps(block, one.cores, problem.mediators, costs) for one in combinations]
            _move(model, step.books, _choices(model, ways, movements))
        elif isinstance(step, BreakStep):
            _break(model, step.book, step.price)
        elif isinstance(step, AnchorStep):
            _anchor(model, step.book, step.stated, step.book in step.rounds)
        elif isinstance(step, CompareStep) and step.comparison is not None:
            _compare(model, step.comparison)
        elif isinstance(step, RuleStep) and step.ruling is not None and step.ruling.value is not None:
            model.rules.add(model.sums[step.book] <= step.ruling.value)
            model.rules.add(model.sums[step.book] == step.ruling.value).only_enforce_if(model.known[step.book])
            _set(model, step.book, model.rules.new_constant(1), step.ruling.value)
    return _least(model)


def _least(model: Model) -> int:
    model.rules.minimize(sum(model.paid))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers, solver.parameters.random_seed = 2, 1
    solver.parameters.max_time_in_seconds = 120
    assert solver.solve(model.rules) == cp_model.OPTIMAL, "CP-SAT ran out of time: take a smaller window"
    return round(solver.objective_value)


def _choices(model: Model, ways: list[Truth], movements: list[list[Movement]]) -> Choices:
    """For every way in which the sums can move, the variables that choose it, one for each combination of the day."""
    choices: Choices = defaultdict(list)
    for way, possible in zip(ways, movements, strict=True):
        chosen = [model.truth() for _ in possible]
        model.rules.add(sum(chosen) == way)
        for one, movement in zip(chosen, possible, strict=True):
            choices[movement].append(one)
    return choices


def _move(model: Model, books: tuple[int, ...], choices: Choices) -> None:
    """The sums of one keeper move alike, at one price, which is not due where none of them is known."""
    taken = {movement: model.chosen(options) for movement, options in choices.items()}
    for (_, price), chosen in taken.items():
        due = model.truth()
        for book in books if price else ():
            model.rules.add_bool_or([~chosen, ~model.known[book], due])
        model.paid.append(due * price)
    for book in books:
        after = model.rules.new_int_var(0, FAR, "")
        model.rules.add(after == model.sums[book] + sum((move or 0) * chosen for (move, _), chosen in taken.items()))
        model.sums[book] = after
        for chosen in (chosen for (move, _), chosen in taken.items() if move is None):
            _forget(model, book, chosen)


def _break(model: Model, book: int, price: int) -> None:
    broken = model.truth()
    model.paid.append(broken * price)
    _forget(model, book, broken)


def _forget(model: Model, book: int, when: Truth) -> None:
    before, after = model.known[book], model.truth()
    model.rules.add_bool_and([before, ~when]).only_enforce_if(after)
    model.rules.add_bool_or([~before, when, after])
    model.known[book] = after


def _compare(model: Model, comparison: Comparison) -> None:
    """The sum lies in one band of equal price, known or open; the price is due unless the total is taken otherwise."""
    book, weight = comparison.book, comparison.voice.weight
    inside, dear = [], []
    due: dict[int, list[Truth]] = defaultdict(list)
    for is_known in (True, False):
        for low, high, price in bands(comparison, is_known, model.costs):
            cell = model.truth()
            model.rules.add_implication(cell, model.known[book] if is_known else ~model.known[book])
            model.rules.add_linear_constraint(model.sums[book], low, high).only_enforce_if(cell)
            inside.append(cell)
            due[price].append(cell)
            dear += [cell] if price else []
    model.rules.add_exactly_one(inside)
    others = _a_siblings(model, comparison, dear) if comparison.exact and dear else []
    model.rules.add_at_most_one(others)
    for price, cells in due.items():
        here, pays = model.chosen(cells), model.truth()
        model.rules.add_bool_or([~here, pays, *others])
        model.paid.append(pays * price * weight)


def _a_siblings(model: Model, comparison: Comparison, dear: list[Truth]) -> list[Truth]:
    """The total is that of a sibling, which has this value or is set to it."""
    stated, weight, others = comparison.voice.claim.stated, comparison.voice.weight, []
    for place, reading in comparison.siblings:
        taken = model.truth()
        model.paid.append(taken * model.costs.price(reading) * weight)
        model.rules.add(model.sums[place] == stated).only_enforce_if([taken, model.known[place]])
        model.rules.add_bool_or([~taken, *dear])
        _set(model, place, taken, stated)
        others.append(taken)
    return others


def _anchor(model: Model, book: int, stated: tuple[int, ...], is_round: bool) -> None:
    """An open sum may be set to one of the numbers; that of an open round holds at least what is known of it."""
    was_known, was = model.known[book], model.sums[book]
    choices = [model.truth() for _ in stated]
    model.rules.add_at_most_one(choices)
    for chosen, value in zip(choices, stated, strict=True):
        model.rules.add_implication(chosen, ~was_known)
        if is_round:
            model.rules.add(was <= value).only_enforce_if(chosen)
        _set(model, book, chosen, value)


def _set(model: Model, book: int, when: Truth, value: int) -> None:
    """The sum is known to have this value from here on, if so chosen."""
    before, after, known = model.sums[book], model.rules.new_int_var(0, FAR, ""), model.truth()
    model.rules.add(after == value).only_enforce_if(when)
    model.rules.add(after == before).only_enforce_if(~when)
    model.rules.add_max_equality(known, [model.known[book], when])
    model.sums[book], model.known[book] = after, known

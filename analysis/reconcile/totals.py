"""Running totals: each stated one against the one before it and the events since, in the cheapest explanation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.reconcile.baseline_totals import Total, events_in_words, reconcile_totals
from analysis.reconcile.books import Book
from analysis.reconcile.chain import OPEN
from analysis.reconcile.costs import load_costs
from analysis.reconcile.figures import Figures
from analysis.reconcile.problem import Problem
from analysis.reconcile.solver import Solution
from analysis.reconcile.stating import AnchorStep, CompareStep
from analysis.reconcile.steps import ChooseStep, MoveStep
from analysis.reconcile.voices import Voice
from analysis.reconcile.words import number

_FIRST = "The first statement that the counter can be followed from; what it held before is not in the ledger."
_NOT_YET = "Not computed: the counter cannot be followed to here, for what it held before is not in the ledger."
_ANEW = " The counter is followed from here anew."


@dataclass
class _Running:
    """One counter on its way along the events: where it was last known, and what was added since."""

    base: int | None
    added: int = 0
    events: int = 0
    unknown: int = 0
    set_here: bool = False
    fellow: str = ""
    beside: int = 0
    lost: int = 0
    found: dict[pd.Timestamp, Total] = field(default_factory=dict)
    weights: dict[pd.Timestamp, tuple[bool, int]] = field(default_factory=dict)

    def follow(self, held: int) -> None:
        """Follow the counter from here, where it holds so many."""
        self.base, self.added, self.events, self.unknown, self.set_here = held, 0, 0, 0, False
        self.beside, self.lost = 0, 0


def totals_of(ledger: Ledger, problem: Problem, solutions: list[Solution], figures: Figures) -> list[Total]:
    """Every stated total: those that took part as the explanation has them, the others held against the events."""
    found = [total for solution in solutions for total in _along(solution, problem)]
    done = {total.counter_id for total in found}
    others = reconcile_totals(ledger, problem.claims, {quantity: figure.best for quantity, figure in figures.items()})
    found += [total for total in others if total.counter_id not in done]
    return sorted(found, key=lambda total: (total.counter_id, total.as_of))


def _along(solution: Solution, problem: Problem) -> list[Total]:
    component, path = solution.component, solution.path
    running = {
        number: _Running(None if path[0].sums[number] == OPEN else 0)
        for number, book in enumerate(component.books)
        if not book.is_round
    }
    chosen = iter(zip(component.blocks, solution.cores, strict=True))
    block, cores = None, None
    for place, step in enumerate(component.steps):
        before, after = path[place].sums, path[place + 1].sums
        if isinstance(step, ChooseStep):
            block, cores = next(chosen)
            for number, one in running.items():
                _leave(one, before[number])
        if isinstance(step, MoveStep) and block is not None and cores is not None:
            for number in set(step.books) & running.keys():
                moves = component.books[number].steps(block, cores, problem.mediators, load_costs())
                usual = min(moves, key=lambda move: (move[1], move[0] is None))[0]
                followed = min(before[number], after[number]) >= 0
                unknown = any(move is None for move, _ in moves)
                open_move = None if unknown else usual
                _move(running[number], after[number] - before[number] if followed else open_move, usual)
        if isinstance(step, AnchorStep) and step.book in running:
            running[step.book].set_here = before[step.book] != after[step.book]
            running[step.book].fellow = _fellow(component.books, step.book, after)
        if isinstance(step, CompareStep) and step.comparison is not None and step.comparison.book in running:
            _compare(running[step.comparison.book], step.comparison.voice, after[step.comparison.book])
    return [total for one in running.values() for total in one.found.values()]


def _fellow(books: Sequence[Book], number: int, sums: Sequence[int]) -> str:
    """Who else keeps a count of the same people, of another scope, that holds the same number; blank for nobody."""
    mine = books[number]
    for other, held in zip(books, sums, strict=True):
        alike = (other.direction, other.group) == (mine.direction, mine.group) and other.keeper != mine.keeper
        if alike and not other.is_round and held == sums[number]:
            return other.keeper
    return ""


def _move(running: _Running, move: int | None, usual: int | None) -> None:
    """What the events of a day add; more than they usually do was taken in besides, less was left out."""
    running.beside += max(0, (move or 0) - (usual or 0)) if usual is not None else 0
    running.lost += max(0, (usual or 0) - (move or 0)) if move is not None else 0
    running.unknown += move is None
    running.added += move or 0
    running.events += bool(move)


def _compare(running: _Running, voice: Voice, held: int) -> None:
    """Hold the total against what the counter holds here in the explanation, and follow it from there if it is that."""
    claim = voice.claim
    assert claim.as_of is not None
    rank = (held == claim.stated, voice.weight)
    if claim.qualifier == "exact" and rank > running.weights.get(claim.as_of, (False, -1)):
        running.weights[claim.as_of] = rank
        running.found[claim.as_of] = _total(running, voice, held)
    if claim.qualifier == "exact" and held == claim.stated:
        running.follow(held)


def _leave(running: _Running, held: int) -> None:
    """A counter that was set to another's total is followed from there."""
    if running.set_here:
        running.follow(held)


def _total(running: _Running, voice: Voice, held: int) -> Total:
    claim, base = voice.claim, running.base
    assert claim.as_of is not None
    if base is None:
        return Total(claim.counter_id, claim.as_of, claim.stated, None, _FIRST if held == claim.stated else _NOT_YET)
    implied = base + running.added
    since = f"{number(running.added)} in {events_in_words(running.events)} since"
    why = f"{number(base)} before and {since} make {number(implied)}."
    if running.unknown:
        why += f" {events_in_words(running.unknown, 'more')} without a published number."
    why += f" {number(running.beside)} of them are outside what it usually counts." if running.beside else ""
    why += f" {number(running.lost)} more are within what it usually counts, and were left out." if running.lost else ""
    difference = claim.stated - implied
    verdict = "The stated total agrees." if not difference else f"The stated total differs by {difference:+,}."
    anew = running.set_here and held == claim.stated and bool(difference)
    more = _ANEW if anew else ""
    more += f" The count kept by {running.fellow} holds the same number here." if anew and running.fellow else ""
    return Total(claim.counter_id, claim.as_of, claim.stated, implied, f"{why} {verdict}{more}", anew)

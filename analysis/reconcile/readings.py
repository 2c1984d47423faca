"""The reading chosen for each claim in the cheapest explanation, and what else was considered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.reconcile.blocks import Block
from analysis.reconcile.chain import State
from analysis.reconcile.comparisons import readings_of
from analysis.reconcile.costs import Costs
from analysis.reconcile.meanings import Core, Meaning
from analysis.reconcile.problem import Problem
from analysis.reconcile.solver import Solution
from analysis.reconcile.steps import CompareStep
from analysis.reconcile.voices import Voice
from analysis.reconcile.words import said, why_read


@dataclass(frozen=True)
class Read:
    """One claim as it was read: the number it then implies, the reason, its cost, and the other readings that fit."""

    reading: str
    implied: int | None
    why: str
    cost: int
    others: tuple[Meaning, ...]


SETTLED = ("as labelled", "as an editor ruled", "cannot be checked")
UNSETTLED = ("unexplained", "a miscount of a few")


def readings_by_claim(problem: Problem, solutions: list[Solution], costs: Costs) -> dict[str, Read]:
    """The reading of every claim that took part, by claim."""
    found: dict[str, Read] = {}
    for solution in solutions:
        for voice, ways in _of_solution(solution, costs):
            for claim in voice.claims:
                ruled = claim.claim_id in problem.rulings.claims and ways[0].reading == "as labelled"
                best = ways[0]._replace(reading="as an editor ruled") if ruled else ways[0]
                found[claim.claim_id] = Read(
                    best.reading, best.implied, why_read(said(claim), best), best.price * voice.weight, tuple(ways[1:])
                )
    return found


def _of_solution(solution: Solution, costs: Costs) -> Iterator[tuple[Voice, list[Meaning]]]:
    for block, cores in zip(solution.component.blocks, solution.cores, strict=True):
        yield from _of_block(block, cores, costs)
    for place, step in enumerate(solution.component.steps):
        if isinstance(step, CompareStep) and step.comparison is not None:
            state: State = solution.path[place + 1]
            yield step.comparison.voice, readings_of(step.comparison, state.sums, costs)


def _of_block(block: Block, cores: tuple[Core, ...], costs: Costs) -> Iterator[tuple[Voice, list[Meaning]]]:
    for side in block.sides:
        for voice in side.voices:
            yield voice, block.meanings_of(voice, cores, costs)
    for voice in block.both_voices:
        yield voice, block.meanings_of(voice, cores, costs)

"""The reading chosen for each claim in the cheapest explanation, and what else was considered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from analysis.reconcile.baseline_totals import Total
from analysis.reconcile.blocks import Block
from analysis.reconcile.chain import State
from analysis.reconcile.comparisons import readings_of
from analysis.reconcile.costs import Costs
from analysis.reconcile.meanings import Core, Meaning
from analysis.reconcile.problem import Problem
from analysis.reconcile.quantities import Claim
from analysis.reconcile.solver import Solution
from analysis.reconcile.stating import CompareStep
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


def with_counters_set_anew(reads: dict[str, Read], claims: list[Claim], totals: list[Total]) -> dict[str, Read]:
    """The same, but a total from which its counter is followed anew says so, and what it should have been."""
    anew = {(total.counter_id, total.as_of, total.stated): total.implied for total in totals if total.anew}
    found = dict(reads)
    for claim in claims:
        implied = anew.get((claim.counter_id, claim.as_of, claim.stated)) if claim.as_of is not None else None
        if implied is not None and claim.claim_id in reads and reads[claim.claim_id].reading == "as labelled":
            way = Meaning(0, "a counter set anew", implied)
            found[claim.claim_id] = replace(
                reads[claim.claim_id], reading=way.reading, implied=implied, why=why_read(said(claim), way)
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

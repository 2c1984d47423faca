"""The reconciled figure of each quantity: its value in the cheapest explanation, how far it may move, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.reconcile.blocks import Block
from analysis.reconcile.costs import Costs
from analysis.reconcile.meanings import Core
from analysis.reconcile.problem import Problem
from analysis.reconcile.quantities import Claim, Quantity
from analysis.reconcile.readings import SETTLED, UNSETTLED, Read
from analysis.reconcile.sides import CORE_GROUPS, Side
from analysis.reconcile.solver import Prices, Solution
from analysis.reconcile.words import why_figure, why_sum

Figures = dict[Quantity, "Figure"]


@dataclass(frozen=True)
class Figure:
    """The figure of one quantity; best, low and high are None when nothing was disclosed.

    `prices` holds for every value considered by how much it costs more than the cheapest explanation, in cost units.
    """

    quantity: Quantity
    best: int | None
    low: int | None
    high: int | None
    claims: tuple[Claim, ...]
    status: str
    why: str
    prices: Prices

    @property
    def runner_up(self) -> int | None:
        """The cheapest other value; the smallest of equals."""
        others = [(cost, value) for value, cost in self.prices.items() if value is not None and value != self.best]
        return min(others)[1] if others else None

    @property
    def tied(self) -> bool:
        """Whether another value costs the same."""
        return self.runner_up is not None and self.prices[self.runner_up] <= 0

    def row(self) -> dict[str, object]:
        """The figure as a row of reconciled/figures."""
        ends = [end for claim in self.claims for end in claim_ends(claim)]
        return {
            **self.quantity._asdict(), "best": self.best, "low": self.low, "high": self.high,
            "claimed_low": min(ends, default=None), "claimed_high": max(ends, default=None), "status": self.status,
            "n_claims": len(self.claims), "n_voices": len({claim.claimant for claim in self.claims}), "why": self.why,
            "runner_up": self.runner_up, "tied": "yes" if self.tied else "no",
        }  # fmt: skip


def claim_ends(claim: Claim) -> tuple[int, int]:
    """The number as stated, or both ends of a range."""
    return (claim.low, claim.high or claim.low) if claim.qualifier == "range" else (claim.stated, claim.stated)


def figures_of(problem: Problem, solutions: list[Solution], reads: dict[str, Read], costs: Costs) -> Figures:
    """One figure for each quantity, in the order of their keys."""
    claims: dict[Quantity, list[Claim]] = defaultdict(list)
    ends = {book.book_id.split()[0]: book.ends_on for book in problem.books if book.is_round}
    for claim in problem.claims:
        if (
            claim.measure.kind == "count"
            and claim.measure.direction in ("to_ua", "to_ru")
            and not _is_partial(claim, ends)
        ):
            claims[claim.quantity].append(claim)
    figures: Figures = {}
    for solution in solutions:
        for block, cores in zip(solution.component.blocks, solution.cores, strict=True):
            for quantity, value in _values(block, cores, costs):
                prices = _above(solution.prices.get(quantity, {}), solution.optimum)
                figures[quantity] = _figure(quantity, value, prices, claims[quantity], reads=reads, costs=costs)
    for solution in solutions:
        for quantity, (value, prices) in solution.rounds.items():
            known = value if value >= 0 else None
            figures[quantity] = _figure(
                quantity, known, _above(prices, solution.optimum), claims[quantity], reads=reads, costs=costs
            )
    figures |= {quantity: figure for quantity, figure in _silent_rounds(problem, figures) if quantity not in figures}
    return dict(sorted(figures.items()))


def _is_partial(claim: Claim, ends: dict[str, pd.Timestamp | None]) -> bool:
    """Whether the claim is about the first days of a round and not about the whole."""
    end = ends.get(claim.subject_id)
    return end is not None and claim.as_of is not None and claim.as_of < end


def _values(block: Block, cores: tuple[Core, ...], costs: Costs) -> Iterator[tuple[Quantity, int | None]]:
    for side, core in zip(block.sides, cores, strict=True):
        yield side.quantity(side.main), core.whole
        for group in CORE_GROUPS[1:4]:
            value = core.of(group)
            if side.main == "all" and value is not None and (value or _said(side, group)):
                yield side.quantity(group), value
        for leaf in side.leaves:
            yield side.quantity(leaf), block.leaf(side, leaf, core, costs)


def _said(side: Side, group: str) -> bool:
    return group in side.said or group in side.ruled


def _above(prices: Prices, optimum: int) -> Prices:
    return {value: cost - optimum for value, cost in prices.items()}


def _figure(
    quantity: Quantity, best: int | None, prices: Prices, claims: list[Claim], *, reads: dict[str, Read], costs: Costs
) -> Figure:
    near = [value for value, cost in prices.items() if value is not None and cost <= costs.slack()]
    low, high = (min(near, default=best), max(near, default=best)) if best is not None else (None, None)
    loose = [claim for claim in claims if best is not None and claim.admits(best)]
    if loose and all(claim.qualifier != "exact" for claim in loose):
        low = min([claim.low for claim in loose], default=low)
        ends = [claim.high for claim in loose]
        high = None if None in ends else max([end for end in ends if end is not None], default=high)
    rivals = [cost for value, cost in prices.items() if value is not None and value != best]
    status = _status(best, claims, reads, bool(rivals) and min(rivals) <= 0)
    figure = Figure(quantity, best, low, high, tuple(claims), status, "", prices)
    why = why_figure(quantity, best, claims, reads, runner_up=figure.runner_up, margin=min(rivals, default=None))
    return Figure(quantity, best, low, high, tuple(claims), status, why, prices)


def _status(best: int | None, claims: list[Claim], reads: dict[str, Read], tied: bool) -> str:
    if best is None:
        return "undisclosed"
    if not claims:
        return "inferred"
    chosen = {reads[claim.claim_id].reading for claim in claims if claim.claim_id in reads}
    if tied or chosen & set(UNSETTLED):
        return "disputed"
    if chosen - set(SETTLED):
        return "explained"
    return "agreed" if len({claim.claimant for claim in claims}) > 1 else "single source"


def _silent_rounds(problem: Problem, figures: Figures) -> Iterator[tuple[Quantity, Figure]]:
    """Rounds of which nobody stated the whole: the sum of their events, where all are known."""
    for round_id, events in problem.stages.items():
        for direction in ("to_ua", "to_ru"):
            for group in ("all", "bodies"):
                stages = [figures.get(Quantity(event_id, direction, group)) for event_id in events]
                known = [stage for stage in stages if stage is not None and stage.best is not None]
                if len(known) == len(stages):
                    yield Quantity(round_id, direction, group), _summed(Quantity(round_id, direction, group), known)


def _summed(quantity: Quantity, stages: list[Figure]) -> Figure:
    best = sum(stage.best or 0 for stage in stages)
    low = sum(stage.low or 0 for stage in stages)
    high = None if any(stage.high is None for stage in stages) else sum(stage.high or 0 for stage in stages)
    return Figure(quantity, best, low, high, (), "inferred", why_sum([stage.best or 0 for stage in stages]), {})

"""How near each rule comes to the known answers of an outside data set."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from analysis.reconcile.account import account_of
from analysis.reconcile.trial.outside import Outside, as_ledger, independent
from analysis.reconcile.trial.rivals import RULES, by_rule
from analysis.reconcile.trial.score import MODEL

VOTE = f"{MODEL}, votes only"


@dataclass
class Distance:
    """The differences from the known answers under one rule, each with the answer."""

    found: list[tuple[int, int]] = field(default_factory=list)

    def row(self, near: float, percent: bool) -> dict[str, object]:
        """Answers, mean absolute error, root mean square error, share off by more than `near`, share exactly right.

        `near` is a share of the answer when `percent`, otherwise in its own unit.
        """
        count = len(self.found)
        off = sum(difference > (near * answer if percent else near) for difference, answer in self.found)
        return {
            "answers": count,
            "mean_error": round(sum(difference for difference, _ in self.found) / count, 2),
            "root_mean_square_error": round(math.sqrt(sum(one * one for one, _ in self.found) / count), 2),
            "off_share": round(off / count, 4),
            "exact_share": round(sum(one == 0 for one, _ in self.found) / count, 4),
        }


def distances(parts: Iterable[Outside]) -> dict[str, Distance]:
    """The distance of each rule from the known answers, over all parts."""
    found: dict[str, Distance] = {}
    for part in parts:
        for rule, values in _values(part):
            distance = found.setdefault(rule, Distance())
            distance.found += [
                (abs(values[thing] - answer), answer) for thing, answer in part.gold.items() if thing in values
            ]
    return found


def _values(part: Outside) -> Iterator[tuple[str, dict[str, int]]]:
    ledger, names = as_ledger(part.said)
    for name, costs in ((MODEL, independent()), (VOTE, independent(readings=False))):
        best = {quantity.subject_id: figure.best for quantity, figure in account_of(ledger, costs).figures.items()}
        yield name, {thing: value for thing, event in names.items() if (value := best[event]) is not None}
    for name, rule in RULES.items():
        taken = {quantity.subject_id: value for quantity, value in by_rule(ledger, rule).items()}
        yield name, {thing: taken[event] for thing, event in names.items()}

"""Made-up ledgers that also hold rounds with numbers of their own, and counters that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.trial.synthetic import Made, make
from tests.reconcile.making import RULING, claim, counter, frame

Row = dict[str, object]
_COUNTERS = [
    counter("kyiv-year", keeper="kyiv-total", period="year", ends_on="2022-12-31"),
    counter("kyiv-returns", keeper="Kyiv ombudsman", scope="all_returns"),
]
_STAGES = 3


def richer(seed: int, events: int, slips: float) -> Ledger:
    """A ledger of `make` with two more counters of those who came to Ukraine, and rounds of three handovers each.

    Some stages of a round lose their numbers, some totals are vague, old, misprinted or those of another counter, and
    every other ledger has a ruling on a round.
    """
    return _Richer(Random(seed), make(seed, events, slips), slips).ledger(ruled=bool(seed % 2))


@dataclass
class _Richer:
    random: Random
    made: Made
    slips: float

    def ledger(self, ruled: bool) -> Ledger:
        """The ledger with all that is added."""
        plain = self.made.ledger
        exchanges = plain.events[plain.events["kind"] == "exchange"]["event_id"].tolist()
        rounds = [exchanges[first : first + _STAGES] for first in range(1, len(exchanges) - _STAGES, 2 * _STAGES)]
        rows = [*self._round_claims(rounds), *self._totals(exchanges)]
        silent = [self.random.choice(stages) for stages in rounds if self.random.random() < 0.6]
        kept = plain.claims[~(plain.claims["subject_id"].isin(silent))]
        claims = frame("claims", [{"claim_id": f"C{place:04}"} | row for place, row in enumerate(rows, start=9000)])
        of = {event_id: f"round-{stages[0]}" for stages in rounds for event_id in stages}
        events = plain.events.assign(round_id=plain.events["event_id"].map(of).astype("string"))
        return Ledger(**vars(plain) | {
            "claims": pd.concat([kept, claims], ignore_index=True), "events": events,
            "rounds": frame("rounds", [_round_row(stages) for stages in rounds]),
            "counters": pd.concat([plain.counters, frame("counters", _COUNTERS)], ignore_index=True),
            "decisions": frame("decisions", [self._ruling(rounds[0])] if ruled and rounds else []),
        })  # fmt: skip

    def _whole(self, stages: list[str]) -> int:
        return sum(self.made.truth[Quantity(stage, "to_ua", "all")] for stage in stages)

    def _ruling(self, stages: list[str]) -> Row:
        return RULING | {"subject_id": f"round-{stages[0]}", "value": self._whole(stages) + self.random.choice((0, 7))}

    def _round_claims(self, rounds: list[list[str]]) -> Iterator[Row]:
        for stages in rounds:
            name, whole = f"round-{stages[0]}", self._whole(stages)
            yield claim(name, "returned_to_ua", self._slipped(whole), "Kyiv")
            if self.random.random() < 0.5:
                vague = {"qualifier": self.random.choice(("at_least", "about", "at_most"))}
                yield claim(name, "returned_to_ua", whole // 10 * 10, "Moscow", **vague)
            if self.random.random() < 0.5:
                so_far = {"as_of": stages[1][:10], "as_of_precision": "day"}
                yield claim(name, "returned_to_ua", self._slipped(self._whole(stages[:2])), "Paper", **so_far)

    def _totals(self, exchanges: list[str]) -> Iterator[Row]:
        aside = self.made.truth
        held = {"kyiv-year": 0, "kyiv-returns": 0}
        for event_id in exchanges:
            came = aside[Quantity(event_id, "to_ua", "all")]
            held["kyiv-returns"] += came + aside.get(Quantity(f"{event_id}-b", "to_ua", "all"), 0)
            held["kyiv-year"] += came
            for name, value in held.items():
                if self.random.random() < 0.4:
                    stated = self._slipped(self.random.choice([*held.values()]) if self._slips() else value)
                    vague = {"qualifier": "at_least"} if self.random.random() < 0.15 else {}
                    month = {"as_of_precision": "month"} if self.random.random() < 0.15 else {}
                    yield claim(event_id[:10], "total_returned_to_ua", stated, counter_id=name, **vague, **month)

    def _slips(self) -> bool:
        return self.random.random() < self.slips

    def _slipped(self, value: int) -> int:
        if not self._slips():
            return value
        digits = str(value)
        return self.random.choice([int(digits[1] + digits[0] + digits[2:]), value + self.random.randint(1, 90)])


def _round_row(stages: list[str]) -> Row:
    name = f"round-{stages[0]}"
    return {"round_id": name, "date_start": stages[0], "date_end": stages[-1], "kind": "exchange", "label": name}

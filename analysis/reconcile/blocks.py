"""The handovers of one day: all ways in which their numbers can stand together, each with its cost."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import pandas as pd

from analysis.reconcile.candidates import WEIGHINGS
from analysis.reconcile.costs import Costs
from analysis.reconcile.meanings import NOBODY_KNOWS, Core, Meaning, View, meanings
from analysis.reconcile.sides import CORE_GROUPS, TIE, Side
from analysis.reconcile.voices import Voice

MOST_COMBINATIONS = 60_000
"""More ways than this are not enumerated: the dearest sides are cut, and the proof is void."""


Ways = list[tuple[Core, int]]
"""What one side can be, each with its own cost times TIE."""


class Combination(NamedTuple):
    """One way in which the numbers of the day stand together: a core for each side, and the cost times TIE."""

    cores: tuple[Core, ...]
    cost: int


@dataclass
class Block:
    """The handovers of people, or of bodies, that ended on one day."""

    day: pd.Timestamp
    sides: list[Side]
    both_voices: list[Voice]
    complete: bool = True

    @property
    def events(self) -> list[str]:
        """Its events in order."""
        return list(dict.fromkeys(side.event_id for side in self.sides))

    def view(self, place: int, cores: tuple[Core, ...]) -> View:
        """What the claims about one side are compared with."""
        mine = self.sides[place]
        other = aside = NOBODY_KNOWS
        aside_is_return = mine.kind != "one_way_return"
        for side, core in zip(self.sides, cores, strict=True):
            if side.event_id == mine.event_id and side.direction != mine.direction:
                other = core
            elif side.event_id != mine.event_id and side.direction == mine.direction and (side.kind != mine.kind):
                aside = core
        return View(cores[place], other, aside, aside_is_return)

    def both_view(self, voice: Voice, cores: tuple[Core, ...]) -> View:
        """What a claim about both directions together is compared with."""
        found = {
            side.direction: core
            for side, core in zip(self.sides, cores, strict=True)
            if side.event_id == voice.claim.subject_id
        }
        return View(found.get("to_ua", NOBODY_KNOWS), found.get("to_ru", NOBODY_KNOWS))

    def meanings_of(self, voice: Voice, cores: tuple[Core, ...], costs: Costs) -> list[Meaning]:
        """The readings of one of its voices, the cheapest first."""
        for place, side in enumerate(self.sides):
            if voice in side.voices:
                group = voice.claim.measure.group
                view = (
                    self.view(place, cores)
                    if group in CORE_GROUPS
                    else View(Core(self.leaf(side, group, cores[place], costs)))
                )
                return meanings(voice, view, side.hints, costs)
        return meanings(voice, self.both_view(voice, cores), self.sides[0].hints, costs)

    @staticmethod
    def leaf(side: Side, group: str, core: Core, costs: Costs) -> int:
        """The cheapest number of a subgroup beside this core; of equals the smallest."""
        choices = side.leaf_choices(group, core, costs)
        return min(choices, key=lambda value: (choices[value], value))

    def combinations(self, costs: Costs, window: int) -> list[Combination]:
        """Every way that could belong to an explanation; `window` is what the rest of the ledger can make up for."""
        options, pairs = zip(*(self._side_options(side, costs, window) for side in self.sides), strict=True)
        paired = [(place, voice) for place, voices in enumerate(pairs) for voice in voices]
        weighed = len(paired) + len(self.both_voices) or 1
        options = self._trimmed(options, min(MOST_COMBINATIONS, max(1, WEIGHINGS // weighed)), costs)
        caches: list[dict[View, int]] = [{} for _ in paired]
        found = []
        for chosen in product(*options):
            cores = tuple(core for core, _ in chosen)
            cost = sum(price for _, price in chosen) + TIE * self._paired_cost(paired, cores, caches, costs)
            found.append(Combination(cores, cost))
        least = min(combination.cost for combination in found)
        return [combination for combination in found if combination.cost <= least + window * TIE]

    def _trimmed(self, options: tuple[Ways, ...], most: int, costs: Costs) -> tuple[Ways, ...]:
        """The options with the longest lists halved until their combinations are few enough: the likeliest stay."""
        if _size(options) <= most:
            return options
        self.complete = False
        options = tuple(_by_cost(side, ways, costs) for side, ways in zip(self.sides, options, strict=True))
        while (size := _size(options)) > most:
            keep = max(len(ways) for ways in options) // 2
            options = tuple(ways[:keep] for ways in options)
            assert _size(options) < size
        return options

    def _side_options(self, side: Side, costs: Costs, window: int) -> tuple[Ways, list[Voice]]:
        in_core = [voice for voice in side.voices if voice.claim.measure.group in CORE_GROUPS]
        partners = len(self.sides) > 1
        paired = [voice for voice in in_core if partners and self._may_mean_another(voice, side)]
        alone = [voice for voice in in_core if voice not in paired]
        ways = [(core, side.own_cost(core, alone, costs)) for core in side.options()]
        self.complete = self.complete and side.whole_proof
        spare = sum(voice.weight * costs.worst() for voice in (*paired, *self.both_voices))
        least = min((cost for _, cost in ways), default=0)
        return [way for way in ways if way[1] <= least + (window + spare) * TIE], paired

    def _may_mean_another(self, voice: Voice, side: Side) -> bool:
        return any(may_mean(voice, side, other) for other in self.sides if other is not side)

    def _paired_cost(
        self, paired: list[tuple[int, Voice]], cores: tuple[Core, ...], caches: list[dict[View, int]], costs: Costs
    ) -> int:
        total = 0
        for (place, voice), cache in zip(paired, caches, strict=True):
            view = self.view(place, cores)
            if view not in cache:
                cache[view] = voice.weight * meanings(voice, view, self.sides[place].hints, costs)[0].price
            total += cache[view]
        for voice in self.both_voices:
            total += voice.weight * meanings(voice, self.both_view(voice, cores), self.sides[0].hints, costs)[0].price
        return total


def may_mean(voice: Voice, side: Side, other: Side) -> bool:
    """Whether a reading that needs the other side (added, swapped, with the one-way return) could fit some value."""
    claim, same_event = voice.claim, side.event_id == other.event_id
    if claim.measure.group not in CORE_GROUPS or (not same_event and side.direction != other.direction):
        return False
    if claim.qualifier not in ("exact", "about", "range"):
        return False
    low, high = claim.low, claim.low if claim.high is None else claim.high
    mine, others = side.values, [value for value in other.values if value]
    if any(_some(mine, low - one, high - one) for one in others):
        return True
    if same_event:
        return bool(voice.mirror) and _some(others, low, high)
    return _some(others, low, high) or any(_some(mine, low + one, high + one) for one in others)


def _some(values: list[int], low: int, high: int) -> bool:
    """Whether one of the ordered values lies between the two."""
    place = bisect_left(values, low)
    return place < len(values) and values[place] <= high


def apart(sides: list[Side], both_voices: list[Voice]) -> list[list[Side]]:
    """The sides of one day in groups that no reading links."""
    groups: list[list[Side]] = []
    for side in sides:
        linked = [group for group in groups if any(_linked(side, one, both_voices) for one in group)]
        merged = [one for group in linked for one in group] + [side]
        groups = [group for group in groups if group not in linked] + [merged]
    order = {id(side): place for place, side in enumerate(sides)}
    return sorted(
        (sorted(group, key=lambda one: order[id(one)]) for group in groups), key=lambda group: order[id(group[0])]
    )


def _linked(one: Side, other: Side, both_voices: list[Voice]) -> bool:
    if one.event_id == other.event_id and any(voice.claim.subject_id == one.event_id for voice in both_voices):
        return True
    return any(may_mean(v, one, other) for v in one.voices) or any(may_mean(v, other, one) for v in other.voices)


def _by_cost(side: Side, ways: Ways, costs: Costs) -> Ways:
    """The ways, the cheapest first if every claim about the side were about nothing else."""
    voices = [voice for voice in side.voices if voice.claim.measure.group in CORE_GROUPS]
    return sorted(ways, key=lambda way: (side.own_cost(way[0], voices, costs), _key(way[0])))


def _size(options: tuple[Ways, ...]) -> int:
    size = 1
    for ways in options:
        size *= len(ways)
    return size


def _key(core: Core) -> tuple[int, ...]:
    return tuple(-1 if part is None else part for part in core)

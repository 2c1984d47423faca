"""One direction of one event: what was said, which values can stand, and what each costs by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.reconcile.baseline import own_word
from analysis.reconcile.candidates import MOST, WEIGHINGS, Said, cores, likeliest, nearest, said_by_group, strongest
from analysis.reconcile.costs import Costs
from analysis.reconcile.meanings import NOBODY_KNOWS, Core, Hints, View, meanings
from analysis.reconcile.quantities import Quantity
from analysis.reconcile.voices import Voice

CORE_GROUPS = ("all", "military", "civilian", "foreign", "bodies")
LEAVES = ("women", "wounded", "officers")
TIE = 4096
"""Costs are kept times this; the places below hold the tie-break, one for each figure off the receiving side's word."""


@dataclass
class Side:
    """The people (main “all”) or bodies that went one way at one event; `day` is its last, as an ISO date."""

    event_id: str
    direction: str
    main: str
    kind: str
    voices: list[Voice]
    hints: Hints
    ruled: dict[str, int] = field(default_factory=dict)
    wanted: frozenset[int] = frozenset()
    inferred: frozenset[int] = frozenset()
    day: str = ""

    def __post_init__(self) -> None:
        said = said_by_group(self.voices)
        self.said, self.whole_proof = strongest(said)
        self.word = self._receivers_word()
        self.leaf_costs: dict[str, dict[int, int]] = {}
        self.found: dict[frozenset[int], list[Core]] = {}

    def quantity(self, group: str) -> Quantity:
        """The quantity of one of its groups."""
        return Quantity(self.event_id, self.direction, group)

    def options(self) -> list[Core]:
        """Every value that it can take; decisions leave only what they rule, which may be nothing.

        Where there are too many, the best supported; the proof is then void (`whole_proof`).
        """
        implied = self.wanted | self.inferred
        if implied not in self.found:
            self.found[implied] = self._options(implied)
        return self.found[implied]

    @property
    def values(self) -> list[int]:
        """Every number that some group of it can take, in order."""
        return sorted({part for core in self.options() for part in core if part is not None})

    def _options(self, implied: frozenset[int]) -> list[Core]:
        most = max(MOST, WEIGHINGS // (len(self.voices) or 1))
        allowed = [core for core in self._ways(nearest(implied, self.word), most) if self._as_ruled(core)]
        found = likeliest(allowed, self.said, self.main, most)
        self.whole_proof = self.whole_proof and len(implied) <= MOST and len(found) == len(allowed)
        return found

    def _as_ruled(self, core: Core) -> bool:
        return all(
            core.of(group) == value if group in CORE_GROUPS else core.whole is None or core.whole >= value
            for group, value in self.ruled.items()
        )

    def _ways(self, implied: frozenset[int], most: int) -> list[Core]:
        one_way = self.kind == "one_way_return"
        extra = implied | frozenset({self.ruled[self.main]} if self.main in self.ruled else ())
        if one_way and not any(group in self.said for group in CORE_GROUPS):
            extra |= frozenset(value for group in LEAVES for value in self.said.get(group, ()))
        said: Said = {group: dict(numbers) for group, numbers in self.said.items()}
        for group, value in self.ruled.items():
            said[group] = {value: WEIGHINGS}
        found = cores(said, self.main, one_way, extra, most)
        if extra and not any(group in said for group in CORE_GROUPS):
            return [NOBODY_KNOWS, *found]
        return found

    def own_cost(self, core: Core, alone: Iterable[Voice], costs: Costs) -> int:
        """The cost of the voices that need nothing but this side, of its subgroups, and of what nobody said."""
        cost = sum(voice.weight * meanings(voice, View(core), self.hints, costs)[0].price for voice in alone)
        cost += 8 * costs.price("civilians whom nobody mentioned") * self._silent_civilians(core)
        if core.whole in self.inferred and self.said and core.whole not in self.said.get(self.main, ()):
            cost += 8 * costs.price("a number that nobody stated")
        off_word = core.whole is not None and self.word is not None and core.whole != self.word
        return (cost + sum(self.leaf_cost(leaf, core, costs) for leaf in self.leaves)) * TIE + off_word

    @property
    def leaves(self) -> list[str]:
        """The subgroups that something was said about."""
        return [leaf for leaf in LEAVES if leaf in self.said or leaf in self.ruled]

    def leaf_cost(self, leaf: str, core: Core, costs: Costs) -> int:
        """The least cost of the subgroup's claims when it must lie within everyone."""
        return min(self.leaf_choices(leaf, core, costs).values())

    def leaf_choices(self, leaf: str, core: Core, costs: Costs) -> dict[int, int]:
        """The cost of each number of the subgroup that fits within everyone; everyone, when none that was said fits."""
        table = self.leaf_table(leaf, costs)
        fitting = {value: cost for value, cost in table.items() if core.whole is None or value <= core.whole}
        if fitting or core.whole is None:
            return fitting
        return {core.whole: self._leaf_value_cost(leaf, core.whole, costs)}

    def leaf_table(self, leaf: str, costs: Costs) -> dict[int, int]:
        """The cost of each number that was said of the subgroup."""
        if leaf not in self.leaf_costs:
            values = [self.ruled[leaf]] if leaf in self.ruled else sorted(self.said[leaf])
            self.leaf_costs[leaf] = {value: self._leaf_value_cost(leaf, value, costs) for value in values}
        return self.leaf_costs[leaf]

    def _leaf_value_cost(self, leaf: str, value: int, costs: Costs) -> int:
        voices = [voice for voice in self.voices if voice.claim.measure.group == leaf]
        return sum(voice.weight * meanings(voice, View(Core(value)), self.hints, costs)[0].price for voice in voices)

    def _silent_civilians(self, core: Core) -> bool:
        return (
            bool(core.civilian)
            and core.civilian not in {**self.said.get("civilian", {}), **self.said.get("foreign", {})}
            and ("civilian" not in self.ruled)
        )

    def _receivers_word(self) -> int | None:
        claims = [claim for voice in self.voices for claim in voice.claims if claim.measure.group == self.main]
        return own_word(self.quantity(self.main), claims)[0].stated if claims else None

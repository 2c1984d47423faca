"""What a claim about an event can mean, and what each meaning costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from analysis.reconcile.costs import Costs
from analysis.reconcile.digits import is_misprint, is_rounded, is_swapped
from analysis.reconcile.quantities import Claim
from analysis.reconcile.voices import Voice

SMALL_ERROR = 3
"""An error of at most so many people, or of 1 %, is called a miscount; any other stays unexplained."""


class Core(NamedTuple):
    """One direction of one event: everyone (or the bodies), and the groups that make it up; None is unknown."""

    whole: int | None
    military: int | None = None
    civilian: int | None = None
    foreign: int | None = None

    def of(self, group: str) -> int | None:
        """The number of that group; everyone for “all” and “bodies”."""
        return {"military": self.military, "civilian": self.civilian, "foreign": self.foreign}.get(group, self.whole)


NOBODY_KNOWS = Core(None)


@dataclass(frozen=True)
class Hints:
    """Numbers said about something near, with which a claim may have been mixed up.

    `repeated` are numbers that a party or mediator gave and two sources carry: nobody mixed those up.
    """

    around: frozenset[int] = frozenset()
    whole_round: frozenset[int] = frozenset()
    planned: frozenset[int] = frozenset()
    official_split: bool = False
    repeated: frozenset[int] = frozenset()
    ruled: frozenset[str] = frozenset()


@dataclass(frozen=True)
class View:
    """What a claim is compared with: its own direction, the other one, and the other handover of the day (aside)."""

    own: Core
    other: Core = NOBODY_KNOWS
    aside: Core = NOBODY_KNOWS
    aside_is_return: bool = True


class Meaning(NamedTuple):
    """One reading: its price in tenths, its name in the price list, and the number that the claim then implies."""

    price: int
    reading: str
    implied: int | None


def meanings(voice: Voice, view: View, hints: Hints, costs: Costs) -> list[Meaning]:
    """Every reading that fits, the cheapest first; the plain error is always among them when the number is known."""
    claim = voice.claim
    value = _labelled(claim, view)
    found = [Meaning(costs.price(name), name, implied) for name, implied in _fitting(voice, view, hints, value)]
    if value is not None and not claim.admits(value):
        found.append(error(claim, value, costs))
    elif not found:
        found.append(Meaning(0, "cannot be checked", None))
    return sorted(found, key=lambda meaning: meaning[:2])


def error(claim: Claim, value: int, costs: Costs) -> Meaning:
    """The last resort: the claim is wrong by so much."""
    beyond = claim.low - value if value < claim.low else value - (claim.high if claim.high is not None else value)
    small = beyond <= max(SMALL_ERROR, value // 100)
    return Meaning(costs.error(beyond), "a miscount of a few" if small else "unexplained", value)


def slips_of_hand(claim: Claim, value: int, careless: bool, official: bool) -> Iterator[str]:
    """Readings that need nothing but the number itself.

    Only a number that stands in one source can be a slip of the fingers (`careless`); a party's own number that is
    off by its last digit is a different count, and no misprint.
    """
    if claim.admits(value):
        yield "as labelled"
    if claim.qualifier in ("at_least", "range"):
        return
    if is_rounded(claim.stated, value):
        yield "rounded"
    if careless and is_swapped(claim.stated, value):
        yield "digits swapped"
    if careless and is_misprint(claim.stated, value) and (not official or abs(claim.stated - value) >= 10):
        yield "one digit wrong"


def _labelled(claim: Claim, view: View) -> int | None:
    if claim.measure.direction == "both":
        return _sum(view.own.whole, view.other.whole)
    return view.own.of(claim.measure.group)


def _sum(*parts: int | None) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _fitting(voice: Voice, view: View, hints: Hints, value: int | None) -> Iterator[tuple[str, int]]:
    claim = voice.claim
    if value is not None:
        for name in slips_of_hand(claim, value, voice.careless and claim.stated not in hints.repeated, voice.official):
            yield ("as an editor ruled" if name == "as labelled" and claim.claim_id in hints.ruled else name), value
    if claim.qualifier in ("at_least", "at_most"):
        return
    for name, other in (*_other_groups(claim, view, hints), *_other_handovers(voice, view)):
        if other is not None and other != value and claim.admits(other):
            yield name, other
    mixed_up = (("planned, not done", hints.planned), ("another event's number", hints.around))
    for name, numbers in (
        ("the whole round", hints.whole_round),
        *(() if claim.stated in hints.repeated else mixed_up),
    ):
        if claim.stated in numbers and claim.stated != value:
            yield name, claim.stated


def _other_groups(claim: Claim, view: View, hints: Hints) -> Iterator[tuple[str, int | None]]:
    own, group = view.own, claim.measure.group
    if group == "all" and hints.official_split:
        yield "the military only", own.military
        yield "the civilians only", own.civilian
        yield "with the civilians on top", _sum(own.whole, own.civilian)
    if group == "all" and own.foreign is not None:
        yield "without the foreigners", _sum(own.whole, -own.foreign)
        yield "with the foreigners on top", _sum(own.whole, own.foreign)
    if group == "military" and (hints.official_split or own.civilian is None):
        yield "everyone called military", own.whole
    if group == "civilian":
        yield "everyone called civilian", own.whole


def _other_handovers(voice: Voice, view: View) -> Iterator[tuple[str, int | None]]:
    claim, group = voice.claim, voice.claim.measure.group
    if claim.measure.direction == "both":
        yield "one side only", view.own.whole
        yield "one side only", view.other.whole
        return
    mine, aside, other = view.own.of(group), view.aside.of(group), view.other.of(group)
    yield "with the one-way return", _sum(mine, view.aside.whole if aside is None else aside)
    if view.aside_is_return and aside is not None and mine is not None and mine > aside:
        yield "without the one-way return", mine - aside
    yield ("the one-way return alone" if view.aside_is_return else "without the one-way return"), aside
    yield "both sides added", _sum(mine, other)
    if mine in voice.mirror:
        yield "sides swapped", other

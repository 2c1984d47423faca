"""The values that some reading of some claim gives to one direction of one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.reconcile.meanings import NOBODY_KNOWS, Core
from analysis.reconcile.voices import Voice

MOST = 40
"""So many numbers for one group are weighed; beyond that the least supported are dropped, and the proof is void."""

WEIGHINGS = 20_000
"""So often at most a voice is held against a value of one side, or of one day; beyond that the proof is void."""

Said = dict[str, dict[int, int]]
"""By group: each number said about it, with the weight behind it."""


def said_by_group(voices: list[Voice]) -> Said:
    """The numbers that the voices give each group; both ends of a range."""
    said: Said = {}
    for voice in voices:
        claim = voice.claim
        ends = {claim.low, claim.high or claim.low} if claim.qualifier == "range" else {claim.stated}
        for value in ends:
            group = said.setdefault(claim.measure.group, {})
            group[value] = group.get(value, 0) + voice.weight
    return said


def strongest(said: Said) -> tuple[Said, bool]:
    """The best supported numbers of each group, and whether none had to be dropped."""
    kept = {
        group: dict(sorted(numbers.items(), key=lambda item: (-item[1], item[0]))[:MOST])
        for group, numbers in said.items()
    }
    return kept, all(len(kept[group]) == len(numbers) for group, numbers in said.items())


def nearest(values: frozenset[int], word: int | None) -> frozenset[int]:
    """The implied values that lie nearest to what the receiving side says, or the smallest; MOST at most."""
    return frozenset(sorted(values, key=lambda value: (abs(value - (word or 0)), value))[:MOST])


def likeliest(found: Iterable[Core], said: Said, main: str, most: int) -> list[Core]:
    """The ways whose parts have most weight behind them, in the order of their numbers; `most` of them at most."""

    def support(core: Core) -> int:
        groups = (main,) if main == "bodies" else (main, "military", "civilian", "foreign")
        return sum(said.get(group, {}).get(part, 0) for group in groups if (part := core.of(group)) is not None)

    ordered = sorted(found, key=_order)
    return ordered if len(ordered) <= most else sorted(sorted(ordered, key=support, reverse=True)[:most], key=_order)


def cores(said: Said, main: str, one_way: bool, extra: frozenset[int], most: int = WEIGHINGS) -> list[Core]:
    """Every way in which the groups can stand together: all = military + civilian, and each subgroup within.

    `main` is “all” or “bodies”, `extra` holds values for it that other claims imply (sums, differences of totals).
    Foreigners are added to the `most` likeliest ways only.
    """
    whole = sorted({*said.get(main, {}), *extra})
    if main == "bodies":
        return [Core(value) for value in whole] or [NOBODY_KNOWS]
    military, civilian, foreign = (sorted(said.get(group, {})) for group in ("military", "civilian", "foreign"))
    split = set(_splits(whole, military, civilian, [] if said.get(main) else foreign, one_way))
    found = split or {Core(value) for value in whole} or {NOBODY_KNOWS}
    if foreign:
        found = {full for core in likeliest(found, said, main, most) for full in _with_foreign(core, foreign)}
    return sorted(found, key=_order)


def _splits(
    whole: list[int], military: list[int], civilian: list[int], foreign: list[int], one_way: bool
) -> Iterator[Core]:
    if not military and not civilian:
        return
    for value in whole:
        yield from (Core(value, value - part, part) for part in civilian if part <= value)
        yield from (Core(value + part, value, part) for part in civilian)
        yield from (Core(value, part, value - part) for part in military if part <= value)
        if military:
            yield Core(value, value, 0)
    for value in military:
        yield from (Core(value + part, value, part) for part in {0, *civilian, *foreign})
    if not whole and not military:
        yield from (Core(part, 0, part) if one_way else Core(None, None, part) for part in civilian)


def _with_foreign(core: Core, foreign: list[int]) -> Iterator[Core]:
    if core.whole is None:
        yield from (core._replace(foreign=part) for part in foreign)
        return
    yield from (core._replace(foreign=part) for part in foreign if part <= core.whole)
    if core.military is None:
        yield from (Core(core.whole + part, foreign=part) for part in foreign)


def _order(core: Core) -> tuple[int, ...]:
    return tuple(-1 if part is None else part for part in core)

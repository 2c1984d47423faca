"""Contradictions among decisions, against trying everything on small numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.problems import InputError
from analysis.reconcile.account import reconcile
from analysis.reconcile.clashes import consistent, smallest_clash
from analysis.reconcile.quantities import Quantity
from tests.reconcile.making import RULING, event, ledger

STAGES = {"round": ["one", "two"]}
GROUPS = ("all", "military", "civilian", "women")
MOST = 3


@dataclass(frozen=True)
class Said:
    """A ruling as far as contradictions go."""

    quantity: Quantity
    value: int | None


quantities = st.builds(Quantity, st.sampled_from(["round", "one", "two"]), st.just("to_ua"), st.sampled_from(GROUPS))
rulings = st.lists(st.builds(Said, quantities, st.integers(0, MOST)), max_size=6)


def worlds() -> Iterator[dict[Quantity, int]]:
    """All that the two stages can be, and the round that follows: numbers above MOST never need to be larger."""
    stage = [(m, c, w) for m, c in product(range(MOST + 1), repeat=2) for w in range(min(m + c, MOST) + 1)]
    for one, two in product(stage, repeat=2):
        whole = tuple(a + b for a, b in zip(one, two, strict=True))
        yield {
            Quantity(name, "to_ua", group): value
            for name, (military, civilian, women) in (("one", one), ("two", two), ("round", whole))
            for group, value in zip(GROUPS, (military + civilian, military, civilian, women), strict=True)
        }


WORLDS = list(worlds())


def possible(said: list[Said]) -> bool:
    return any(all(world[one.quantity] == one.value for one in said) for world in WORLDS)


@settings(deadline=None, derandomize=True)
@given(rulings)
def test_rulings_clash_just_when_no_numbers_satisfy_them_and_none_of_the_clash_can_be_spared(said: list[Said]) -> None:
    clash = smallest_clash(said, STAGES)
    assert bool(clash) == (not possible(said))
    assert not clash or not possible(clash)
    for spared in clash:
        assert possible([one for one in clash if one is not spared])


@given(rulings)
def test_the_order_of_rulings_does_not_hide_a_clash(said: list[Said]) -> None:
    assert consistent(said, STAGES) == consistent(said[::-1], STAGES)


def test_more_women_than_soldiers_and_civilians_are_a_clash_though_nobody_ruled_on_everyone() -> None:
    parts = [("military", 2), ("civilian", 3), ("women", 10)]
    decisions = [
        RULING | {"decision_id": f"D000{place}", "group": group, "value": value}
        for place, (group, value) in enumerate(parts)
    ]
    with pytest.raises(InputError, match="D0000 and D0001 and D0002 contradict each other"):
        reconcile(ledger([event("2024-01-31")], [], decisions=decisions))


def test_hundreds_of_rulings_that_agree_are_checked_soon() -> None:
    said = [Said(Quantity(f"e{place}", "to_ua", group), 5) for place in range(300) for group in ("all", "military")]
    assert smallest_clash(said, {}) == []

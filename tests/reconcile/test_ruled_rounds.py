"""A ruling on a round of which far more sums were claimed than are kept."""

from __future__ import annotations

from random import Random

import pytest

from analysis.problems import InputError
from analysis.reconcile.account import Account, account_of
from analysis.reconcile.quantities import Quantity
from tests.reconcile.making import RULING, claim, event, ledger

STAGES = 5
DAYS = [f"2025-05-{day}" for day in range(20, 20 + STAGES)]
ROUND = "round-2025-05-20"


def ruled(said: dict[str, list[int]], value: int) -> Account:
    """A round of these stages, everything that was said of each, and an editor's word on the whole."""
    whole: dict[str, object] = {
        "round_id": ROUND,
        "date_start": DAYS[0],
        "date_end": DAYS[-1],
        "kind": "exchange",
        "label": "deal",
    }
    claims = [
        claim(day, "returned_to_ua", number, source=f"{day}-{place}")
        for day, numbers in said.items()
        for place, number in enumerate(numbers)
    ]
    return account_of(
        ledger(
            [event(day, round_id=ROUND) for day in DAYS],
            claims,
            rounds=[whole],
            decisions=[RULING | {"subject_id": ROUND, "value": value}],
        )
    )


def scattered(many: int) -> dict[str, list[int]]:
    """So many numbers of each stage, far apart: almost every choice of them has a sum of its own."""
    random = Random(3)
    return {day: [random.randint(10**6, 10**9) for _ in range(many)] for day in DAYS}


def test_a_ruling_that_only_dear_numbers_add_up_to_is_followed() -> None:
    said = scattered(14)
    value = sum(numbers[-1] for numbers in said.values())
    account = ruled(said, value)
    assert account.figures[Quantity(ROUND, "to_ua", "all")].best == value
    assert [account.figures[Quantity(day, "to_ua", "all")].best for day in DAYS] == [said[day][-1] for day in DAYS]


def test_a_ruling_that_no_choice_of_many_numbers_adds_up_to_is_out_of_reach() -> None:
    with pytest.raises(InputError, match="no numbers that were claimed go with D0001"):
        ruled(scattered(14), 5)


def test_where_sums_had_to_be_left_out_the_message_does_not_say_that_none_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.reconcile.components.MOST_SUMS", 10)
    said = scattered(14)
    with pytest.raises(InputError, match="too many numbers were claimed to find those that go with D0001"):
        ruled(said, sum(numbers[-1] for numbers in said.values()))

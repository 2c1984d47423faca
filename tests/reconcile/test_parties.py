"""What an outlet alone splits explains nothing between the parties."""

from __future__ import annotations

from analysis.reconcile.account import reconcile
from tests.reconcile.making import claim, event, figure, ledger

_UA = "returned_to_ua"
_BOTH_SIDES = [claim("2024-01-31", _UA, 207), claim("2024-01-31", _UA, 195, "Moscow")]
_OUTLETS_SPLIT = [
    claim("2024-01-31", f"{_UA}_military", 195, "Paper"),
    claim("2024-01-31", f"{_UA}_civilian", 12, "Paper"),
]


def test_a_split_that_only_an_outlet_gives_leaves_the_two_sides_disputed() -> None:
    tables = reconcile(ledger([event("2024-01-31")], [*_BOTH_SIDES, *_OUTLETS_SPLIT]))
    row = figure(tables, "2024-01-31")
    assert (row["best"], row["status"]) == (207, "disputed")


def test_a_partys_list_of_soldiers_who_are_all_stands_against_an_outlets_split() -> None:
    all_soldiers = claim("2024-01-31", f"{_UA}_military", 207)
    tables = reconcile(ledger([event("2024-01-31")], [*_BOTH_SIDES, all_soldiers, *_OUTLETS_SPLIT]))
    assert figure(tables, "2024-01-31", group="military")["best"] == 207


def test_a_split_that_a_party_gives_explains_the_difference() -> None:
    civilians = claim("2024-01-31", f"{_UA}_civilian", 12)
    tables = reconcile(ledger([event("2024-01-31")], [*_BOTH_SIDES, civilians]))
    row = figure(tables, "2024-01-31")
    assert (row["best"], row["status"]) == (207, "explained")

"""What is said about a component that was not proved: its name, its bound, and what was left out."""

from __future__ import annotations

import pytest

from analysis.reconcile.account import Account, account_of
from analysis.reconcile.explain import explained
from analysis.reconcile.proofs import doubt_about, proof_in_words, proof_table
from tests.reconcile.making import claim, counter, event, ledger

UA = "returned_to_ua"
CROWDED, CALM = "2024-01-31", "2024-02-08"


@pytest.fixture(scope="module")
def crowded() -> Account:
    """One day about which more different numbers were claimed than are weighed, and one with a single number."""
    claims = [
        claim(CROWDED, f"{UA}{group}", 100 + place, "Paper", source=f"s{place}{group}")
        for place in range(170)
        for group in ("", "_military", "_civilian")
    ]
    return account_of(ledger([event(CROWDED), event(CALM)], [*claims, claim(CALM, UA, 100)]))


def test_the_line_about_a_run_names_what_was_not_proved_and_what_was_left_out(crowded: Account) -> None:
    said = proof_in_words(crowded)
    assert f"1 not proved optimal: people {CROWDED} (it costs " in said
    assert f"none can cost less than 0; left out were the least supported numbers of {CROWDED})" in said


def test_the_table_of_proofs_has_a_line_a_component_and_marks_the_one_not_proved(crowded: Account) -> None:
    heading, first, *others = proof_table(crowded)
    assert heading.split() == ["cost", "bound", "claims", "states", "seconds", "component"]
    assert first.endswith(f"people {CROWDED}: NOT PROVED, left out were the least supported numbers of {CROWDED}")
    assert len(others) == len(crowded.proofs) - 1
    assert not any("NOT PROVED" in line for line in others)


def test_an_explanation_says_that_it_is_not_proved(crowded: Account) -> None:
    assert "Not proved the cheapest explanation: it costs" in explained(crowded, CROWDED).text
    assert str(explained(crowded, CROWDED).data["doubt"]).startswith("Not proved")


def test_nothing_is_said_where_the_proof_holds(crowded: Account) -> None:
    assert doubt_about(crowded, CALM) == ""
    assert explained(crowded, CALM).data["doubt"] is None


def test_running_sums_that_were_left_out_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.reconcile.solver.MOST_STATES", 1)
    days = [f"2024-0{month}-05" for month in range(1, 7)]
    claims = [claim(day, UA, value, who) for day in days for value, who in ((200, "Kyiv"), (210, "Moscow"))]
    totals = [claim(day, "total_returned_to_ua", 205 * place, counter_id="k") for place, day in enumerate(days, 1)]
    account = account_of(ledger([event(day) for day in days], [*claims, *totals], [counter("k")]))
    assert "left out were dear running sums" in proof_in_words(account)

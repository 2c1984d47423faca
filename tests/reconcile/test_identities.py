"""Identities, rounds, decisions and bad input."""

from __future__ import annotations

import pytest

from analysis.problems import InputError
from analysis.reconcile.account import account_of, reconcile
from tests.reconcile.making import RULING, claim, counter, event, figure, ledger, readings

UA = "returned_to_ua"
ROUND: dict[str, object] = {
    "round_id": "round-2025-05-23",
    "date_start": "2025-05-23",
    "date_end": "2025-05-25",
    "kind": "exchange",
    "label": "1000 for 1000",
}
STAGES = [event(f"2025-05-{day}", round_id="round-2025-05-23") for day in (23, 24, 25)]
STAGE_CLAIMS = [claim(f"2025-05-{day}", UA, value) for day, value in ((23, 390), (24, 307), (25, 303))]

RULED = RULING | {"subject_id": "round-2025-05-23"}


def test_a_round_is_the_sum_of_its_events() -> None:
    tables = reconcile(ledger(STAGES, STAGE_CLAIMS, rounds=[ROUND]))
    assert figure(tables, "round-2025-05-23")["best"] == 1000


def test_a_number_for_the_first_days_of_a_round_fits_as_labelled() -> None:
    partial = claim("round-2025-05-23", UA, 697, as_of="2025-05-24", as_of_precision="day")
    tables = reconcile(ledger(STAGES, [*STAGE_CLAIMS, partial, claim("round-2025-05-23", UA, 1000)], rounds=[ROUND]))
    assert readings(tables)["C0004"] == "as labelled"
    assert figure(tables, "round-2025-05-23")["claimed_low"] == 1000


def test_a_round_of_undisclosed_events_keeps_the_number_of_the_whole() -> None:
    tables = reconcile(ledger(STAGES, [claim("round-2025-05-23", UA, 1000)], rounds=[ROUND]))
    assert figure(tables, "round-2025-05-23")["best"] == 1000
    assert figure(tables, "2025-05-24")["status"] == "undisclosed"


def test_a_decision_about_a_figure_is_followed_against_all_claims() -> None:
    tables = reconcile(
        ledger([event("2024-01-31")], [claim("2024-01-31", UA, 207)], decisions=[RULING | {"value": 195}])
    )
    assert figure(tables, "2024-01-31")["best"] == 195


def test_a_decision_about_a_claim_moves_it_to_another_event() -> None:
    events = [event("2024-01-03"), event("2024-01-31")]
    claims = [claim("2024-01-03", UA, 230), claim("2024-01-31", UA, 207), claim("2024-01-31", UA, 230, "Paper")]
    ruling = RULING | {"claim_id": "C0003", "subject_id": "2024-01-03"}
    tables = reconcile(ledger(events, claims, decisions=[ruling]))
    assert readings(tables)["C0003"] == "as an editor ruled"
    assert figure(tables, "2024-01-31")["status"] == "single source"


def test_a_decision_about_a_missing_claim_is_reported() -> None:
    with pytest.raises(InputError, match=r"C0999.*no claim"):
        reconcile(
            ledger([event("2024-01-31")], [claim("2024-01-31", UA, 207)], decisions=[RULING | {"claim_id": "C0999"}])
        )


def test_a_decision_about_an_event_that_is_not_there_is_reported() -> None:
    ruling = RULING | {"subject_id": "2024-02-02", "value": 5}
    with pytest.raises(InputError, match=r"column subject_id: D0001 rules on “2024-02-02”, which the ledger lacks"):
        reconcile(ledger([event("2024-01-31")], [claim("2024-01-31", UA, 207)], decisions=[ruling]))


def test_two_rulings_on_one_claim_are_reported_with_both_rows() -> None:
    about = RULING | {"claim_id": "C0001"}
    rulings = [about, about | {"decision_id": "D0002", "group": "military"}]
    with pytest.raises(InputError, match="D0001 and D0002 all rule on C0001") as caught:
        reconcile(ledger([event("2024-01-31")], [claim("2024-01-31", UA, 207)], decisions=rulings))
    assert [problem.row for problem in caught.value.problems] == [2, 3]


def test_contradicting_decisions_are_reported_by_the_smallest_set_that_contradicts() -> None:
    parts = [
        RULING | {"decision_id": "D0002", "group": "military", "value": 200},
        RULING | {"decision_id": "D0003", "group": "women", "value": 3},
    ]
    parts += [RULING | {"decision_id": "D0004", "group": "civilian", "value": 12}]
    with pytest.raises(InputError) as caught:
        reconcile(ledger([event("2024-01-31")], [], decisions=[RULING | {"value": 207}, *parts]))
    assert sorted(problem.row for problem in caught.value.problems if problem.row) == [2, 3, 5]


@pytest.mark.parametrize("claims", [[], STAGE_CLAIMS, [claim("round-2025-05-23", UA, 1000)]])
def test_a_ruling_about_a_round_is_followed_whatever_was_said(claims: list[dict[str, object]]) -> None:
    tables = reconcile(ledger(STAGES, claims, rounds=[ROUND], decisions=[RULED | {"value": 1001}]))
    assert figure(tables, "round-2025-05-23")["best"] == 1001


def test_a_claim_about_a_round_is_held_against_the_ruling_even_if_no_stage_is_known() -> None:
    whole = claim("round-2025-05-23", UA, 1000)
    tables = reconcile(ledger(STAGES, [whole], rounds=[ROUND], decisions=[RULED | {"value": 900}]))
    assert readings(tables)["C0001"] == "unexplained"


def test_a_ruling_that_no_stages_add_up_to_is_reported() -> None:
    with pytest.raises(InputError, match=r"row 2, column value: no numbers that were claimed go with D0001"):
        reconcile(ledger(STAGES, STAGE_CLAIMS, rounds=[ROUND], decisions=[RULED | {"value": 5}]))


def test_more_women_ruled_than_people_claimed_are_reported() -> None:
    ruling = RULING | {"group": "women", "value": 300}
    with pytest.raises(InputError, match=r"go with D0001: 2024-01-31 to_ua women = 300"):
        reconcile(ledger([event("2024-01-31")], [claim("2024-01-31", UA, 207)], decisions=[ruling]))


def test_a_ruling_about_a_group_of_undisclosed_people_is_followed() -> None:
    tables = reconcile(ledger([event("2024-01-31")], [], decisions=[RULING | {"group": "foreign", "value": 4}]))
    assert figure(tables, "2024-01-31", group="foreign")["best"] == 4


def test_a_ruling_on_both_directions_together_is_refused() -> None:
    with pytest.raises(InputError, match="column direction: a figure counts one direction"):
        reconcile(ledger([event("2024-01-31")], [], decisions=[RULING | {"direction": "both", "value": 4}]))


def test_a_ledger_without_claims_gives_undisclosed_figures() -> None:
    tables = reconcile(ledger([event("2024-01-31")], []))
    assert list(tables["figures"]["status"]) == ["undisclosed", "undisclosed"]
    assert tables["readings"].empty


def test_an_empty_ledger_gives_empty_tables() -> None:
    assert all(table.empty for table in reconcile(ledger([], [])).values())


def test_numbers_of_a_thousand_million_are_handled_as_any_other() -> None:
    row = figure(
        reconcile(
            ledger([event("2024-01-31")], [claim("2024-01-31", UA, 10**9), claim("2024-01-31", UA, 207, "Moscow")])
        ),
        "2024-01-31",
    )
    assert (row["best"], row["status"]) == (10**9, "disputed")


def test_500_claims_about_one_event_end_soon_and_say_that_the_proof_is_void() -> None:
    claims = [
        claim("2024-01-31", f"{UA}{group}", 100 + place, "Paper", source=f"s{place}{group}")
        for place in range(170)
        for group in ("", "_military", "_civilian")
    ]
    account = account_of(ledger([event("2024-01-31")], claims))
    assert not all(proof.proved for proof in account.proofs)


def test_every_component_of_a_small_ledger_is_proved() -> None:
    claims = [*STAGE_CLAIMS, claim("2025-05-25", "total_returned_to_ua", 1000, counter_id="k")]
    account = account_of(ledger(STAGES, claims, [counter("k")], rounds=[ROUND]))
    assert all(proof.proved and proof.bound == proof.optimum for proof in account.proofs)


def test_a_subgroup_never_exceeds_everyone() -> None:
    claims = [claim("2024-01-31", UA, 20), claim("2024-01-31", f"{UA}_women", 50, "Paper")]
    assert figure(reconcile(ledger([event("2024-01-31")], claims)), "2024-01-31", group="women")["best"] == 20


def test_military_and_civilian_add_up_to_everyone() -> None:
    claims = [
        claim("2025-08-14", UA, 84),
        claim("2025-08-14", f"{UA}_military", 84, "Moscow"),
        claim("2025-08-14", f"{UA}_civilian", 51),
    ]
    tables = reconcile(ledger([event("2025-08-14")], claims))
    assert figure(tables, "2025-08-14", group="military")["best"] == 33
    assert readings(tables)["C0002"] == "everyone called military"


def test_a_number_below_zero_is_reported_with_its_claim() -> None:
    with pytest.raises(InputError, match="C0001 gives a number below zero"):
        reconcile(ledger([event("2024-01-31")], [claim("2024-01-31", UA, -5)]))


def test_a_counter_without_a_start_is_reported() -> None:
    with pytest.raises(InputError, match="has no first day"):
        reconcile(ledger([], [], [counter("k", starts_on=None)]))


def test_a_claim_about_an_event_that_is_not_there_is_reported() -> None:
    with pytest.raises(InputError, match=r"2024-01-31.*lacks"):
        reconcile(ledger([], [claim("2024-01-31", UA, 207)]))

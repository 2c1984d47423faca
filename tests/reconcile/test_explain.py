"""Explanations, sensitivity, and what is solved again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.ledger.opening import Ledger
from analysis.problems import InputError
from analysis.reconcile.account import account_of, reconcile, tables_of, write_reconciled
from analysis.reconcile.explain import explain
from analysis.reconcile.sensitivity import sensitivity
from analysis.reconcile.solver import Known
from analysis.reconcile.trial.rivals import RULES, by_rule
from analysis.reconcile.trial.score import MODEL, trial
from analysis.reconcile.trial.synthetic import make
from tests.reconcile.making import claim, counter, event, ledger

UA = "returned_to_ua"
DAY = "2024-01-31"


def with_pages(**published: str) -> Ledger:
    claims = [claim(DAY, UA, 207, source="late"), claim(DAY, UA, 195, "Moscow", source="early")]
    whole = ledger([event(DAY)], claims)
    days = [published.get(name) for name in whole.sources["source_id"]]
    return type(whole)(
        **(
            vars(whole)
            | {"sources": whole.sources.assign(published_on=pd.to_datetime(pd.Series(days)).astype("datetime64[s]"))}
        )
    )


def test_an_explanation_names_the_figure_the_readings_and_what_else_was_considered() -> None:
    found = explain(ledger([event(DAY)], [claim(DAY, UA, 207), claim(DAY, UA, 195, "Moscow")]), DAY)
    assert "to Ukraine, all: 207" in found.text
    assert "Read unexplained" in found.text
    assert "195 at" in found.text


def test_an_explanation_is_plain_data_for_a_program() -> None:
    data = json.loads(json.dumps(explain(ledger([event(DAY)], [claim(DAY, UA, 207)]), DAY).data))
    assert [one["best"] for one in data["figures"] if one["direction"] == "to_ua"] == [207]
    assert data["claims"][0]["reading"] == "as labelled"


def test_an_explanation_as_of_a_day_uses_only_what_was_published_by_then() -> None:
    whole = with_pages(early="2024-01-31", late="2024-02-02")
    assert "all: 195" in explain(whole, DAY, pd.Timestamp("2024-02-01")).text
    assert "all: 207" in explain(whole, DAY, pd.Timestamp("2024-02-02")).text


def test_an_unknown_subject_is_named_in_the_error() -> None:
    with pytest.raises(InputError, match="2024-09-99"):
        explain(ledger([event(DAY)], []), "2024-09-99")


def test_the_sensitivity_report_names_the_figure_that_a_weight_moves() -> None:
    moves = sensitivity(
        ledger([event(DAY)], [claim(DAY, UA, 207), claim(DAY, UA, 295, "Moscow")]), ["receiving side", "mediator"]
    )
    assert {(move.name, move.factor, move.before, move.after) for move in moves} == {("receiving side", 0.5, 207, 295)}


def test_editing_one_claim_solves_only_its_component() -> None:
    known: dict[str, object] = {}
    claims = [claim(DAY, UA, 207), claim("2024-02-08", UA, 100), claim("2024-05-31", UA, 75)]
    events = [event(day) for day in (DAY, "2024-02-08", "2024-05-31")]
    account_of(ledger(events, claims), known=known)  # type: ignore[arg-type]  # a plain dictionary serves
    before = len(known)
    account_of(ledger(events, [*claims[:2], claim("2024-05-31", f"{UA}_women", 5)]), known=known)  # type: ignore[arg-type]
    assert len(known) - before < before


@pytest.mark.parametrize(
    "edit", [{"mediators": "Abu Dhabi"}, {"date_end": "2024-02-09"}, {"kind": "one_way_return"}], ids=str
)
def test_editing_an_event_solves_its_component_again(edit: dict[str, str]) -> None:
    counters = [counter("k"), counter("m", keeper="Abu Dhabi", side="mediator", scope="mediated", direction="both")]
    totals = [claim("2024-02-08", "total_returned_to_ua", 307, counter_id="k")]
    totals += [claim("2024-02-08", "total_returned_both", 307, "Abu Dhabi", counter_id="m")]
    claims = [claim(DAY, UA, 207), claim("2024-02-08", UA, 100), *totals]
    known: Known = {}
    account_of(ledger([event(DAY), event("2024-02-08")], claims, counters), known=known)
    edited = ledger([event(DAY), event("2024-02-08") | edit], claims, counters)
    one, other = account_of(edited, known=known), account_of(edited)
    assert [proof.optimum for proof in one.proofs] == [proof.optimum for proof in other.proofs]


def test_the_trial_gives_the_same_ledger_for_the_same_seed() -> None:
    assert make(7, 10, 0.2).ledger.claims.equals(make(7, 10, 0.2).ledger.claims)


def test_no_simpler_rule_is_right_more_often_than_the_cheapest_explanation() -> None:
    score = trial(4, 0.25, 100, (40, 60))
    assert all(score.share(MODEL) >= score.share(name) for name in RULES)


def test_every_rule_gives_the_only_number_said() -> None:
    whole = ledger([event(DAY)], [claim(DAY, UA, 207)])
    assert {next(iter(by_rule(whole, rule).values())) for rule in RULES.values()} == {207}


def test_writing_the_tables_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two")]
    whole = make(3, 10, 0.2).ledger
    write_reconciled(reconcile(whole), folders[0])
    write_reconciled(tables_of(account_of(whole)), folders[1])
    for file in folders[0].iterdir():
        assert file.read_bytes() == (folders[1] / file.name).read_bytes()


ROUND: dict[str, object] = {"round_id": "round-2025-05-23", "date_start": "2025-05-23", "date_end": "2025-05-25",
                            "kind": "exchange", "label": "1000 for 1000"}  # fmt: skip


def in_stages() -> Ledger:
    """A round of three days, its numbers published day by day, planned a week before."""
    days = [f"2025-05-{day}" for day in (23, 24, 25)]
    claims = [claim(day, UA, value, source=day) for day, value in zip(days, (390, 307, 303), strict=True)]
    claims += [claim(ROUND["round_id"], "planned_to_ua", 1000, source="2025-05-16")]  # type: ignore[arg-type]
    whole = ledger([event(day, round_id=ROUND["round_id"]) for day in days], claims, rounds=[ROUND])
    published_on = pd.to_datetime(whole.sources["source_id"]).astype("datetime64[s]")
    return replace(whole, sources=whole.sources.assign(published_on=published_on))


def test_a_round_that_is_under_way_has_one_sentence_with_what_is_known_so_far() -> None:
    found = explain(in_stages(), "round-2025-05-23", pd.Timestamp("2025-05-24"))
    assert found.data["note"] == (
        "By 24 May 2025, 2 of its 3 events were over, with 697 to Ukraine; the whole is the sum of all 3."
    )
    assert str(found.data["note"]) in found.text


def test_a_round_under_way_of_which_a_day_is_unknown_says_at_least() -> None:
    whole = in_stages()
    fewer = replace(whole, claims=whole.claims[whole.claims["subject_id"] != "2025-05-23"])
    found = explain(fewer, "round-2025-05-23", pd.Timestamp("2025-05-24"))
    assert "with at least 307 to Ukraine;" in found.text


def test_a_round_that_is_over_needs_no_such_sentence() -> None:
    found = explain(in_stages(), "round-2025-05-23", pd.Timestamp("2025-05-25"))
    assert found.data["note"] is None
    assert "to Ukraine, all: 1,000" in found.text


def test_before_anything_was_published_one_sentence_says_so_and_names_the_first_day() -> None:
    found = explain(with_pages(early="2024-01-31", late="2024-02-02"), DAY, pd.Timestamp("2024-01-30"))
    assert found.text == (
        f"{DAY}, as known on 2024-01-30\n\n"
        "No number about it had been published by 30 January 2024; the first is of 31 January 2024.\n"
    )


def test_before_a_round_began_its_plan_is_told() -> None:
    found = explain(in_stages(), "round-2025-05-23", pd.Timestamp("2025-05-20"))
    assert (
        "published by 20 May 2025, only what was planned (1,000 to Ukraine); the first is of 23 May 2025." in found.text
    )


def test_a_counter_is_explained_by_its_totals() -> None:
    totals = [claim(DAY, "total_returned_to_ua", 207, counter_id="k")]
    totals += [claim("2024-02-08", "total_returned_to_ua", 310, counter_id="k")]
    claims = [claim(DAY, UA, 207), claim("2024-02-08", UA, 100)]
    whole = ledger([event(DAY), event("2024-02-08")], [*claims, *totals], [counter("k")])
    found = explain(whole, "k")
    assert "2024-02-08: 310" in found.text
    assert "207 before and 100 in 1 event since make 307." in found.text
    assert [one["stated"] for one in found.data["totals"]] == [207, 310]  # type: ignore[attr-defined]


def test_claims_that_say_the_same_stand_in_one_line() -> None:
    claims = [claim(DAY, UA, 207, source="one"), claim(DAY, UA, 207, source="two"), claim(DAY, UA, 207, "Paper")]
    assert (
        "  207 to Ukraine, all: Kyiv (C0001, C0002), Paper (C0003)." in explain(ledger([event(DAY)], claims), DAY).text
    )


def test_what_takes_no_part_in_the_computation_is_shown_as_such() -> None:
    ordinal = claim(DAY, "exchange_ordinal", 50, counter_id="n")
    women = claim("2024-02-08", "total_returned_to_ua_women", 20, counter_id="w")
    counters = [counter("n", group="exchanges", direction="both"), counter("w", group="women")]
    whole = ledger([event(DAY)], [claim(DAY, UA, 207), ordinal, women], counters)
    assert "Recorded, and not computed with:\n  50 exchange ordinal: Kyiv (C0002)." in explain(whole, DAY).text
    assert "Compared with the events, and with nothing else:\n  20 to Ukraine, women" in explain(whole, "w").text
    assert explain(whole, DAY).data["claims"][1]["reading"] is None  # type: ignore[index]

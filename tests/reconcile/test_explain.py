"""Explanations, sensitivity, and what is solved again."""

from __future__ import annotations

import json
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

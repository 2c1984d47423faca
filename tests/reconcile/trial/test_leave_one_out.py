"""Each voice predicted from the others."""

from __future__ import annotations

from analysis.reconcile.trial.leave_one_out import independent_voices, leave_one_out
from tests.reconcile.making import claim, event, ledger

DAY, UA = "2024-01-31", "returned_to_ua"


def test_a_number_that_others_also_give_is_predicted() -> None:
    whole = ledger([event(DAY)], [claim(DAY, UA, 207), claim(DAY, UA, 195, "Moscow")])
    found = {one.stated: one for one in leave_one_out(whole, independent_voices(whole))}
    assert (found[207].predicted, found[207].within) == (195, False)
    assert (found[195].predicted, found[195].within) == (207, False)


def test_a_number_that_nobody_else_gives_is_not_predicted() -> None:
    whole = ledger([event(DAY)], [claim(DAY, UA, 207)])
    assert [one.predicted for one in leave_one_out(whole, independent_voices(whole))] == [None]


def test_what_an_editor_ruled_about_a_voice_goes_out_with_it() -> None:
    ruling: dict[str, object] = {
        "decision_id": "D0001", "claim_id": "C0001", "subject_id": DAY, "direction": "to_ua", "group": "military",
        "reason": "Invented.", "decided_on": "2024-02-02",
    }  # fmt: skip
    whole = ledger([event(DAY)], [claim(DAY, UA, 207), claim(DAY, UA, 195, "Moscow")], decisions=[ruling])
    assert {one.stated for one in leave_one_out(whole, independent_voices(whole))} == {207, 195}

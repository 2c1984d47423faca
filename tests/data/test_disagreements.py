"""Known disagreements of the real ledger: each comes out right, or is honestly open; claims are found by content."""

from __future__ import annotations

import pytest

from analysis.ledger.opening import Ledger
from analysis.reconcile.account import Account, tables_of
from analysis.reconcile.baseline_totals import Total
from analysis.reconcile.figures import Figure
from analysis.reconcile.quantities import Quantity

UA, RU = "to_ua", "to_ru"


def best(account: Account, subject: str, direction: str = UA, group: str = "all") -> int | None:
    return figure(account, subject, direction, group).best


def figure(account: Account, subject: str, direction: str = UA, group: str = "all") -> Figure:
    return account.figures[Quantity(subject, direction, group)]


def read(
    account: Account, value: int, subject: str = "", direction: str = UA, *, group: str = "all", as_of: str = ""
) -> set[str]:
    """The readings of the claims that state this value about this subject, or as this total."""
    wanted = (value, subject, direction, group)
    found = [
        claim
        for claim in account.problem.claims
        if (claim.stated, claim.subject_id, claim.measure.direction, claim.measure.group) == wanted
        and claim.measure.kind in ("count", "total")
        and str(claim.as_of)[:10].startswith(as_of)
    ]
    assert found, "the ledger has no such claim"
    return {account.readings[claim.claim_id].reading for claim in found}


def total(account: Account, counter_id: str, day: str) -> Total:
    """What was computed for the total stated by this counter for this day."""
    (found,) = [one for one in account.totals if (one.counter_id, str(one.as_of)[:10]) == (counter_id, day)]
    return found


@pytest.mark.parametrize(
    ("subject", "direction", "group", "value"),
    [
        ("2022-10-29", UA, "all", 52),
        ("2022-11-23", UA, "all", 36),
        ("2022-11-26", UA, "all", 12),
        ("2022-12-06", UA, "all", 60),
        ("2022-10-17", UA, "military", 96),
        ("2023-04-26", UA, "all", 44),
        ("2023-07-06", UA, "all", 45),
        ("2023-07-06", UA, "military", 43),
        ("2024-01-03", UA, "all", 230),
        ("2024-01-03", RU, "all", 248),
        ("2024-01-03-b", RU, "all", 75),
        ("2024-01-31", UA, "all", 207),
        ("2024-01-31", RU, "all", 195),
        ("2024-05-31", UA, "all", 75),
        ("2024-12-30", UA, "all", 189),
        ("2025-03-19", UA, "all", 175),
        ("2025-03-19-b", UA, "all", 22),
        ("2025-04-19", UA, "all", 246),
        ("2025-05-23", UA, "all", 390),
        ("2025-05-23", UA, "civilian", 120),
        ("2025-05-24", UA, "all", 307),
        ("2025-05-25", UA, "all", 303),
        ("round-2025-05-23", UA, "all", 1000),
        ("2025-06-16", UA, "bodies", 1245),
        ("round-2025-06-11", UA, "bodies", 6057),
        ("2025-08-14", UA, "military", 33),
        ("2026-02-05", UA, "all", 157),
        ("2026-02-05", UA, "military", 150),
        ("2022-09-21", UA, "all", 215),
        ("2026-03-05", UA, "all", 200),
    ],
)
def test_the_figure_comes_out_right(account: Account, subject: str, direction: str, group: str, value: int) -> None:
    assert best(account, subject, direction, group) == value


def test_207_against_195_stays_disputed_and_no_split_is_invented(account: Account) -> None:
    assert read(account, 195, "2024-01-31") == {"unexplained"}
    assert figure(account, "2024-01-31").status == "disputed"


def test_189_against_150_stays_disputed(account: Account) -> None:
    assert read(account, 150, "2024-12-30") == {"unexplained"}
    assert figure(account, "2024-12-30").status == "disputed"


def test_2828_in_an_article_of_31_january_2024_is_a_total_not_yet_updated(account: Account) -> None:
    assert read(account, 2828, as_of="2024-01-31") == {"a total not yet updated"}


def test_3300_dated_to_31_may_2024_is_dated_too_early(account: Account) -> None:
    assert read(account, 3300, as_of="2024-05-31") == {"a total dated too early"}


def test_2340_is_2430_with_two_digits_swapped(account: Account) -> None:
    assert read(account, 2340, as_of="2023-05-25") == {"digits swapped"}


def test_197_is_175_with_the_22_returned_one_way(account: Account) -> None:
    assert read(account, 197, "2025-03-19") == {"with the one-way return"}


def test_314_adds_both_sides(account: Account) -> None:
    assert read(account, 314, "2026-02-05", "both") == {"as labelled"}


def test_697_and_2412_are_the_first_days_of_their_rounds(account: Account) -> None:
    assert read(account, 697, "round-2025-05-23", as_of="2025-05-24") == {"as labelled"}
    assert read(account, 2412, "round-2025-06-11", group="bodies", as_of="2025-06-13") == {"as labelled"}


def test_all_84_of_14_august_2025_called_prisoners_of_war_is_a_slip_of_scope(account: Account) -> None:
    assert read(account, 84, "2025-08-14", group="military") == {"everyone called military"}


def test_200_for_300_in_one_outlet_is_the_number_of_the_day_before(account: Account) -> None:
    assert read(account, 200, "2026-03-06", RU) == {"another event's number"}


def test_the_two_totals_of_26_april_2023_are_one_number_and_its_rounding_and_neither_follows(account: Account) -> None:
    assert read(account, 2279, as_of="2023-04-26") == {"a counter set anew"}
    assert read(account, 2280, as_of="2023-04-26") == {"rounded"}
    assert "make 2,282" in total(account, "ua-exchanges", "2023-04-26").why


def test_6235_in_october_2025_sets_the_headquarters_count_anew_and_6266_follows_from_it(account: Account) -> None:
    anew, after = (total(account, "ua-exchanges", day) for day in ("2025-10-15", "2025-11-27"))
    assert (anew.stated, anew.implied, anew.anew) == (6235, 6292, True)
    assert (after.stated, after.implied, after.anew) == (6266, 6266, False)
    assert read(account, 6235, as_of="2025-10-15") == {"a counter set anew"}
    assert "31" in after.why


def test_the_ombudsmans_and_the_headquarters_counts_are_one_until_may_2025_and_part_by_september(
    account: Account,
) -> None:
    assert total(account, "ua-exchanges", "2025-05-25").stated == 5757
    assert total(account, "ua-ombudsman", "2025-06-30").stated == 5757
    ours, theirs = total(account, "ua-exchanges", "2025-10-15"), total(account, "ua-ombudsman", "2025-09-24")
    assert (theirs.stated, theirs.implied, theirs.anew) == (6030, 6237, True)
    assert ours.stated - theirs.stated == best(account, "2025-10-02") == 205
    assert "kept by Ukrainian Parliament Commissioner for Human Rights holds the same number here" in ours.why


def test_totals_after_exchanges_of_unknown_size_say_how_many_there_were(account: Account) -> None:
    assert "8 more events without a published number." in total(account, "ua-exchanges", "2025-07-28").why


def test_6266_takes_in_the_31_who_were_not_exchanged(account: Account) -> None:
    assert "31 of them are outside what it usually counts." in total(account, "ua-exchanges", "2025-11-27").why


def test_628_and_547_and_1266_and_25_make_the_2466_of_the_russian_side_and_the_years_leave_290_out(
    account: Account,
) -> None:
    whole = total(account, "ru-military", "2025-01-16")
    assert whole.stated == 2466
    assert "628 (2022), 547 (2023) and 1,266 (2024) and 25 in the events since make 2,466." in whole.why
    assert "Those years leave out 290 that the events hold." in whole.why


def test_what_the_russian_years_leave_out_is_named_where_events_fit_and_left_open_where_several_do(
    account: Account,
) -> None:
    first, second, third = (total(account, f"ru-military-{year}", f"{year}-12-31") for year in (2022, 2023, 2024))
    assert "differs by -240. Leaving out 10 (24 March 2022), 86 (1 April 2022) and 144 (29 June 2022)" in first.why
    assert "Leaving out 50 (8 January 2023); or 5 (15 April 2023) and 45 (6 July 2023)" in second.why
    assert second.why.endswith("nothing tells which.")
    assert third.why.endswith("The stated total agrees.")


def test_the_claim_of_2466_carries_that_reason(real_ledger: Ledger, account: Account) -> None:
    readings = tables_of(account)["readings"].set_index("claim_id")["why"]
    claims = real_ledger.claims
    for name in claims[(claims["counter_id"] == "ru-military") & (claims["value"] == 2466)]["claim_id"]:
        assert "628 (2022), 547 (2023) and 1,266 (2024)" in readings[name]


def test_the_two_numbers_of_31_january_2024_that_belong_elsewhere_are_told_so(account: Account) -> None:
    assert read(account, 2828, as_of="2024-01-03") == {"as labelled"}
    assert read(account, 230, "2024-01-03") == {"as labelled"}


def test_22_beside_175_are_two_handovers(account: Account) -> None:
    assert read(account, 175, "2025-03-19") >= {"as labelled"}
    assert read(account, 22, "2025-03-19-b") == {"as labelled"}


def test_the_three_days_of_may_2025_add_up(account: Account) -> None:
    parts = [best(account, f"2025-05-{day}") for day in (23, 24, 25)]
    assert parts == [390, 307, 303]
    assert sum(part or 0 for part in parts[:2]) == 697
    assert read(account, 697, "round-2025-05-23", as_of="2025-05-24") == {"as labelled"}


def test_no_counter_has_two_first_statements(account: Account) -> None:
    first = [one.counter_id for one in account.totals if one.why.startswith("The first statement")]
    assert len(first) == len(set(first))


def test_identities_hold_without_exception(account: Account) -> None:
    figures = account.figures
    for quantity, one in figures.items():
        parts = [figures.get(quantity._replace(group=group)) for group in ("military", "civilian")]
        known = [part.best for part in parts if part is not None and part.best is not None]
        if quantity.group == "all" and one.best is not None and len(known) == 2:
            assert one.best == sum(known), quantity
        whole = figures.get(quantity._replace(group="all"))
        if (
            quantity.group not in ("all", "bodies")
            and whole
            and whole.best is not None
            and not quantity.subject_id.startswith("round")
        ):
            assert (one.best or 0) <= whole.best, quantity


def test_a_round_is_the_sum_of_its_events_where_all_are_known(account: Account) -> None:
    for round_id, events in account.problem.stages.items():
        for direction in (UA, RU):
            for group in ("all", "bodies"):
                stages = [account.figures.get(Quantity(event_id, direction, group)) for event_id in events]
                values = [stage.best if stage else None for stage in stages]
                if None not in values:
                    assert account.figures[Quantity(round_id, direction, group)].best == sum(
                        value or 0 for value in values
                    )


def test_every_component_is_proved(account: Account) -> None:
    assert [proof.name for proof in account.proofs if not proof.proved] == []


def test_the_unexplained_claims_are_few(account: Account) -> None:
    unexplained = [claim_id for claim_id, one in account.readings.items() if one.reading == "unexplained"]
    assert len(unexplained) <= len(account.readings) // 50


def test_the_best_value_lies_within_low_and_high(account: Account) -> None:
    for one in account.figures.values():
        assert one.best is None or ((one.low or 0) <= one.best and (one.high is None or one.best <= one.high))

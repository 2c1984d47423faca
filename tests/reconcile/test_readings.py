"""What a claim is taken to mean."""

from __future__ import annotations

import pytest

from analysis.reconcile.account import reconcile
from tests.reconcile.making import claim, counter, event, figure, ledger, readings

UA, RU = "returned_to_ua", "returned_to_ru"


def test_agreeing_voices_give_an_agreed_figure() -> None:
    tables = reconcile(
        ledger([event("2024-01-31")], [claim("2024-01-31", UA, 207), claim("2024-01-31", UA, 207, "Moscow")])
    )
    row = figure(tables, "2024-01-31")
    assert (row["best"], row["low"], row["high"], row["status"]) == (207, 207, 207, "agreed")


def test_one_speaker_on_two_pages_is_one_voice() -> None:
    claims = [claim("2024-01-31", UA, 207, source="a"), claim("2024-01-31", UA, 207, source="b")]
    row = figure(reconcile(ledger([event("2024-01-31")], claims)), "2024-01-31")
    assert (row["n_claims"], row["n_voices"], row["status"]) == (2, 1, "single source")


def test_a_number_that_counts_the_military_only_is_explained_when_a_party_gives_the_split() -> None:
    claims = [
        claim("2022-10-29", UA, 52),
        claim("2022-10-29", f"{UA}_civilian", 2),
        claim("2022-10-29", UA, 50, "Moscow"),
    ]
    tables = reconcile(ledger([event("2022-10-29")], claims))
    assert figure(tables, "2022-10-29")["best"] == 52
    assert readings(tables)["C0003"] == "the military only"
    assert figure(tables, "2022-10-29", group="military")["best"] == 50


def test_a_split_that_only_an_outlet_gives_explains_no_difference() -> None:
    claims = [
        claim("2024-01-31", UA, 207), claim("2024-01-31", UA, 195, "Moscow"), claim("2024-01-31", RU, 195, "Moscow"),
        claim("2024-01-31", f"{UA}_military", 195, "Paper"), claim("2024-01-31", f"{UA}_civilian", 12, "Paper"),
    ]  # fmt: skip
    tables = reconcile(ledger([event("2024-01-31")], claims))
    assert figure(tables, "2024-01-31")["best"] == 207
    assert figure(tables, "2024-01-31")["status"] == "disputed"
    assert readings(tables)["C0002"] == "unexplained"


def test_a_claim_with_the_one_way_return_of_the_day_is_told_from_one_without() -> None:
    events = [event("2025-03-19"), event("2025-03-19-b", "one_way_return")]
    claims = [claim("2025-03-19", UA, 175), claim("2025-03-19", UA, 197, "Kyiv2"), claim("2025-03-19-b", UA, 22)]
    tables = reconcile(ledger(events, claims))
    assert figure(tables, "2025-03-19")["best"] == 175
    assert readings(tables)["C0002"] == "with the one-way return"


def test_both_sides_added_is_recognised() -> None:
    claims = [
        claim("2026-02-05", UA, 157),
        claim("2026-02-05", RU, 157, "Moscow"),
        claim("2026-02-05", UA, 314, "Abu Dhabi"),
    ]
    tables = reconcile(ledger([event("2026-02-05")], claims))
    assert readings(tables)["C0003"] == "both sides added"
    assert figure(tables, "2026-02-05")["best"] == 157


def test_swapped_sides_need_a_source_that_gives_both_numbers() -> None:
    event_id = "2025-05-16"
    whole = [claim(event_id, UA, 909), claim(event_id, RU, 34, "Moscow")]
    both = [claim(event_id, UA, 34, "Paper", source="x"), claim(event_id, RU, 909, "Paper", source="x")]
    tables = reconcile(ledger([event(event_id)], whole + both))
    assert readings(tables)["C0003"] == readings(tables)["C0004"] == "sides swapped"
    assert readings(reconcile(ledger([event(event_id)], whole + both[:1])))["C0003"] != "sides swapped"


def test_a_number_of_the_event_before_is_recognised_in_one_careless_source() -> None:
    events = [event("2026-03-05"), event("2026-03-08")]
    claims = [
        claim("2026-03-05", RU, 200, "Moscow"),
        claim("2026-03-08", RU, 300, "Moscow"),
        claim("2026-03-08", RU, 200, "Paper"),
    ]
    assert readings(reconcile(ledger(events, claims)))["C0003"] == "another event's number"


def test_what_a_party_says_on_two_pages_is_not_put_down_to_a_mix_up() -> None:
    events = [event("2024-10-18"), event("2024-12-30")]
    claims = [claim("2024-10-18", UA, 150), claim("2024-12-30", UA, 189)]
    claims += [claim("2024-12-30", UA, 150, "Moscow", source=page) for page in ("m", "n")]
    tables = reconcile(ledger(events, claims))
    assert readings(tables)["C0003"] == "unexplained"
    assert figure(tables, "2024-12-30")["status"] == "disputed"


def test_two_digits_swapped_in_a_total_are_recognised() -> None:
    events = [event("2023-04-26"), event("2023-05-25")]
    claims = [
        claim("2023-04-26", UA, 2324), claim("2023-05-25", UA, 106),
        claim("2023-05-25", "total_returned_to_ua", 2430, counter_id="k", source="a"),
        claim("2023-05-25", "total_returned_to_ua", 2340, counter_id="k", source="b"),
    ]  # fmt: skip
    assert readings(reconcile(ledger(events, claims, [counter("k")])))["C0004"] == "digits swapped"


@pytest.mark.parametrize(("stated", "reading"), [(30, "a total not yet updated"), (60, "as labelled")])
def test_a_total_that_lacks_the_newest_event_is_not_yet_updated(stated: int, reading: str) -> None:
    events = [event("2024-01-03"), event("2024-01-31")]
    claims = [
        claim("2024-01-03", UA, 30),
        claim("2024-01-31", UA, 30),
        claim("2024-01-03", "total_returned_to_ua", 30, counter_id="k"),
    ]
    claims += [claim("2024-01-31", "total_returned_to_ua", stated, "Paper", counter_id="k")]
    assert readings(reconcile(ledger(events, claims, [counter("k")])))["C0004"] == reading


def test_a_total_decides_between_two_voices_of_equal_standing() -> None:
    events = [event("2024-01-03"), event("2024-01-31")]
    claims = [
        claim("2024-01-03", UA, 230), claim("2024-01-31", UA, 207, "Paper"), claim("2024-01-31", UA, 195, "Paper2"),
        claim("2024-01-03", "total_returned_to_ua", 230, counter_id="k"),
        claim("2024-01-31", "total_returned_to_ua", 437, counter_id="k"),
    ]  # fmt: skip
    assert figure(reconcile(ledger(events, claims, [counter("k")])), "2024-01-31")["best"] == 207


def test_equal_evidence_is_reported_as_a_tie_with_both_values_in_the_range() -> None:
    claims = [claim("2024-01-31", UA, 207, "Paper"), claim("2024-01-31", UA, 295, "Paper2")]
    row = figure(reconcile(ledger([event("2024-01-31")], claims)), "2024-01-31")
    assert (row["tied"], row["status"], row["low"], row["high"]) == ("yes", "disputed", 207, 295)


def test_a_missing_number_follows_from_the_totals_around_it() -> None:
    events = [event("2024-01-03"), event("2024-01-31"), event("2024-02-08")]
    totals = [("2024-01-03", 230), ("2024-01-31", 437), ("2024-02-08", 537)]
    claims = [claim("2024-01-03", UA, 230), claim("2024-02-08", UA, 100)]
    claims += [claim(day, "total_returned_to_ua", value, counter_id="k") for day, value in totals]
    row = figure(reconcile(ledger(events, claims, [counter("k")])), "2024-01-31")
    assert (row["best"], row["status"]) == (207, "inferred")


@pytest.mark.parametrize(
    ("other", "reading"),
    [
        ({"keeper": "Abu Dhabi"}, "another counter's total"),
        ({"period": "year", "starts_on": "2024-01-01", "ends_on": "2024-12-31"}, "another period's total"),
        ({"scope": "all_returns"}, "another scope's total"),
    ],
)
def test_a_total_that_belongs_to_another_counter_says_to_which_kind(other: dict[str, object], reading: str) -> None:
    days = ["2023-05-01", "2024-02-01", "2024-05-01"]
    totals = [("mine", days[1], 1300), ("mine", days[2], 1375), ("other", days[1], 200), ("other", days[2], 275)]
    claims = [claim(day, "returned_to_ua", value) for day, value in zip(days, (1100, 200, 75), strict=True)]
    claims += [claim(day, "total_returned_to_ua", value, counter_id=name) for name, day, value in totals]
    claims += [claim(days[2], "total_returned_to_ua", 275, "Paper", counter_id="mine")]
    counters = [counter("mine"), counter("other", **other)]
    assert readings(reconcile(ledger([event(day) for day in days], claims, counters)))["C0008"] == reading

"""What each side says of the handovers that everything else is measured by, by value and speaker."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.present.book import Book


def said(claims: pd.DataFrame, event_id: str, measure: str, side: str) -> set[int]:
    """Every exact number that a side states, of everyone or of service members: pages word it either way."""
    measured = claims["measure"].isin([measure, f"{measure}_military"])
    wanted = claims["subject_id"].eq(event_id) & measured & claims["claimant_side"].eq(side)
    return {int(value) for value in claims.loc[wanted & claims["qualifier"].eq("exact"), "value"]}


def stated_totals(book: Book, counter_id: str) -> dict[str, int]:
    rows = book.totals[book.totals["counter_id"] == counter_id]
    return {f"{day:%Y-%m-%d}": int(value) for day, value in zip(rows["as_of"], rows["stated"], strict=True)}


@pytest.mark.parametrize(
    ("event_id", "measure", "side", "value"),
    [
        ("2024-01-31", "returned_to_ua", "UA", 207),
        ("2024-01-31", "returned_to_ua", "RU", 195),
        ("2024-01-31", "returned_to_ru", "RU", 195),
        ("2024-01-03", "returned_to_ua", "UA", 230),
        ("2024-01-03", "returned_to_ru", "RU", 248),
        ("2024-12-30", "returned_to_ua", "UA", 189),
        ("2024-12-30", "returned_to_ua", "RU", 150),
        ("2024-12-30", "returned_to_ru", "RU", 150),
    ],
)
def test_a_side_states_this_number_and_no_other(
    claims: pd.DataFrame, event_id: str, measure: str, side: str, value: int
) -> None:
    assert said(claims, event_id, measure, side) == {value}


def test_an_agency_puts_31_january_2024_at_206(claims: pd.DataFrame) -> None:
    wanted = claims["subject_id"].eq("2024-01-31") & claims["value"].eq(206)
    assert set(claims.loc[wanted & claims["measure"].eq("returned_to_ua"), "claimant"]) == {"dpa"}


def test_230_belongs_to_3_january_and_to_no_claim_about_31_january(claims: pd.DataFrame) -> None:
    subjects = claims.loc[claims["value"].eq(230) & claims["measure"].eq("returned_to_ua"), "subject_id"]
    assert "2024-01-03" in set(subjects)
    assert "2024-01-31" not in set(subjects)


@pytest.mark.parametrize(
    ("day", "total"), [("2023-12-31", 2598), ("2024-01-03", 2828), ("2024-01-31", 3035), ("2024-02-25", 3135)]
)
def test_ukraines_running_total_takes_these_steps(book: Book, day: str, total: int) -> None:
    assert stated_totals(book, "ua-exchanges")[day] == total


def test_the_steps_of_ukraines_total_are_the_exchanges_between_them(book: Book) -> None:
    best = book.events().set_index("event_id")["best_to_ua"]
    assert 2598 + best["2024-01-03"] == 2828
    assert 2828 + best["2024-01-31"] == 3035
    assert 3035 + best["2024-02-08"] == 3135


def test_the_total_printed_on_31_january_is_that_of_3_january(claims: pd.DataFrame) -> None:
    article = claims["publisher"].eq("Rubryka") & claims["published_on"].eq("2024-01-31")
    assert set(claims.loc[article & claims["measure"].eq("total_returned_to_ua"), "value"]) == {2828}


def test_1000_for_1000_is_the_sum_of_its_three_days(book: Book) -> None:
    best = book.figures.set_index(["subject_id", "direction", "group"])["best"]
    days = [int(best["2025-05-23", "to_ua", "all"]), int(best["2025-05-24", "to_ua", "all"]),
            int(best["2025-05-25", "to_ua", "all"])]  # fmt: skip
    assert days == [390, 307, 303]
    assert best["round-2025-05-23", "to_ua", "all"] == sum(days) == 1000


def test_a_round_is_never_among_the_events(book: Book) -> None:
    assert not set(book.events()["event_id"]) & set(book.ledger.rounds["round_id"])


def test_the_stages_of_a_round_share_no_day(book: Book) -> None:
    staged = book.ledger.events.dropna(subset=["round_id"]).sort_values(["round_id", "date_start"])
    for round_id, stages in staged.groupby("round_id"):
        starts, ends = list(stages["date_start"]), list(stages["date_end"])
        assert all(end < start for end, start in zip(ends, starts[1:], strict=False)), round_id


def test_a_number_of_the_whole_june_2025_round_is_no_number_of_a_stage(claims: pd.DataFrame, book: Book) -> None:
    events = book.ledger.events
    stages = events.loc[events["round_id"].eq("round-2025-06-09"), "event_id"]
    counts = claims[claims["subject_id"].isin(stages) & claims["measure"].isin(["returned_to_ua", "returned_to_ru"])]
    assert len(stages) == 9
    assert (counts["value"].dropna() < 1000).all()


def test_people_returned_are_summed_over_events_alone(book: Book) -> None:
    events = book.events()
    figures = book.figures[book.figures["direction"].eq("to_ua") & book.figures["group"].eq("all")]
    of_events = figures[figures["subject_id"].isin(events["event_id"])]["best"].sum()
    people = events[events["kind"] != "bodies"]
    assert people["best_to_ua"].sum() <= of_events < figures["best"].sum()

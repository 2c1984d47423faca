"""What holds for every claim and event, whatever is added."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.present.book import Book
from analysis.vocabulary import GROUPS, MEASURES, measure_of
from tests.data.renew import sheet


def kinds(claims: pd.DataFrame) -> pd.Series:
    return claims["measure"].map({name: measure.kind for name, measure in MEASURES.items()})


def test_no_statement_stands_twice(claims: pd.DataFrame) -> None:
    statement = ["source_id", "subject_id", "as_of", "measure", "value", "value_low", "value_high"]
    statement += ["claimant", "counter_id"]
    assert list(claims.loc[claims.duplicated(statement), "claim_id"]) == []


def test_no_claim_was_recorded_before_its_source_was_published(claims: pd.DataFrame) -> None:
    assert list(claims.loc[claims["recorded_on"] < claims["published_on"], "claim_id"]) == []


def test_no_source_was_read_before_it_was_published(book: Book) -> None:
    sources = book.ledger.sources
    assert list(sources.loc[sources["retrieved_on"] < sources["published_on"], "source_id"]) == []


def test_a_count_published_before_its_event_has_a_note_that_says_why(claims: pd.DataFrame, book: Book) -> None:
    starts = dict(zip(book.ledger.events["event_id"], book.ledger.events["date_start"], strict=True))
    early = claims[kinds(claims).eq("count") & (claims["published_on"] < claims["subject_id"].map(starts))]
    assert list(early.loc[early["note"].isna(), "claim_id"]) == []


def test_a_total_of_a_later_day_than_its_page_is_not_dated_to_the_day(claims: pd.DataFrame) -> None:
    later = claims[kinds(claims).isin(["total", "stock"]) & (claims["published_on"] < claims["as_of"])]
    assert list(later.loc[later["as_of_precision"].eq("day"), "claim_id"]) == []


FLAGGED = {
    "2022-03-24": "“10 for 10” counts the soldiers; 19 and 11 civilian sailors came besides",
    "2023-04-10": "one outlet has Russia's 106 for Ukraine's 100",
}
"""Events of which a part is larger than every number for the whole, and why."""


@pytest.mark.parametrize("group", [group for group in GROUPS if group not in ("all", "bodies")])
@pytest.mark.parametrize("direction", ["to_ua", "to_ru"])
def test_no_exact_part_is_larger_than_every_number_for_the_whole(
    claims: pd.DataFrame, direction: str, group: str
) -> None:
    exact = claims[claims["qualifier"].eq("exact")]
    whole = exact[exact["measure"] == measure_of(direction, "all")].groupby("subject_id")["value"].max()
    parts = exact[exact["measure"] == measure_of(direction, group)]
    too_large = (parts["value"] > parts["subject_id"].map(whole)) & ~parts["subject_id"].isin(list(FLAGGED))
    assert list(parts.loc[too_large.fillna(False), "claim_id"]) == []


def test_every_event_lies_in_the_war_and_in_order(book: Book) -> None:
    events = book.ledger.events
    assert events["date_start"].min() >= pd.Timestamp("2022-02-24")
    assert (events["date_start"] <= events["date_end"]).all()


def test_every_round_has_events(book: Book) -> None:
    assert set(book.ledger.rounds["round_id"]) <= set(book.ledger.events["round_id"].dropna())


def test_every_counter_has_a_claim(book: Book) -> None:
    assert set(book.ledger.counters["counter_id"]) <= set(book.ledger.claims["counter_id"].dropna())


@pytest.mark.parametrize(("table", "key"), [("sources", "source_id"), ("claimants", "claimant")])
def test_every_source_and_claimant_is_used(book: Book, table: str, key: str) -> None:
    used = set(book.ledger.claims[key])
    assert sorted(set(getattr(book.ledger, table)[key]) - used) == []


def test_every_publisher_is_used(book: Book) -> None:
    sources = book.ledger.sources
    used = (
        set(sources["publisher"]) | set(sources["origin"].dropna()) | {watch["publisher"] for watch in sheet("watches")}
    )
    assert sorted(set(book.ledger.publishers["publisher"]) - used) == []


def test_low_best_and_high_stand_in_order(book: Book) -> None:
    known = book.figures.dropna(subset=["best"])
    assert (known["low"] <= known["best"]).all()
    assert (known["best"] <= known["high"]).all()


def test_a_figure_without_a_number_is_undisclosed_and_no_other_is(book: Book) -> None:
    assert list(book.figures["best"].isna()) == list(book.figures["status"] == "undisclosed")


def test_no_figure_has_more_voices_than_claims(book: Book) -> None:
    assert (book.figures["n_voices"] <= book.figures["n_claims"]).all()


def test_every_reading_is_of_a_claim_and_keeps_what_it_states(book: Book) -> None:
    stated = book.ledger.claims.set_index("claim_id")["value"].dropna()
    readings = book.readings.set_index("claim_id")["stated"]
    both = readings.index.intersection(stated.index)
    assert set(readings.index) <= set(book.ledger.claims["claim_id"])
    assert readings[both].eq(stated[both]).all()

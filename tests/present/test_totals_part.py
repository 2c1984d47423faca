"""The page of running totals."""

from __future__ import annotations

from analysis.present.book import open_book
from analysis.present.totals_part import totals
from analysis.present.words import ENGLISH
from tests.present.reading import Page


def test_every_claim_of_no_handover_and_no_counter_has_an_anchor_there() -> None:
    book = open_book()
    anchors = {marks.get("id") for _, marks in Page(totals(book, ENGLISH)).elements}
    loose = {claim["claim_id"] for claim in book.claim_rows if not claim["subject_id"] and not claim["counter_id"]}
    assert loose
    assert loose <= anchors

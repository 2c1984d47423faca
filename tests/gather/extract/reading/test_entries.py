"""Entries of a list of exchanges by days."""

from __future__ import annotations

from tests.gather.extract.said import said


def test_a_day_alone_makes_the_next_sentence_an_entry() -> None:
    text = "Обмены пленными Украины и России. Их было много.\n\n14 января 2024 года. По 103 человека с каждой стороны."
    assert said(text) == {("returned_to_ua", 103), ("returned_to_ru", 103)}


def test_an_entry_below_its_day_counts_whose_people_it_names() -> None:
    text = "Обміни року з Росією.\n\n31 грудня 2023 року. Передноворічний: 140 українських військових."
    assert said(text) == {("returned_to_ua_military", 140)}

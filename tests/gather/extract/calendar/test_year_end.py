from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

NEW_YEAR = date(2025, 1, 3)


def as_of(text: str, language: str, published: date = NEW_YEAR) -> date | None:
    (one,) = extract_claims(text, published, language)
    return one.as_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "За рік з російського полону повернули 1358 українців."),
        ("uk", "За весь рік з російського полону повернули 1358 українців."),
        ("ru", "По итогам года из российского плена вернули 1358 украинцев."),
        ("en", "Over the year 1,358 Ukrainians returned from Russian captivity in all."),
    ],
)
def test_in_january_over_the_year_means_the_year_that_has_ended(language: str, text: str) -> None:
    assert as_of(text, language) == date(2024, 12, 31)


def test_in_june_over_the_year_means_up_to_now() -> None:
    text = "За рік з російського полону повернули 1358 українців."
    assert as_of(text, "uk", date(2025, 6, 3)) == date(2025, 6, 3)


def test_a_total_of_the_whole_war_in_january_is_of_the_day_of_publication() -> None:
    assert as_of("За весь час війни з російського полону повернули 3956 українців.", "uk") == NEW_YEAR


def test_a_review_of_the_year_before_counts_up_to_its_end() -> None:
    text = "Обмены пленными в 2024-м\n\nОмбудсмен Дмитрий Лубинец насчитал одиннадцать обменов пленными."
    assert as_of(text, "ru") == date(2024, 12, 31)

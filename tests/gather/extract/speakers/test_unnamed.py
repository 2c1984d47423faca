from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

POST = "Удома ще 90 захисників\n\nСьогодні відбувся обмін полоненими. Додому повернулися 90 воїнів Збройних Сил.\n\n"
DAY = date(2024, 6, 25)


@pytest.mark.parametrize(
    ("end", "claimants"),
    [
        ("Дякуємо Об'єднаним Арабським Еміратам!", {"Ukrainian authorities"}),
        ("Координаційний штаб працює без вихідних. Повернемо всіх!", {"Coordination Headquarters"}),
        ("Усіх чекає лікування.", {""}),
        ("«Дякуємо!» — кричали люди на вулиці.", {""}),
    ],
)
def test_a_post_that_thanks_in_the_first_person_is_the_institution_s(end: str, claimants: set[str]) -> None:
    assert {one.claimant for one in extract_claims(POST + end, DAY, "uk")} == claimants

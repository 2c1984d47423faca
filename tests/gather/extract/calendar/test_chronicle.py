from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 12, 30)


def days(text: str, language: str) -> dict[int | None, date | None]:
    return {one.value: one.event_date for one in extract_claims(text, DAY, language)}


def test_days_below_a_line_with_a_year_are_of_that_year() -> None:
    text = (
        "Exchanges of prisoners between Ukraine and Russia\n\n2024\n\nJanuary 31. 207 Ukrainians return.\n\n"
        "May 31. 75 Ukrainians return.\n\n2025\n\nFebruary 5. 150 Ukrainians return."
    )
    assert days(text, "en") == {207: date(2024, 1, 31), 75: date(2024, 5, 31), 150: date(2025, 2, 5)}


def test_days_without_a_year_are_of_the_year_that_the_title_names() -> None:
    text = "Обміни полоненими у 2024 році: Україна та Росія\n\n31 січня - 207 українців.\n\n8 лютого - 100 українців."
    assert days(text, "uk") == {207: date(2024, 1, 31), 100: date(2024, 2, 8)}


def test_a_title_that_counts_since_a_year_names_none() -> None:
    text = "Exchanges of prisoners since 2022: Ukraine and Russia\n\nOn 31 May 75 Ukrainians came home."
    assert days(text, "en") == {75: date(2025, 5, 31)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 14 June last year 120 Ukrainian soldiers came home from captivity."),
        ("uk", "14 червня минулого року з полону повернулися 120 українських військових."),
        ("ru", "14 июня прошлого года из плена вернулись 120 украинских военных."),
    ],
)
def test_a_day_of_last_year_is_of_last_year(language: str, text: str) -> None:
    assert days(text, language) == {120: date(2024, 6, 14)}


def test_a_day_with_its_ending_is_of_the_month_that_the_paragraph_names() -> None:
    text = "Обмены пленными между Россией и Украиной\n\nЯнварь. 15-го вернулись 25 украинских военных."
    assert days(text, "ru") == {25: date(2025, 1, 15)}


def test_a_total_that_counts_an_exchange_in_is_of_its_day() -> None:
    text = (
        "31 января Россия и Украина обменялись пленными. Вернулись 207 украинцев. "
        "С учетом этого обмена с начала войны освобождены 3035 украинцев."
    )
    told = {one.value: one.as_of for one in extract_claims(text, date(2024, 2, 3), "ru")}
    assert told[3035] == date(2024, 1, 31)


def test_an_entry_stands_below_its_day_without_a_verb() -> None:
    text = (
        "Обмены России и Украины за год\n\n9 февраля. По 110 человек.\n\n"
        "30 мая, после долгой паузы. 76 на 76.\n\n26 июня. 91 на 91.\n\n"
        "18 октября. Осенний обмен: 58 украинских военных за 59 россиян."
    )
    found = {(one.measure, one.value, one.event_date) for one in extract_claims(text, date(2024, 12, 30), "ru")}
    assert found == {
        *((f"returned_to_{way}", 110, date(2024, 2, 9)) for way in ("ua", "ru")),
        *((f"returned_to_{way}", 76, date(2024, 5, 30)) for way in ("ua", "ru")),
        *((f"returned_to_{way}", 91, date(2024, 6, 26)) for way in ("ua", "ru")),
        ("returned_to_ua_military", 58, date(2024, 10, 18)),
        ("returned_to_ru", 59, date(2024, 10, 18)),
    }


def test_a_dash_after_the_day_may_lead_to_so_many_of_each() -> None:
    text = "Хронологія обмінів України та Росії\n\n9 лютого - по 110.\n30 травня - 76 на 76."
    assert set(days(text, "uk")) == {110, 76}


def test_an_aside_may_stand_between_the_day_and_its_dash() -> None:
    text = "Обміни України й Росії у 2025 році\n\n19 квітня, напередодні свята, - 268 воїнів."
    assert days(text, "uk") == {268: date(2025, 4, 19)}


def test_an_entry_of_exchanges_needs_no_verb_and_no_side() -> None:
    text = (
        "Рік обмінів України з Росією\n\nПідсумки підбили в четвер. Рік був важкий. Люди чекають.\n\n"
        "Останній. 2 жовтня: 175 бійців."
    )
    assert days(text, "uk") == {175: date(2025, 10, 2)}

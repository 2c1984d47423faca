from __future__ import annotations

from datetime import date

from analysis.gather.extract import extract_claims

DAY = date(2026, 1, 6)


def test_an_answer_is_about_the_year_of_the_question() -> None:
    text = "Лубінець про обмін полоненими\n\n— Кого повернули за 2025-й?\n\n— 2080 військових та 230 цивільних."
    told = {(one.measure, one.value, one.as_of) for one in extract_claims(text, DAY, "uk")}
    end = date(2025, 12, 31)
    assert told == {("total_returned_to_ua_military", 2080, end), ("total_returned_to_ua_civilian", 230, end)}


def test_an_answer_is_about_the_day_of_the_question() -> None:
    text = "The exchange\n\nHow many came home on 2 January?\n\nWe brought 33 Ukrainian soldiers home."
    assert [one.event_date for one in extract_claims(text, DAY, "en")] == [date(2026, 1, 2)]


def test_a_figure_that_rose_after_an_exchange_is_of_its_day() -> None:
    text = (
        "Тиждень, що минув\n\nУ п'ятницю додому з полону приїхали десятеро цивільних українців. "
        "Після цього обміну загальна цифра звільнених зросла до 3310 осіб."
    )
    assert date(2026, 1, 2) in {one.as_of for one in extract_claims(text, DAY, "uk") if one.value == 3310}


def test_a_count_of_exchanges_is_not_of_the_day_on_which_someone_else_spoke() -> None:
    text = (
        "Про обмін\n\nВолодимир Зеленський сказав у понеділок, що пам'ятає про всіх полонених.\n\n"
        "Від початку року, за даними Міноборони РФ, сторони провели дев'ять обмінів."
    )
    assert [one.as_of for one in extract_claims(text, DAY, "uk") if one.value == 9] == [DAY]

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

TUESDAY = date(2026, 3, 10)


def days(text: str, language: str, published: date = TUESDAY) -> dict[int | None, date | None]:
    return {one.value: one.event_date for one in extract_claims(text, published, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The exchange took place on 5 and 6 March. On the first day 200 Ukrainian prisoners came home, on the "
            "second 300.",
        ),
        (
            "uk",
            "Обмін полоненими тривав 5 та 6 березня. У перший день додому повернулися 200 українських військових, "
            "у другий - 300 українських військових.",
        ),
        (
            "ru",
            "Обмен пленными длился 5 и 6 марта. В первый день вернулись 200 российских военнослужащих, "
            "во второй — 300 российских военнослужащих.",
        ),
    ],
)
def test_the_second_day_of_a_handover_is_the_day_after_its_first(language: str, text: str) -> None:
    told = days(text, language)
    assert (told[200], told[300]) == (date(2026, 3, 5), date(2026, 3, 6))


def test_what_two_days_brought_began_on_the_first_of_them() -> None:
    text = "Обмен пленными длился 5 и 6 марта.\n\nМИД Эмиратов назвал результат двух дней: 1000 пленных."
    assert days(text, "ru")[1000] == date(2026, 3, 5)


def test_in_two_days_began_yesterday_where_no_day_is_named() -> None:
    assert days("In two days 500 Ukrainian prisoners of war have come home.", "en") == {500: date(2026, 3, 9)}


def test_the_second_exchange_in_two_days_is_of_today() -> None:
    text = "This was the second exchange in two days: 103 Ukrainian soldiers came home."
    assert days(text, "en")[103] == TUESDAY


def test_of_two_days_what_came_then_came_on_the_second() -> None:
    text = "On 5 and 6 March first 200, then 300 Ukrainian soldiers came home."
    assert days(text, "en")[300] == date(2026, 3, 6)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Обміни відбулися 5 і 9 березня. Першого разу з полону повернулися 60 воїнів, другого — 64 військових."),
        ("ru", "Обмены прошли 5 и 9 марта. На первом из плена вернулись 60 военных, на втором — 64 военных."),
        ("en", "Swaps took place on 5 and 9 March. The first brought 60 soldiers home to Ukraine, the second 64."),
    ],
)
def test_the_first_and_the_second_of_days_listed_before(language: str, text: str) -> None:
    told = days(text, language)
    assert (told[60], told[64]) == (date(2026, 3, 5), date(2026, 3, 9))


def test_the_second_day_follows_the_first_that_its_sentence_names() -> None:
    text = "На первый день, 5 марта, из плена вернулись 270 военных, на второй — 307 военных."
    assert days(text, "ru") == {270: date(2026, 3, 5), 307: date(2026, 3, 6)}


def test_the_first_of_those_freed_is_of_no_other_day() -> None:
    text = "Обмін відбувся 5 березня. Першими з полону повернулися 60 воїнів, згодом ще 64 воїни."
    assert days(text, "uk") == {60: date(2026, 3, 5), 64: date(2026, 3, 5)}

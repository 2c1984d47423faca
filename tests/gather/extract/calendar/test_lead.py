from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

SUNDAY = date(2025, 5, 25)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "News\n\nUkraine and Russia exchanged prisoners again; 303 Ukrainians came home.\n\n"
            "The day before 307 Ukrainians had returned.",
        ),
        (
            "uk",
            "Новини\n\nУкраїна та Росія обмінялися полоненими. Додому повернулися 303 українці.\n\n"
            "Вчора повернулися ще 307 українців, у п'ятницю - 390 українців.",
        ),
        (
            "ru",
            "Новости\n\nРоссия и Украина обменялись пленными. Домой вернулись 303 украинца.\n\n"
            "Вчера вернулись ещё 307 украинцев.",
        ),
    ],
)
def test_news_without_a_day_is_of_today_though_yesterday_is_told_below(language: str, text: str) -> None:
    told = {one.value: one.event_date for one in extract_claims(text, SUNDAY, language)}
    assert (told[303], told[307]) == (SUNDAY, date(2025, 5, 24))


def test_the_day_on_which_a_truce_ended_is_not_that_of_the_exchange() -> None:
    text = (
        "Обмены Украины и России\n\nПеремирие, завершившееся в воскресенье, стороны оценивают по-разному.\n\n"
        "Обмен прошёл в пятницу.\n\nДомой вернулись 303 украинца."
    )
    assert {one.event_date for one in extract_claims(text, SUNDAY, "ru")} == {date(2025, 5, 23)}

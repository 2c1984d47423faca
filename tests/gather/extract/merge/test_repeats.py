from __future__ import annotations

from datetime import date

from analysis.gather.extract import extract_claims

DAY = date(2026, 3, 10)


def told(text: str, language: str) -> list[tuple[str, int | None, date | None]]:
    return [(one.measure, one.value, one.event_date) for one in extract_claims(text, DAY, language)]


def test_the_title_of_a_digest_is_of_the_day_that_its_text_tells() -> None:
    text = (
        "The week: talks, and a thousand bodies for Ukraine\n\nEvery Sunday we sum up the week.\n\nTalks. They ended "
        "without a result.\n\nThe power. It was cut again.\n\nThe dead. On 5 March Ukraine received 1,000 bodies."
    )
    assert told(text, "en") == [("bodies_to_ua", 1000, date(2026, 3, 5))]


def test_a_formula_of_the_title_is_what_the_text_tells_as_done() -> None:
    text = "Обмен «500 на 500»: что дальше\n\n5 марта домой вернулись 500 украинских пленных и 500 российских пленных."
    assert {measure for measure, _, _ in told(text, "ru")} == {"returned_to_ua", "returned_to_ru"}

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


def test_people_who_are_all_civilians_are_told_once() -> None:
    text = (
        "Minsk frees 31 Ukrainian civilians\n\nThe Coordination Headquarters said on 8 March that 31 civilians had "
        "come home to Ukraine. The 31 Ukrainians are safe, it said."
    )
    assert told(text, "en") == [("returned_to_ua_civilian", 31, date(2026, 3, 8))]


def test_bodies_of_one_sector_are_a_part_of_those_that_came() -> None:
    text = "Ukraine received the bodies of 502 soldiers. Most of them, 397, had been killed in the Donetsk sector."
    assert [value for _, value, _ in told(text, "en")] == [502]


def test_a_plan_for_another_day_is_no_handover_of_today_with_the_same_number() -> None:
    text = (
        "Russia and Ukraine swap prisoners\n\nRussia and Ukraine each freed 300 prisoners on Tuesday, officials said. "
        "On Wednesday the two sides will swap 300 more prisoners each, Medinsky said."
    )
    assert ("planned_to_ua", 300, date(2026, 3, 11)) in told(text, "en")
    assert ("returned_to_ua", 300, DAY) in told(text, "en")

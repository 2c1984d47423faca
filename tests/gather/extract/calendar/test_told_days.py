"""Days that are told around the number: “since 2 October, when”, “exactly a week ago”, “from the 11th to the 16th”."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract import Candidate, extract_claims

DAY = date(2025, 11, 20)


def only(text: str, language: str) -> Candidate:
    (one,) = extract_claims(text, DAY, language)
    return one


def test_since_a_day_when_people_came_home_names_their_day() -> None:
    one = only("There have been no exchanges since October 2, when 85 troops came back to Ukraine.", "en")
    assert (one.measure, one.event_date) == ("returned_to_ua_military", date(2025, 10, 2))


def test_exactly_a_week_ago_is_a_day() -> None:
    text = "Lavrov said exactly a week ago that Russia had handed over more than 9,000 bodies to Ukraine this year."
    assert only(text, "en").as_of == date(2025, 11, 13)


def test_days_without_a_month_take_the_one_named_before() -> None:
    one = only("За шість днів червня, з 11-го до 16-го, Україні передали 909 тіл.", "uk")
    assert (one.measure, one.event_date) == ("bodies_to_ua", date(2025, 6, 11))


def test_a_whole_year_is_the_span_of_a_total() -> None:
    one = only("За весь 2024 рік додому привезли 5503 тіла загиблих. Це рахунок України.", "uk")
    assert (one.measure, one.as_of) == ("total_bodies_to_ua", date(2024, 12, 31))


def test_an_agreement_told_in_the_sentence_before_is_not_of_this_day() -> None:
    text = "Стороны договорились об обмене пленными.\n\n23 мая 2025 года Украина вернула 270 военных."
    assert only(text, "ru").event_date == date(2025, 5, 23)


def test_the_day_before_is_yesterday_when_a_country_follows() -> None:
    one = only("Накануне Украина вернула 49 человек из российского плена.", "ru")
    assert one.event_date == date(2025, 11, 19)


def test_a_total_beyond_any_handover_may_be_said_on_a_day() -> None:
    one = only("19 ноября Галузин сообщил, что домой вернулись около 2300 российских военнослужащих.", "ru")
    assert (one.measure, one.as_of) == ("total_returned_to_ru_military", date(2025, 11, 19))


def test_what_was_done_on_a_day_without_a_year_lies_behind() -> None:
    (one,) = extract_claims("Найбільше українців з полону за раз приїхало 3 січня: 230.", date(2025, 1, 2), "uk")
    assert one.event_date == date(2024, 1, 3)


def test_people_who_came_home_on_a_day_came_home_on_it() -> None:
    one = only("Найменшою групою були десятеро цивільних українців, яких 28 червня визволив з полону Ватикан.", "uk")
    assert (one.measure, one.event_date) == ("returned_to_ua_civilian", date(2025, 6, 28))


def test_then_points_at_the_day_of_the_handover_not_of_the_words() -> None:
    text = (
        "Трое украинских пленных, которых 8 июня отдали Венгрии, уже дома. Об этом 12 ноября сообщил Киев.\n\n"
        "Тогда Россия передала Венгрии одиннадцать украинских пленных."
    )
    days = {one.event_date for one in extract_claims(text, DAY, "ru") if one.value == 11}
    assert days == {date(2025, 6, 8)}

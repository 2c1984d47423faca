"""The day that a phrase gives: evenings, nights, weekends, “on these days”, and days told of others."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

FRIDAY = date(2025, 6, 20)
TITLE = {"en": "Prisoners exchanged", "uk": "Обмін полоненими", "ru": "Обмен пленными"}


def days(text: str, language: str) -> dict[int | None, date | None]:
    found = extract_claims(f"{TITLE[language]}\n\n{text}", FRIDAY, language)
    return {one.value: one.as_of or one.event_date for one in found}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trump announced the deal on Wednesday. That evening Zelensky said that 1,000 people would be freed."),
        ("uk", "18 червня Умєров був у Стамбулі. Того ж вечора Зеленський сказав: Росія має віддати 1000 українців."),
        (
            "ru",
            "Трамп объявил о сделке 18 июня. Тем же вечером Ушаков сказал, что Россия готова отдать 1000 украинцев.",
        ),
    ],
)
def test_that_evening_a_plan_was_stated_on_the_day_named_before(language: str, text: str) -> None:
    assert days(text, language) == {1000: date(2025, 6, 18)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ministry in Moscow said on Thursday that 55 Russian soldiers had come back the evening before."),
        ("ru", "В ночь с 18 на 19 июня домой вернулись 55 российских военных."),
        ("uk", "У ніч із 18 на 19 червня додому повернулися 55 захисників."),
        ("uk", "Тих 55 оборонців, які прилетіли з Туреччини 18 червня, повернула Україна."),
    ],
)
def test_the_evening_before_and_the_night_from_the_18th_are_the_18th(language: str, text: str) -> None:
    assert days(text, language) == {55: date(2025, 6, 18)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine brought home 55 soldiers over the weekend."),
        ("en", "This week Ukraine brought home 55 soldiers."),
        ("uk", "Цими днями додому повернулися 55 захисників."),
        ("uk", "Днями додому повернулися 55 захисників."),
        ("ru", "На днях домой вернулись 55 российских военных."),
        ("ru", "На этой неделе домой вернулись 55 российских военных."),
    ],
)
def test_a_time_of_several_days_is_no_day(language: str, text: str) -> None:
    assert days(text, language) == {55: None}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fourth exchange this week brought home 55 Ukrainian soldiers."),
        ("en", "Some 55 Ukrainian soldiers came home. The exchange took place with the help of the Emirates."),
        ("uk", "Додому повернулися 55 захисників. Обмін відбувся за посередництва Еміратів."),
        ("uk", "Додому повернулися 55 захисників. Перед тим, 16 червня, звільнили 95 бійців."),
    ],
)
def test_news_without_a_day_of_its_own_is_of_the_day_of_publication(language: str, text: str) -> None:
    assert days(text, language)[55] == FRIDAY


def test_a_month_to_come_more_than_half_a_year_ahead_has_passed() -> None:
    found = extract_claims(
        "Обмен пленными\n\nУмеров в ноябре рассчитывал вернуть 1200 украинцев.", date(2026, 2, 5), "ru"
    )
    assert {one.as_of for one in found} == {date(2025, 11, 30)}


def test_a_dateline_with_a_month_cut_short_gives_the_day() -> None:
    text = "МОСКВА, 19 июн — РИА Новости. Россия вернула 55 военных из украинского плена, сообщило Минобороны."
    assert days(text, "ru") == {55: date(2025, 6, 19)}


@pytest.mark.parametrize(
    ("language", "text", "ordinal"),
    [
        ("uk", "Обмін відбувся 19 червня. Попередній, 16 червня, був 65-м обміном, нинішній — 66-м.", 66),
        ("ru", "Обмен прошёл 19 июня. За неделю это третий обмен: 12 июня меняли 32 на 20, 14-го — 20 на 20.", 3),
    ],
)
def test_the_present_exchange_is_the_one_that_the_article_is_about(language: str, text: str, ordinal: int) -> None:
    assert days(text, language)[ordinal] == date(2025, 6, 19)


def test_a_title_that_dates_a_report_does_not_tell_when_it_happened() -> None:
    text = "Notes, June 20, 2025\n\nUkraine and Russia held an exchange on June 19.\n\n55 Ukrainians returned."
    assert {one.event_date for one in extract_claims(text, FRIDAY, "en")} == {date(2025, 6, 19)}


def test_footnotes_are_no_numbers_and_do_not_join_sentences() -> None:
    text = "On 17 June, 55 soldiers returned to Ukraine.[18] On 19 June Russia received 60 soldiers.[19]"
    assert days(text, "en") == {55: date(2025, 6, 17), 60: date(2025, 6, 19)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В июне Россия и Украина успели обменяться: 14-го Киеву отдали 55 человек."),
        ("ru", "Канал обещал обмен 12 июня, но 14-го домой вернулись 55 украинцев."),
        ("uk", "За тиждень відбулися два обміни: 14-го повернули 55 українців, а 17 червня — 60 військових."),
        ("uk", "Останній обмін був у червні, 14-го. 55 на 55."),
    ],
)
def test_a_day_with_its_ending_is_of_the_month_told_beside_it(language: str, text: str) -> None:
    assert days(text, language)[55] == date(2025, 6, 14)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "На 54-м обмене, в июне, в Россию вернулись 55 военных из 24-го и 30-го полков."),
        ("uk", "Унаслідок 14-го обміну червня додому повернулися 55 захисників."),
    ],
)
def test_a_number_with_its_ending_that_counts_something_is_no_day(language: str, text: str) -> None:
    assert days(text, language)[55] in (None, FRIDAY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "С учётом майского обмена, 55 на 55, всё сходится."),
        ("uk", "Під час травневого обміну додому повернулися 55 захисників."),
    ],
)
def test_an_exchange_named_by_its_month_has_no_day(language: str, text: str) -> None:
    assert days(text, language)[55] is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three days after the talks in Istanbul on June 16, 55 Ukrainian soldiers came home."),
        ("en", "On June 18 the list was agreed; the next day 55 Ukrainian soldiers came home."),
        ("uk", "Обмін стався через три дні після перемовин 16 червня: додому повернулися 55 захисників."),
        ("ru", "Спустя три дня после переговоров 16 июня вернулись 55 украинских военных."),
    ],
)
def test_days_after_a_day_are_told_from_it(language: str, text: str) -> None:
    assert days(text, language) == {55: date(2025, 6, 19)}


def test_days_after_something_without_a_day_are_no_day_of_their_own() -> None:
    assert days("Three days after the summit, 55 Ukrainian soldiers came home.", "en") == {55: FRIDAY}


def test_the_days_of_a_truce_are_not_those_of_the_exchange() -> None:
    text = "A truce will hold from 21 to 23 June, and each side will free 500 prisoners, Trump said."
    found = extract_claims(f"Ukraine and Russia to exchange prisoners\n\n{text}", FRIDAY, "en")
    assert {(one.value, one.event_date, one.as_of) for one in found} == {(500, None, FRIDAY)}


def test_a_plan_of_another_day_and_speaker_stays_his_own() -> None:
    text = (
        "Зеленський: готуємо повернення 1200 українців\n\nПро обмін домовилися 10 червня. Мединський казав тоді, "
        "що сторони поміняють по 1200 військовополонених."
    )
    found = extract_claims(text, FRIDAY, "uk")
    plans = {(one.claimant, one.as_of) for one in found if one.measure == "planned_to_ua"}
    assert plans == {("Volodymyr Zelensky", FRIDAY), ("Vladimir Medinsky", date(2025, 6, 10))}

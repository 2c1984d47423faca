"""Numbers that stand beside a handover, and those that go with it by a word of their own."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims
from tests.gather.extract.said import DAY, said

NOTHING = [
    "Ukraine and Russia exchanged prisoners. In Kyiv some 300 came to the square to wait.",
    "Обмен телами между Россией и Украиной продолжается. Соотношение, таким образом, один к шестидесяти.",
    "Після обміну полоненими з Росією експерти знайшли щонайменше 20 росіян.",
    "After the exchange with Ukraine an aircraft with 80 prisoners turned back.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_handover_is_no_claim(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Україна повернула з полону 86 людей. Серед росіян було 15 жінок, їх віддали взамін.",
            {("returned_to_ua", 86), ("returned_to_ru_women", 15)},
        ),
        (
            "The UAE has helped to free 190 prisoners held by Russia and Ukraine.",
            {("returned_both", 190)},
        ),
        (
            "Обмін полоненими. Росія прийняла 150 своїх військових, 150 українських віддала. Разом — 300.",
            {("returned_to_ru_military", 150), ("returned_to_ua_military", 150), ("returned_both", 300)},
        ),
        (
            "Moscow spoke of 1,000 bodies given to Ukraine and said it had got the remains of 30 of its servicemen.",
            {("bodies_to_ua", 1000), ("bodies_to_ru", 30)},
        ),
        (
            "Это двадцать вторая посредническая операция Эмиратов по обмену пленными Украины и России.",
            {("exchange_ordinal", 22)},
        ),
        (
            "Kyiv says 9,000 Russian soldiers have been taken prisoner; roughly 6,000 of these have gone home already.",
            {("total_returned_to_ru_military", 6000)},
        ),
    ],
)
def test_words_beside_the_number_tell_whom_it_counts(text: str, statements: set[tuple[str, int]]) -> None:
    assert said(text) == statements


def test_so_many_each_time_came_on_each_day() -> None:
    text = "Репатріації до України відбувалися щомісяця: 3 січня та 20 січня — щоразу по тисячі тіл."
    found = {(one.measure, one.value, one.event_date) for one in extract_claims(text, DAY, "uk")}
    assert found == {("bodies_to_ua", 1000, date(2024, 1, day)) for day in (3, 20)}


def test_since_the_beginning_of_any_work_numbers_add_up() -> None:
    text = "Від початку роботи Уповноваженого в Україну вдалося доправити 827 тіл."
    assert said(text) == {("total_bodies_to_ua", 827)}


def test_since_last_autumn_people_add_up() -> None:
    text = "More than 160 Kursk residents have come home from Ukraine since last autumn."
    assert said(text) == {("total_returned_to_ru_civilian", 160)}


def test_then_after_a_time_that_is_no_day_gives_no_day() -> None:
    text = (
        "Обмен с Украиной прошёл 20 января. Омбудсмены встречались, последний раз в декабре. "
        "Тогда домой вернулись пятнадцать гражданских."
    )
    assert [one.event_date for one in extract_claims(text, DAY, "ru")] == [None]


def test_four_of_the_seventy_five_are_a_part_of_everyone() -> None:
    text = "Украина вернула из плена 75 человек: четверо из семидесяти пяти — гражданские."
    assert said(text) == {("returned_to_ua", 75), ("returned_to_ua_civilian", 4)}


def test_a_number_of_four_digits_after_of_them_is_no_year() -> None:
    text = (
        "У 2023 році з російської неволі повернулися 2310 людей, звітує Координаційний штаб. "
        "Із них 2080 військових і 230 цивільних."
    )
    found = {(one.measure, one.value, one.as_of) for one in extract_claims(text, DAY, "uk")}
    end = date(2023, 12, 31)
    assert found == {
        ("total_returned_to_ua", 2310, end),
        ("total_returned_to_ua_military", 2080, end),
        ("total_returned_to_ua_civilian", 230, end),
    }


def test_exchanges_may_be_counted_after_their_verb() -> None:
    text = "Україна й Росія міняли полонених. Обмінів було десять."
    assert said(text) == {("total_exchanges", 10)}


def test_numbers_below_a_title_on_bodies_are_bodies() -> None:
    text = (
        "Україні передали ще тисячу тіл\n\nРосія повернула Україні тіла 1000 загиблих. Про це повідомив штаб. "
        "Експерти почали роботу.\n\nРосійська сторона, за словами Мединського, одержала 19 своїх."
    )
    assert said(text) == {("bodies_to_ua", 1000), ("bodies_to_ru", 19)}


def test_a_handover_of_bodies_is_no_exchange_in_the_count_of_exchanges() -> None:
    text = "Russia handed Ukraine 1,000 bodies. It is the tenth such handover this year."
    assert said(text) == {("bodies_to_ua", 1000)}


def test_that_day_is_the_last_day_before_a_pause() -> None:
    text = "No exchange of prisoners with Ukraine has taken place since January 3. That day 185 soldiers came home."
    assert [one.event_date for one in extract_claims(text, DAY, "en")] == [date(2024, 1, 3)]


def test_what_a_side_holds_needs_no_noun_after_the_first_number() -> None:
    text = (
        "Kyiv estimates that over 6,000 of its soldiers are in Russian hands. "
        "Moscow says that it holds 6,465 and Ukraine 1,348."
    )
    assert {("held_by_ru_military", 6465), ("held_by_ua_military", 1348)} <= said(text)


def test_those_of_them_who_fought_somewhere_are_no_group() -> None:
    text = "Украина вернула из плена 107 человек: шесть офицеров; 74 из них обороняли завод."
    assert said(text) == {("returned_to_ua", 107), ("returned_to_ua_officers", 6)}


def test_what_both_sides_say_in_the_lead_is_the_outlet_s() -> None:
    text = (
        "Ukraine and Russia swap prisoners\n\nRussia and Ukraine each freed 150 prisoners on Wednesday, "
        "the defence ministry in Moscow and Zelensky said.\n\nThe UAE foreign ministry spoke of 300 captives."
    )
    claimants = {one.value: one.claimant for one in extract_claims(text, DAY, "en")}
    assert claimants == {150: "", 300: "UAE Ministry of Foreign Affairs"}


def test_most_of_whom_had_been_held_says_nothing_of_the_number() -> None:
    text = "Зеленский сообщил о возвращении 205 украинцев; большинство в плену с 2022 года."
    assert said(text) == {("returned_to_ua", 205)}


def test_the_first_stage_of_a_large_formula_leaves_it_planned() -> None:
    text = "Россия и Украина обменялись пленными «205 на 205», это первый этап обмена «1000 на 1000»."
    assert said(text) == {
        ("returned_to_ua", 205), ("returned_to_ru", 205), ("planned_to_ua", 1000), ("planned_to_ru", 1000),
    }  # fmt: skip


def test_whom_the_mediator_s_name_before_a_colon_helps_is_not_its_claim() -> None:
    text = "Обмін полоненими пройшов за посередництва ОАЕ: 103 на 103, уточнили в Міноборони РФ."
    assert {one.claimant for one in extract_claims(text, DAY, "uk")} == {"Russian Ministry of Defence"}


def test_so_far_may_be_said_of_an_exchange_that_goes_on() -> None:
    text = "Russia and Ukraine said they had each released 270 soldiers so far."
    assert said(text) == {("returned_to_ua_military", 270), ("returned_to_ru_military", 270)}


def test_two_numbers_around_to_are_a_range() -> None:
    (one,) = extract_claims("Russia is thought to hold the 8,000 to 10,000 Ukrainians in captivity.", DAY, "en")
    assert (one.qualifier, one.value_low, one.value_high) == ("range", 8000, 10000)

"""Who says it, where several are named or none but by a role."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2024, 5, 31)


def voices(text: str, language: str) -> dict[int | None, str]:
    return {one.value: one.claimant for one in extract_claims(text, DAY, language)}


def test_who_is_cited_within_the_noun_does_not_speak() -> None:
    text = (
        "Ukraine took back 909 bodies that Russia says are those of its soldiers, "
        "the Coordination Headquarters for the Treatment of Prisoners of War said."
    )
    assert voices(text, "en") == {909: "Coordination Headquarters"}


def test_both_sides_together_are_the_outlet_s_voice() -> None:
    text = "Moscow and Kyiv said that each had released 193 prisoners of war."
    assert voices(text, "en") == {193: ""}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Минобороны РФ сообщило об обмене с Украиной. За год, уточнили в ведомстве, домой вернулись 628 военных.",
            "ru",
        ),
        (
            "Russia's defence ministry reported a swap with Kyiv. Since 2022, it said, 628 Russian soldiers came home.",
            "en",
        ),
    ],
)
def test_a_role_or_a_pronoun_stands_for_the_speaker_before(text: str, language: str) -> None:
    assert voices(text, language) == {628: "Russian Ministry of Defence"}


def test_what_is_told_after_an_announcement_is_not_the_announcer_s() -> None:
    text = "Russia and Ukraine exchanged 103 prisoners each on Friday, a day after Kyiv announced the return of 49."
    assert voices(text, "en")[103] == ""


def test_a_statement_printed_as_such_is_all_its_author_s() -> None:
    text = (
        "Сообщение Минобороны России\n\n12 мая с территории, подконтрольной киевскому режиму, возвращены "
        "35 российских военнослужащих. Взамен переданы 35 военнопленных ВСУ."
    )
    found = extract_claims(text, date(2024, 5, 12), "ru")
    assert {one.claimant for one in found} == {"Russian Ministry of Defence"}


def test_what_both_sides_report_is_the_outlet_s() -> None:
    text = (
        "Kyiv and Moscow held an exchange, the Russian Defense Ministry and President Volodymyr Zelensky reported. "
        "It was the eighth since the beginning of May."
    )
    (one,) = extract_claims(text, date(2024, 5, 31), "en")
    assert one.claimant_side == "third_party"


def test_the_emirates_and_those_who_say_now_are_speakers() -> None:
    text = "У МЗС Еміратів кажуть, що це четвертий обмін полоненими Росії та України за їхнього посередництва."
    (one,) = extract_claims(text, date(2024, 5, 31), "uk")
    assert one.claimant_side == "mediator"


def test_a_foreign_ministry_without_its_country_is_ukraine_s_in_ukrainian() -> None:
    text = "У МЗС повідомили, що з російського полону вдалося повернути трьох українців."
    (one,) = extract_claims(text, DAY, "uk")
    assert one.claimant == "Ministry of Foreign Affairs of Ukraine"


def test_a_state_s_military_speaks_for_it() -> None:
    text = "Kyiv and Moscow held an exchange. Russia's military said it got 85 servicemen."
    (one,) = extract_claims(text, DAY, "en")
    assert (one.measure, one.claimant_side) == ("returned_to_ru_military", "RU")


def test_the_owner_of_an_office_does_not_speak_for_its_head() -> None:
    text = (
        "Kyrylo Budanov, now the head of Zelensky's presidential office, confirmed in a post that 157 prisoners of war "
        "had been returned to Ukraine."
    )
    (one,) = extract_claims(text, DAY, "en")
    assert one.claimant == "Kyrylo Budanov"


def test_whom_the_other_side_describes_are_not_its_claim() -> None:
    text = "The bodies of 1,000 people whom Russia calls Ukrainians were returned, the Coordination Headquarters said."
    (one,) = extract_claims(text, DAY, "en")
    assert one.claimant == "Coordination Headquarters"


def test_an_address_of_the_president_is_his() -> None:
    text = "Звернення Президента України\n\nМи звільнили з російського полону ще п'ятдесят наших воїнів."
    (one,) = extract_claims(text, DAY, "uk")
    assert one.claimant == "Volodymyr Zelensky"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Volodymyr Zelensky repeated that 150 Ukrainian soldiers had returned from captivity."),
        ("uk", "Додому повернулися 150 українських військових, повторив Володимир Зеленський."),
        ("uk", "Такі дані наводить Володимир Зеленський: додому повернулися 150 українських військових."),
        ("ru", "Домой вернулись 150 украинских военных, резюмировал Владимир Зеленский."),
        ("ru", "Владимир Зеленский считает иначе: домой вернулись 150 украинских военных."),
    ],
)
def test_who_repeats_sums_up_or_counts_says_it(language: str, text: str) -> None:
    assert {one.claimant for one in extract_claims(text, DAY, language)} == {"Volodymyr Zelensky"}


def test_a_secretariat_does_not_speak_for_the_one_who_leads_it() -> None:
    text = "Дмитро Усов очолює секретаріат Координаційного штабу і каже, що з полону повернули 6235 українців."
    assert {one.claimant for one in extract_claims(text, DAY, "uk")} == {"Dmytro Usov"}


def test_the_outlet_tells_of_the_last_exchange_in_its_own_voice() -> None:
    text = (
        "Zelensky said that 50 soldiers had come home to Ukraine.\n\nDmytro Lubinets said that they were well. "
        "The two sides last swapped prisoners on January 3, when 230 Ukrainians went home."
    )
    assert [one.claimant for one in extract_claims(text, DAY, "en") if one.value == 230] == [""]


def test_who_loses_a_verb_to_a_nearer_name_may_have_the_next_one() -> None:
    text = (
        "Ukraine received 1,000 bodies which, as Moscow says, are those of Ukrainian soldiers, the Coordination "
        "Headquarters for the Treatment of Prisoners of War reported."
    )
    assert voices(text, "en") == {1000: "Coordination Headquarters"}

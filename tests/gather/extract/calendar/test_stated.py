"""The day on which someone said it: of plans, totals and prisoners held."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

TUESDAY = date(2025, 11, 18)


def as_of(text: str, language: str) -> dict[tuple[str, int | None], date | None]:
    return {(one.measure, one.value): one.as_of for one in extract_claims(text, TUESDAY, language)}


def test_the_day_on_which_one_speaker_spoke_is_not_that_of_another() -> None:
    text = (
        "Talks on prisoners of Ukraine and Russia\n\n"
        "Ukraine hopes to bring home 1,200 of its people, Umerov wrote on Saturday.\n\n"
        "Roughly 6,000 Ukrainian servicemen remain in Russian captivity, according to Andrii Yusov."
    )
    assert as_of(text, "en") == {
        ("planned_to_ua", 1200): date(2025, 11, 15),
        ("held_by_ru_military", 6000): TUESDAY,
    }


def test_a_plan_stated_in_a_month_has_its_last_day() -> None:
    text = "In July, Medinsky said that Moscow and Kyiv would each release 1,200 prisoners."
    assert set(as_of(text, "en").values()) == {date(2025, 7, 31)}


def test_a_deal_of_a_month_was_stated_by_its_end() -> None:
    text = "Under a deal reached in June, Russia is to hand over the bodies of 6,000 soldiers to Ukraine."
    assert as_of(text, "en") == {("planned_bodies_to_ua", 6000): date(2025, 6, 30)}


def test_a_total_counted_the_same_day_is_of_that_day() -> None:
    text = (
        "В пятницу Россия и Украина обменялись пленными, по 84 человека. "
        "Эмираты подсчитали в тот же день, что с их помощью обменяно 4349 пленных."
    )
    assert as_of(text, "ru")["total_returned_both", 4349] == date(2025, 11, 14)


def test_what_a_plan_concerns_is_planned_too() -> None:
    text = (
        "The sides agreed to go on with exchanges, Umerov said.\n\n"
        "This concerns the release of 1,200 Ukrainian prisoners by Russia."
    )
    assert as_of(text, "en") == {("planned_to_ua", 1200): TUESDAY}


def test_prisoners_held_are_those_of_the_day_of_the_interview() -> None:
    text = (
        "Prisoners\n\nIn an interview published on Monday, Lubinets said Russia is holding 16,000 Ukrainian civilians."
    )
    assert as_of(text, "en") == {("held_by_ru_civilian", 16000): date(2025, 11, 17)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("У лютому президент оцінив кількість полонених у 7000. Україна, додав він, утримує 4000 росіян.", "uk"),
        ("В феврале президент оценил число пленных в 7000. Украина, добавил он, удерживает 4000 россиян.", "ru"),
        ("In February the president said Russia held 7,000 captives. Ukraine, he added, held 4,000 Russians.", "en"),
    ],
)
def test_the_month_in_which_someone_spoke_is_also_that_of_what_he_added(text: str, language: str) -> None:
    told = extract_claims(f"Полон / плен / prisoners\n\n{text}", date(2026, 3, 12), language)
    assert {one.as_of for one in told} == {date(2026, 2, 28)}


def test_the_next_sentence_with_a_number_of_its_own_does_not_date_what_stands_before() -> None:
    text = (
        "Обмін полоненими\n\nШтаб написав, що за війну визволив 8000 громадян. Лубінець 7 березня називав 6922 особи."
    )
    told = {one.value: one.as_of for one in extract_claims(text, date(2026, 3, 12), "uk")}
    assert told == {8000: date(2026, 3, 12), 6922: date(2026, 3, 7)}

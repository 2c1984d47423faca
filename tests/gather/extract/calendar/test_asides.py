"""Days of talks, which are none of a handover."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 8, 19)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Выполнены договорённости, достигнутые 16 июля в Стамбуле: с 9 по 11 августа Россия вернула 300 пленных.",
            "ru",
        ),
        (
            "Виконано домовленості, досягнуті 16 липня у Стамбулі: з 9 по 11 серпня Україна повернула 300 полонених.",
            "uk",
        ),
    ],
)
def test_the_day_on_which_agreements_were_reached_is_none_of_the_handover(text: str, language: str) -> None:
    assert {one.event_date for one in extract_claims(text, DAY, language)} == {date(2025, 8, 9)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("После раунда, состоявшегося 23 июля, Россия предложила забрать тела. Стороны договорились", "ru"),
        ("Після раунду, що відбувся 23 липня, Росія запропонувала забрати тіла. Сторони домовилися", "uk"),
        ("After the round, held on 23 July, Russia offered to return bodies. The sides agreed", "en"),
    ],
)
def test_the_day_of_a_round_of_talks_is_that_of_what_was_agreed(text: str, language: str) -> None:
    ends = {
        "ru": "обменять по 1200 пленных.",
        "uk": "обміняти по 1200 полонених.",
        "en": "to swap 1,200 prisoners each.",
    }
    told = extract_claims(f"Обмін / обмен / exchange\n\n{text} {ends[language]}", DAY, language)
    assert {(one.measure, one.as_of) for one in told if one.value == 1200} == {
        ("planned_to_ua", date(2025, 7, 23)),
        ("planned_to_ru", date(2025, 7, 23)),
    }


def test_the_day_of_an_exchange_that_is_told_in_a_participle_is_its_own() -> None:
    text = "В ходе обмена, состоявшегося 23 июля, Украина вернула из плена 250 человек."
    assert [one.event_date for one in extract_claims(text, DAY, "ru")] == [date(2025, 7, 23)]

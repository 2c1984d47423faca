"""Speakers whom no table names end the words of the one before."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 6, 20)


def sides(text: str, language: str) -> dict[int | None, str]:
    return {one.value: one.claimant_side for one in extract_claims(text, DAY, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The Russian ministry said 90 soldiers had returned. "
            "Finnish President Alexander Stubb said 95 Ukrainians had come home.",
            "en",
        ),
        (
            "The Russian ministry said 90 soldiers had returned. "
            "The International Committee of the Red Cross said it had helped 95 Ukrainians return.",
            "en",
        ),
        (
            "Минобороны РФ сообщило о возвращении 90 российских военных. "
            "Белорусский лидер Лукашенко рассказал, что домой вернулись 95 украинцев.",
            "ru",
        ),
        (
            "Міноборони РФ повідомило про повернення 90 російських військових. "
            "Як розповів кореспондент каналу, додому приїхали 95 українців.",
            "uk",
        ),
    ],
)
def test_who_is_in_no_table_speaks_as_a_third_party(text: str, language: str) -> None:
    assert sides(f"Swap of prisoners\n\n{text}", language) == {90: "RU", 95: "third_party"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The Coordination Headquarters said 95 soldiers were freed. "
            "Its spokesman Ivan Boiko said 12 women were among them.",
            "en",
        ),
        ("Коордштаб повідомив про звільнення 95 бійців. У Telegram там додали, що серед них 12 жінок.", "uk"),
    ],
)
def test_a_spokesman_or_a_channel_is_no_stranger(text: str, language: str) -> None:
    assert sides(f"Swap of prisoners\n\n{text}", language) == {95: "UA", 12: "UA"}

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 10, 2)


def voices(text: str, language: str) -> set[str]:
    return {one.claimant for one in extract_claims(text, DAY, language)}


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        ("en", "According to Kyiv, 185 soldiers were freed from Russian captivity.", "Ukrainian authorities"),
        ("en", "According to Moscow, 185 Russian soldiers were freed from captivity.", "Russian officials"),
        ("uk", "За твердженням Москви, з полону звільнено 185 російських військових.", "Russian officials"),
        ("ru", "По данным Киева, из российского плена вернулись 185 военных.", "Ukrainian authorities"),
        ("en", "According to Kyiv and Moscow, 185 soldiers were freed from Russian captivity.", ""),
    ],
)
def test_a_capital_whose_word_is_cited_speaks(language: str, text: str, claimant: str) -> None:
    assert voices(text, language) == {claimant}


def test_both_governments_together_are_the_outlet_s_voice() -> None:
    text = "Both governments gave figures on Thursday: 100 Ukrainians came home from captivity."
    assert voices(text, "en") == {""}


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        (
            "en",
            "Ukraine, for its part, reported the return of 105 soldiers from captivity.",
            "Ukrainian authorities",
        ),
        ("en", "Moscow later said that 103 Russian soldiers had been freed from captivity.", "Russian officials"),
        ("uk", "Москва також повідомила, що з полону звільнено 103 російських військових.", "Russian officials"),
        ("ru", "Киев, в свою очередь, сообщил о возвращении из плена 105 военных.", "Ukrainian authorities"),
    ],
)
def test_an_aside_may_stand_between_a_capital_and_its_verb(language: str, text: str, claimant: str) -> None:
    assert voices(text, language) == {claimant}

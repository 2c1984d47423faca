"""Parts of a number that was no claim are no claims."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    "text",
    [
        "UN monitors interviewed 60 men who had come home in exchanges. Of these, 58 gave accounts of their captivity.",
        "Обміни з Росією тривають. До Росії депортовано 19 500 дітей; 1350 із них повернули.",
        "Обмены с Украиной идут. Опрошены 174 пленных. Из них 169 вернулись недавно.",
    ],
)
def test_a_part_of_those_who_did_something_else_is_no_claim(text: str) -> None:
    assert said(text) == set()


def test_a_part_of_a_handover_stays_a_claim_after_other_numbers() -> None:
    text = "Ukraine got back 95 people from Russia, 60 guardsmen and 35 men of the police. Among them are five women."
    assert ("returned_to_ua_women", 5) in said(text)

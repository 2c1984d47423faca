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


@pytest.mark.parametrize(
    "text",
    [
        "Swaps between Ukraine and Russia go on. Of 38 statements about prisoners 21 got the worst mark.",
        "Обміни полоненими з Росією тривають. Із сорока людей, що прийшли на зустріч, лише семеро отримали листа.",
        "Обмены пленными с Украиной идут. Из 38 жалоб пленных пять получили ход.",
    ],
)
def test_a_part_of_things_is_no_claim(text: str) -> None:
    assert said(text) == set()


def test_a_part_of_the_freed_is_a_claim() -> None:
    assert ("returned_to_ua_officers", 12) in said(
        "Обмін полоненими з Росією: повернулися 95 українців. Із 95 звільнених 12 — офіцери."
    )

"""Numbers that have nothing to do with a handover, in articles that tell of one."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

LEAD = "Ukraine brought home 95 soldiers from Russian captivity. The buses crossed the border at noon. Relatives wept. "
ASIDE = [
    "A laboratory in the capital employs 40 people and works around the clock.",
    "Rescuers pulled a fishing boat ashore and found two sailors.",
    "A 39-year-old driver waited for his brother.",
    "More than 20,000 Ukrainian children are said to have been taken to Russia.",
    "Krasikov was among eight Russians exchanged with Western countries in August.",
]


@pytest.mark.parametrize("aside", ASIDE)
def test_people_whom_nothing_in_the_sentence_moves_are_not_counted(aside: str) -> None:
    assert said(LEAD + aside) == {("returned_to_ua_military", 95)}


def test_a_fallen_soldier_s_front_is_a_part_of_the_bodies() -> None:
    text = "Ukraine received 501 bodies from Russia. Kyiv said 382 of the fallen soldiers had fought in Avdiivka."
    assert said(text) == {("bodies_to_ua", 501)}

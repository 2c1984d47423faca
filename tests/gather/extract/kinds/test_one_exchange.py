from __future__ import annotations

import pytest

from analysis.gather.extract import extract_claims
from tests.gather.extract.said import DAY, said


@pytest.mark.parametrize(
    "text",
    [
        "2022-го найбільшим став вересневий обмін, під час якого з полону повернули 215 українців.",
        "В 2022 году самым громким стал обмен, в ходе которого из плена вернули 215 украинцев.",
        "In 2022 the best known was the September exchange, in which 215 Ukrainians came home.",
    ],
)
def test_a_number_told_of_one_exchange_is_no_total_of_the_year(text: str) -> None:
    assert said(text) == {("returned_to_ua", 215)}
    assert [one.event_date for one in extract_claims(f"Exchange / обмін / обмен\n\n{text}", DAY)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "За 2022 рік відбулися 30 обмінів, під час яких з полону повернули 1215 українців.",
        "In 2022 there were exchanges in which 1,215 Ukrainians came home.",
    ],
)
def test_what_several_exchanges_brought_is_a_total_of_the_year(text: str) -> None:
    assert ("total_returned_to_ua", 1215) in said(text)

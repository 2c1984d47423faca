"""The words around a name that tell whose office it is."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 10, 2)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ukraine's commissioner for human rights said that 185 soldiers had left captivity.", {"Dmytro Lubinets"}),
        ("Ukraine's commissioner for children's rights said that 185 soldiers had left captivity.", {""}),
        ("Уповноважений з питань зниклих безвісти в Україні сказав, що з полону повернулися 185 військових.", {""}),
        ("Уполномоченная по правам ребёнка в РФ сказала, что из украинского плена вернулись 20 россиян.", {""}),
    ],
)
def test_other_commissioners_are_no_ombudsmen(text: str, speakers: set[str]) -> None:
    assert {one.claimant for one in extract_claims(text, DAY)} == speakers

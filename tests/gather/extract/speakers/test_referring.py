from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("У четвер в Україну привезли 1000 тіл. Про передачу сповістив Координаційний штаб.", "uk"),
        ("В четверг на Украину привезли 1000 тел. О возвращении сообщил Координационный штаб.", "ru"),
        ("Ukraine got back 1,000 bodies. The return was announced by the Coordination Headquarters.", "en"),
    ],
)
def test_who_announced_the_handover_told_what_stands_before(text: str, language: str) -> None:
    claims = extract_claims(f"Тіла / bodies\n\nKyiv\n\n{text}", date(2025, 7, 17), language)
    assert {one.claimant for one in claims} == {"Coordination Headquarters"}

"""Numbers after a total."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    "text",
    [
        "За війну штаб України визволив з полону 8000 громадян. Омбудсман за п'ять днів до того називав 6922 особи.",
        "За время войны штаб Украины вызволил из плена 8000 граждан. Зеленский раньше говорил о 6922 людях.",
        "Since 2022 Ukraine has brought back 8,000 people. The ombudsman had spoken of 6,922 people.",
    ],
)
def test_another_figure_for_a_total_is_a_total(text: str) -> None:
    assert said(f"Exchange / обмін / обмен\n\n{text}") == {
        ("total_returned_to_ua", 8000),
        ("total_returned_to_ua", 6922),
    }


def test_what_came_home_besides_is_no_other_figure() -> None:
    text = "З початку війни з полону визволили 8000 громадян. Про повернення 90 військових говорив штаб."
    assert ("total_returned_to_ua_military", 90) not in said(text)

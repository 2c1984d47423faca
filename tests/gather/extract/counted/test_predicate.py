"""Numbers of which something is said: what some of those told of are."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize("part", ["Семеро зі звільнених — цивільні.", "Семеро з них — цивільні."])
def test_some_of_those_freed_are_a_part_of_them(part: str) -> None:
    text = "З російського полону повернулися 157 українців. " + part
    assert said(text) >= {("returned_to_ua", 157), ("returned_to_ua_civilian", 7)}

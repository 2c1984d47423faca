"""Infinitives tell a plan, and what was done after a verb of success."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

PLANS = [
    ("Умеров рассчитывал вернуть до конца года 800 украинских пленных.", ("planned_to_ua", 800)),
    ("Україна хоче обміняти по 300 полонених з кожного боку.", ("planned_to_ua", 300)),
    ("Kyiv wants Moscow to release 400 Ukrainian prisoners.", ("planned_to_ua", 400)),
    ("Скоро Киеву будут переданы 18 раненых украинских военных из плена.", ("planned_to_ua", 18)),
    ("Найближчим часом мають бути звільнені 130 українських полонених.", ("planned_to_ua", 130)),
    ("У СБУ працюють над можливим обміном 12 українців, яких утримує Росія.", ("planned_to_ua", 12)),
    ("Киев сорвал обмен пленными 85 на 85, утверждают в Москве.", ("planned_to_ua", 85)),
]
DONE = [
    ("Украине удалось вернуть 95 военных из российского плена.", ("returned_to_ua_military", 95)),
    ("Україні вдалося повернути з російського полону 95 людей.", ("returned_to_ua", 95)),
    ("Ukraine managed to return 49 soldiers from Russian captivity.", ("returned_to_ua_military", 49)),
    (
        "After the swap with Ukraine 75 Russian soldiers came home due to talks led by the Emirates.",
        ("returned_to_ru_military", 75),
    ),
    ("Mediation by the Emirates led to exchange of 84 Ukrainian captives.", ("returned_to_ua", 84)),
]


@pytest.mark.parametrize(("text", "statement"), PLANS)
def test_an_infinitive_tells_a_plan(text: str, statement: tuple[str, int]) -> None:
    assert statement in said(text)


@pytest.mark.parametrize(("text", "statement"), DONE)
def test_an_infinitive_after_a_verb_of_success_tells_what_was_done(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}

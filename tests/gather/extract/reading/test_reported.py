"""Numbers that somebody gives for a handover that was just told."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

LEADS = {
    "en": "Ukraine brought home 95 soldiers from Russian captivity on Friday.\n\n",
    "uk": "Україна повернула з російського полону 95 військових.\n\n",
    "ru": "Украина вернула из российского плена 95 военных.\n\n",
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Moscow spoke of 94 of its own servicemen."),
        ("en", "Russia's Defence Ministry reported 94 servicemen."),
        ("uk", "Міноборони РФ повідомило про 94 військових."),
        ("uk", "У Москві нарахували 94 своїх військовослужбовців."),
        ("ru", "В Минобороны РФ сообщили о 94 военнослужащих."),
        ("ru", "Москва заявила о 94 своих военных."),
    ],
)
def test_soldiers_whom_the_other_side_speaks_of_are_those_it_got_back(language: str, sentence: str) -> None:
    assert said(LEADS[language] + sentence) == {("returned_to_ua_military", 95), ("returned_to_ru_military", 94)}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The city council spoke of 94 new jobs."),
        ("en", "The police reported 94 visitors."),
        ("uk", "Мерія повідомила про 94 заяви."),
        ("ru", "В мэрии сообщили о 94 пожарных на смене."),
    ],
)
def test_others_whom_somebody_speaks_of_are_not_counted(language: str, sentence: str) -> None:
    assert said(LEADS[language] + sentence) == {("returned_to_ua_military", 95)}


def test_soldiers_spoken_of_where_no_handover_was_told_are_not_counted() -> None:
    assert said("Ukraine and Russia talked about prisoners.\n\nThe ministry spoke of 94 servicemen.") == set()

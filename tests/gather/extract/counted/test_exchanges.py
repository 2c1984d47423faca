"""How many exchanges there have been, and which one it was."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

TOTALS = [
    "The Emirates have now mediated 18 times between Russia and Ukraine to free prisoners.",
    "Эмираты посредничали между Россией и Украиной уже 18 раз, и пленные вернулись.",
    "Емірати вже 18 разів були посередником між Росією та Україною в обмінах.",
    "The Emirates mediated between Russia and Ukraine, and captives came home. It said 18 such efforts have succeeded.",
]
IN_ORDER = [
    "МИД ОАЭ назвал эту сделку России и Украины об обмене тринадцатой по счёту.",
    "Обмін полоненими України й Росії: цю угоду назвали тринадцятою за рахунком.",
    "Russia and Ukraine exchanged prisoners. The deal that freed them was the 13th of its kind.",
]
STAGES = [
    "В понедельник и вторник Россия и Украина провели первые два этапа обмена пленными.",
    "Росія й Україна провели два етапи обміну полоненими.",
    "Russia and Ukraine carried out two stages of the prisoner exchange.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_how_often_someone_mediated_is_how_many_exchanges_there_were(text: str) -> None:
    assert said(text) == {("total_exchanges", 18)}


@pytest.mark.parametrize("text", IN_ORDER)
def test_a_deal_has_its_number_in_order(text: str) -> None:
    assert ("exchange_ordinal", 13) in said(text)


@pytest.mark.parametrize("text", STAGES)
def test_stages_of_one_exchange_are_not_counted(text: str) -> None:
    assert said(text) == set()


def test_since_when_exchanges_are_numbered_adds_up_no_people() -> None:
    text = "This exchange of Ukraine and Russia, the 62nd since the invasion, brought back 146 Ukrainian soldiers."
    assert said(text) == {("exchange_ordinal", 62), ("returned_to_ua_military", 146)}


def test_numbers_right_after_counted_exchanges_are_of_these() -> None:
    text = (
        "Розмова про полонених України. Погода тепла. Люди гуляють. Діти вчаться.\n\n"
        "Чи багато обмінів відбулося цьогоріч?\n\nДва. У січні - 26 наших."
    )
    assert {value for _, value in said(text)} == {2, 26}

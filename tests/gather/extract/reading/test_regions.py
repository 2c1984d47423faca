"""People of one region are a part that no measure counts; residents of Kursk region are counted."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said


@pytest.mark.parametrize(
    "text",
    [
        "Prisoners were exchanged with Russia. Nine men and 12 soldiers from the Vinnytsia region came home.",
        "Обмін полоненими з Росією. Додому повернулися 19 військових із нашої області.",
        "Обмін полоненими з Росією. У полоні перебувають 55 жителів Вінниччини.",
        "Обмен пленными с Украиной. Среди освобождённых девять жителей Самарской области.",
        "Обмен пленными с Украиной. Домой вернулись семь военнослужащих из Башкирии.",
        "Обмен пленными с Украиной. В Бурятию вернулись 11 наших земляков.",
    ],
)
def test_one_region_s_own_are_no_claim(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("A swap with Ukraine. Eight civilians from the Kursk region returned.", ("returned_to_ru_civilian", 8)),
        ("Обмен с Украиной. Домой вернулись четверо жителей Курской области.", ("returned_to_ru_civilian", 4)),
        (
            "Обмін полоненими з Росією. На батьківщину повернулися 95 українських захисників.",
            ("returned_to_ua_military", 95),
        ),
        (
            "На Чернігівщині відбувся обмін: додому повернулися 95 українських військових.",
            ("returned_to_ua_military", 95),
        ),
        (
            "Вдалося повернути 12 цивільних, яких Росія утримувала на окупованій Херсонщині.",
            ("returned_to_ua_civilian", 12),
        ),
    ],
)
def test_residents_of_kursk_and_places_of_the_handover_leave_a_claim(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    "text",
    [
        "Обмены пленными с Украиной идут. С начала года в регион возвратились 46 бойцов.",
        "Обміни полоненими з Росією тривають. Серед звільнених п'ятеро наших краян.",
    ],
)
def test_those_who_came_back_to_one_region_are_no_claim(text: str) -> None:
    assert said(text) == set()

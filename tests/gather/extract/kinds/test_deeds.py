"""People who did something else, or to whom something else was done, were not handed over."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

ENGLISH = "The exchange of prisoners between Ukraine and Russia goes on.\n\n"
UKRAINIAN = "Обміни полоненими між Україною і Росією тривають.\n\n"
RUSSIAN = "Обмены пленными между Украиной и Россией продолжаются.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "In the cell 34 prisoners slept in turns.",
        ENGLISH + "A petition to free the prisoners was signed by 25,000 people.",
        UKRAINIAN + "На зустріч із посадовцями прийшли 60 людей, чиї сини в полоні.",
        UKRAINIAN + "Двох російських військових судять у Харкові.",
        UKRAINIAN + "До Києва на акцію прибули 500 людей.",
        UKRAINIAN + "117 звільнених служили в бригаді «Азов».",
        RUSSIAN + "В госпитале лежат 28 освобождённых, двое в реанимации.",
        RUSSIAN + "Опрос 2004 человек показал, что обмен поддерживают многие.",
    ],
)
def test_another_deed_beside_the_people_is_no_handover(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            ENGLISH + "Ukraine got back 95 soldiers on Tuesday; a hospital in Kyiv will examine them.",
            ("returned_to_ua_military", 95),
        ),
        (UKRAINIAN + "Із неволі вийшли 108 жінок.", ("returned_to_ua_women", 108)),
        (
            RUSSIAN + "Россия передала Украине 95 пленных, работа над новым обменом идёт.",
            ("returned_to_ua", 95),
        ),
    ],
)
def test_a_deed_beyond_the_handover_leaves_it(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Lubinets met relatives of 40 prisoners on Monday.",
        UKRAINIAN + "Лубінець зустрівся з рідними 40 полонених.",
        RUSSIAN + "Москалькова встретилась с родными 40 пленных.",
    ],
)
def test_prisoners_whose_relatives_are_meant_are_not_handed_over(text: str) -> None:
    assert said(text) == set()


def test_families_that_wait_leave_the_handover() -> None:
    text = RUSSIAN + "На Родину возвращены 95 российских военнослужащих, их ждут семьи."
    assert said(text) == {("returned_to_ru_military", 95)}


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The mayor said 3,000 people had returned to the city since its liberation.",
        UKRAINIAN + "Мер сказав, що після визволення до міста повернулися 3000 людей.",
        RUSSIAN + "Мэр сказал, что после освобождения в город вернулись 3000 человек.",
    ],
)
def test_those_who_moved_back_to_a_town_were_not_handed_over(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Freed soldiers are helped, and 6,000 people have already got the payment.",
        UKRAINIAN + "Звільненим допомагають, виплату вже отримали 6000 людей.",
        RUSSIAN + "Освобождённым помогают, выплату уже получили 6000 человек.",
    ],
)
def test_who_got_money_was_not_handed_over(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The ministry of veterans pays 1,500 freed soldiers a monthly allowance.",
        UKRAINIAN + "Волонтери передали посилки для 400 військових.",
        UKRAINIAN + "Нагороди з рук президента отримали 25 військових.",
        RUSSIAN + "Волонтёры передали посылки для 400 военных.",
    ],
)
def test_who_gets_things_was_not_handed_over(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The delegation of 20 people flew to Istanbul.",
        UKRAINIAN + "У списку імена 1000 людей, загиблих у Маріуполі.",
        UKRAINIAN + "Делегація з 20 людей вилетіла до Стамбула на переговори про обмін.",
        RUSSIAN + "Делегация из 20 человек вылетела в Стамбул на переговоры об обмене.",
    ],
)
def test_what_is_made_up_of_people_or_names_them_is_no_handover(text: str) -> None:
    assert said(text) == set()


def test_another_group_s_families_leave_the_next_number() -> None:
    text = RUSSIAN + "Тогда 15 наших гражданских воссоединились с семьями, а десять гражданских уехали на Украину."
    assert ("returned_to_ua_civilian", 10) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The report's authors spoke to 139 servicemen who were freed this year.",
        UKRAINIAN + "Автори доповіді розмовляли зі 139 військовими, яких звільнили цього року.",
        RUSSIAN + "Авторы доклада беседовали со 139 военными, которых освободили в этом году.",
    ],
)
def test_those_talked_with_are_no_handover(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            ENGLISH + "Russia handed over 23 Ukrainian servicemen who are in its hospitals.",
            ("returned_to_ua_military", 23),
        ),
        (ENGLISH + "Ten foreigners fighting for Ukraine were freed from captivity.", ("returned_to_ua_foreign", 10)),
        (UKRAINIAN + "Завдяки роботі волонтерів 95 українців повернулися додому.", ("returned_to_ua", 95)),
        (UKRAINIAN + "На площі зустріли автобуси з 95 звільненими українцями.", ("returned_to_ua", 95)),
        (RUSSIAN + "На площади встречали автобусы с 95 освобождёнными украинцами.", ("returned_to_ua", 95)),
    ],
)
def test_a_verb_of_coming_home_beside_the_people_outweighs_a_deed(text: str, statement: tuple[str, int]) -> None:
    assert said(text) == {statement}


@pytest.mark.parametrize(
    "text",
    [
        "При посредничестве церкви Россия вывезла в Венгрию 11 украинских военнопленных.",
        "За посередництва церкви Росія вивезла до Угорщини 11 українських військовополонених.",
    ],
)
def test_captives_taken_out_to_a_third_country_were_released_there(text: str) -> None:
    assert said(text) == {("released_to_third_country", 11)}


@pytest.mark.parametrize(
    "sentence",
    [
        "У лавах бригади служать 205 жінок.",
        "Петицію про обмін підтримали 25 тисяч людей.",
        "Підозру отримали 17 російських військових.",
    ],
)
def test_those_who_serve_sign_or_are_suspected_are_not_handed_over(sentence: str) -> None:
    assert said(UKRAINIAN + sentence) == set()

"""Numbers that have nothing to do with a handover, in articles that tell of one."""

from __future__ import annotations

import pytest

from tests.gather.extract.said import said

LEAD = "Ukraine brought home 95 soldiers from Russian captivity. The buses crossed the border at noon. Relatives wept. "
ASIDE = [
    "A laboratory in the capital employs 40 people and works around the clock.",
    "Rescuers pulled a fishing boat ashore and found two sailors.",
    "A 39-year-old driver waited for his brother.",
    "More than 20,000 Ukrainian children are said to have been taken to Russia.",
    "Krasikov was among eight Russians exchanged with Western countries in August.",
]


@pytest.mark.parametrize("aside", ASIDE)
def test_people_whom_nothing_in_the_sentence_moves_are_not_counted(aside: str) -> None:
    assert said(LEAD + aside) == {("returned_to_ua_military", 95)}


def test_a_fallen_soldier_s_front_is_a_part_of_the_bodies() -> None:
    text = "Ukraine received 501 bodies from Russia. Kyiv said 382 of the fallen soldiers had fought in Avdiivka."
    assert said(text) == {("bodies_to_ua", 501)}


def test_a_number_that_opens_a_fragment_goes_on_about_the_handover() -> None:
    text = "Ukraine brought its people home from captivity. One hundred and thirty defenders: 126 men and four women."
    assert ("returned_to_ua_military", 130) in said(text)


def test_parts_in_apposition_are_parts_of_each_side_s_number() -> None:
    text = "Russia and Ukraine each released 390 prisoners — 270 soldiers and 120 civilians."
    assert said(text) == {
        (f"returned_{way}{group}", value)
        for way in ("to_ua", "to_ru")
        for group, value in (("", 390), ("_military", 270), ("_civilian", 120))
    }


def test_each_said_of_one_number_does_not_hold_for_the_next() -> None:
    text = "Kyiv and Moscow agreed to exchange 1,000 prisoners each and the bodies of 6,000 soldiers."
    assert said(text) == {("planned_to_ua", 1000), ("planned_to_ru", 1000), ("planned_bodies_to_ua", 6000)}


def test_the_largest_exchange_so_far_is_no_total() -> None:
    text = "In the largest exchange of the war so far, Ukraine brought back 246 servicemen from Russian captivity."
    assert said(text) == {("returned_to_ua_military", 246)}


def test_an_exchange_within_a_sentence_on_a_total_has_its_own_day() -> None:
    text = (
        "Since the invasion Ukraine has brought home 2,500 people in exchanges with Russia, "
        "the latest of which, on 11 January, freed 95 soldiers."
    )
    assert said(text) == {("total_returned_to_ua", 2500), ("returned_to_ua_military", 95)}


def test_those_who_arrive_in_hungary_went_to_a_third_country() -> None:
    text = "Eleven Ukrainian prisoners of war arrived in Hungary from Russia."
    assert said(text) == {("released_to_third_country", 11)}


def test_prisoners_who_were_visited_did_not_come_home() -> None:
    assert (
        said("Червоний Хрест відвідав понад 4000 українських і російських військовополонених з обох сторін.") == set()
    )


def test_the_remains_of_one_person_are_no_count() -> None:
    assert said("Тіла передали Україні. Часто рештки однієї людини повертають у різних мішках.") == set()


NOUNS = [
    "Of the swaps with Russia little is known. Our desk has checked 38 statements about prisoners since 2022.",
    "Обміни з Росією тривають. Омбудсман отримав 38 скарг полонених.",
    "Обмены с Украиной идут. Получено 38 запросов пленных.",
]


@pytest.mark.parametrize("text", NOUNS)
def test_a_number_counts_the_noun_right_after_it(text: str) -> None:
    assert said(text) == set()


def test_people_aboard_a_crashed_plane_and_their_parts_did_not_return() -> None:
    text = (
        "Год катастрофы: обмены пленными не прекратились. Самолёт упал под Белгородом. "
        "На борту, по данным Минобороны, находились 74 человека: 65 пленных ВСУ, шесть членов экипажа."
    )
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "The weather was mild. Trade goes on. Some 70,000 more residents are to be moved from the left bank.",
        "Обмен пленными с Украиной. Погода тёплая. Торговля идёт. Из Херсона планируют переселить 70 тысяч жителей.",
    ],
)
def test_a_plan_about_other_people_is_no_plan_of_a_handover(text: str) -> None:
    assert not any(measure.startswith("planned") for measure, _ in said(text))


def test_hundreds_are_no_hundred() -> None:
    assert said("Обмін полоненими з Росією. Від росіян отримали вже сотні людей.") == set()


def test_a_day_with_an_ending_is_no_ordinal_of_an_exchange() -> None:
    found = said("14 февраля ждали обмена пленными с Украиной, а 16-го состоялся обмен 101 на 101.")
    assert not any(measure == "exchange_ordinal" for measure, _ in found)


def test_remains_of_several_in_one_bag_are_no_handover() -> None:
    text = "Bodies are exchanged with Russia. Experts found as many as three people's remains in one bag."
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine got 181 soldiers and 17 civilians in an exchange. Among the 198 people, many were tired.",
        "Из плена вернулся 181 украинский военный. Среди 198 человек много раненых.",
        "З полону повернувся 181 український військовий. Серед 198 людей багато поранених.",
    ],
)
def test_the_whole_of_which_parts_are_told_came_home(text: str) -> None:
    assert ("returned_to_ua", 198) in said(text)


ABOUT = "Обмін полоненими з Росією відбувся. Дощу не було. Машини їхали поволі. "


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (ABOUT + "Тепер на рідній землі триста військових.", {("returned_to_ua_military", 300)}),
        (
            ABOUT + "2 січня: 185 бійців і 20 цивільних.",
            {("returned_to_ua_military", 185), ("returned_to_ua_civilian", 20)},
        ),
        (ABOUT + "У січні — 25 наших.", {("returned_to_ua", 25)}),
        (
            "Ukraine and Russia swapped captives. It rained. Roads were wet. Among the 205 people was a poet.",
            {("returned_to_ua", 205)},
        ),
    ],
)
def test_a_word_for_home_or_those_told_of_makes_people_returned(text: str, statements: set[tuple[str, int]]) -> None:
    assert statements <= said(text)


def test_a_day_within_a_sentence_makes_the_next_one_no_entry() -> None:
    text = ABOUT + "Про це він сказав учора. Півтори тисячі цивільних, каже він, мерзнуть."
    assert said(text) == set()


def test_some_of_the_soldiers_are_what_is_said_of_them() -> None:
    text = "In a swap with Russia Ukraine got back 95 soldiers. It said that two of the soldiers were officers."
    assert said(text) == {("returned_to_ua_military", 95), ("returned_to_ua_officers", 2)}


@pytest.mark.parametrize(
    ("lead", "aside"),
    [
        ("Україна повернула з російського полону 95 військових. ", "У п'ятьох звільнених виявили туберкульоз."),
        ("Україна повернула з російського полону 95 військових. ", "48 людей росіяни встигли засудити."),
        ("Украина вернула из российского плена 95 военных. ", "У пятерых освобождённых нашли туберкулёз."),
        ("Украина вернула из российского плена 95 военных. ", "Каждая сторона навестила 119 пленных."),
        (LEAD, "Two delegations had met in Istanbul and agreed on the lists."),
        (LEAD, "The ombudsman visited 119 prisoners in a camp."),
    ],
)
def test_what_else_is_told_of_captives_is_no_handover(lead: str, aside: str) -> None:
    assert said(lead + aside) == {("returned_to_ua_military", 95)}

"""What an article asserts in numbers: small texts of our own, one behaviour each."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract import extract_claims

DAY = date(2024, 1, 31)


def said(text: str, published: date = DAY) -> set[tuple[str, int | None]]:
    return {(one.measure, one.value) for one in extract_claims(text, published)}


def test_what_ukraine_brings_back_came_to_ukraine() -> None:
    assert said("Ukraine brought home 207 people from Russian captivity.") == {("returned_to_ua", 207)}


def test_a_formula_holds_for_both_directions() -> None:
    text = "Россия и Украина обменялись пленными по формуле «150 на 150»."
    assert said(text) == {("returned_to_ua", 150), ("returned_to_ru", 150)}


def test_what_follows_in_exchange_goes_the_other_way() -> None:
    text = "С подконтрольной Киеву территории возвращены 25 российских солдат. Взамен переданы 25 военнопленных ВСУ."
    assert said(text) == {("returned_to_ru_military", 25), ("returned_to_ua_military", 25)}


def test_a_total_since_the_invasion_is_no_event() -> None:
    text = "Загалом від початку повномасштабного вторгнення з полону повернули 3 035 людей."
    (one,) = extract_claims(text, DAY)
    assert (one.measure, one.value, one.as_of, one.event_date) == ("total_returned_to_ua", 3035, DAY, None)


def test_ages_brigades_and_prices_are_no_claims() -> None:
    text = (
        "Ukraine exchanged prisoners today. The youngest is 23 years old, from the 36th brigade; a bus costs $90,000."
    )
    assert said(text) == set()


def test_another_subject_has_no_claims() -> None:
    assert said("Israel and Hamas exchanged 20 hostages for 1,900 prisoners on Monday.") == set()


def test_the_span_proves_the_number() -> None:
    text = "Додому повернулися двісті сім українців."
    (one,) = extract_claims(text, DAY)
    assert text[one.start : one.end] == "двісті сім українців"
    assert one.value == 207


def test_a_number_that_ends_the_text_is_no_crash() -> None:
    assert said("Ukraine exchanged prisoners with Russia. There were 207 of") == set()


def test_the_speaker_is_who_says_it_across_sentences() -> None:
    text = "Додому повернулися 75 людей. Про це повідомив президент Володимир Зеленський."
    (one,) = extract_claims(text, DAY)
    assert (one.claimant, one.claimant_side) == ("Volodymyr Zelensky", "UA")


def test_who_is_quoted_as_acting_does_not_speak() -> None:
    text = "Кадыров сообщил, что Минобороны вернуло домой из украинского плена 157 бойцов."
    (one,) = extract_claims(text, DAY)
    assert (one.measure, one.claimant) == ("returned_to_ru_military", "Ramzan Kadyrov")


def test_both_sides_together_are_one_number() -> None:
    text = "The exchange included 84 Ukrainian captives and 84 Russian captives, 168 captives in total."
    assert said(text) == {("returned_to_ua", 84), ("returned_to_ru", 84), ("returned_both", 168)}


def test_what_is_agreed_is_a_plan_with_the_day_of_the_statement() -> None:
    text = "Сторони домовилися обміняти по 1200 полонених з кожного боку, заявив Рустем Умєров."
    plans = extract_claims(text, DAY)
    assert {(one.measure, one.value, one.as_of) for one in plans} == {
        ("planned_to_ua", 1200, DAY),
        ("planned_to_ru", 1200, DAY),
    }


def test_bodies_of_one_front_are_part_of_the_whole() -> None:
    text = "В Україну повернули тіла 563 оборонців, зокрема 320 тіл з Донецького напрямку та 89 з Бахмутського."
    assert said(text) == {("bodies_to_ua", 563)}


def test_prisoners_held_are_a_stock() -> None:
    text = "At least 3,392 Ukrainian soldiers and civilians remain in Russian captivity as of Jan. 3."
    (one,) = extract_claims(text, DAY)
    assert (one.measure, one.value, one.qualifier, one.as_of) == ("held_by_ru", 3392, "at_least", date(2024, 1, 3))


def test_a_fourth_language_has_no_claims() -> None:
    assert (
        said("Die Ukraine und Russland haben am Freitag je 95 Kriegsgefangene ausgetauscht, teilte Kiew mit.") == set()
    )


def test_what_stands_beside_a_colon_is_a_formula_of_bodies() -> None:
    text = "Россия и Украина обменялись телами погибших военных по формуле 1000:38."
    assert said(text) == {("bodies_to_ua", 1000), ("bodies_to_ru", 38)}


def test_the_same_number_goes_the_other_way() -> None:
    text = "5 февраля Россия вернула из плена 157 военнослужащих и столько же передала Украине."
    assert said(text) == {("returned_to_ru_military", 157), ("returned_to_ua_military", 157)}


def test_a_month_without_a_day_gives_no_day() -> None:
    text = "At the beginning of 2024, Ukraine brought home 230 defenders in the largest prisoner exchange."
    (one,) = extract_claims(text, date(2024, 4, 26))
    assert (one.value, one.event_date, one.as_of) == (230, None, None)


def test_captives_of_a_mediated_exchange_are_those_of_both_sides() -> None:
    text = "The UAE mediated a new exchange between Russia and Ukraine, with the release of 190 captives."
    assert said(text) == {("returned_both", 190)}


def test_a_title_gives_way_to_the_exact_number_of_the_text() -> None:
    text = "Россия вернула из плена 2,4 тысячи военных с начала СВО\n\nС начала СВО из плена вернули 2466 бойцов."
    assert said(text) == {("total_returned_to_ru_military", 2466)}


def test_what_is_to_be_exchanged_is_a_plan() -> None:
    text = "Over 1,200 POWs from each side are to be exchanged by Russia and Ukraine."
    assert said(text) == {("planned_to_ua", 1200), ("planned_to_ru", 1200)}


def test_prisoners_said_to_have_been_aboard_did_not_come_home() -> None:
    text = "Moscow says that 65 Ukrainian prisoners were on board the plane, on the way to an exchange."
    assert said(text) == set()


def test_bodies_of_both_sides_together_have_no_measure() -> None:
    text = "Russia and Ukraine exchanged the bodies of 802 soldiers. Moscow received 45 bodies, Kyiv said."
    assert ("bodies_to_ua", 802) not in said(text)


def test_a_lopsided_formula_of_bodies_gives_the_larger_number_to_ukraine() -> None:
    text = "Обмен телами погибших: Россия передала Украине 1 тыс., а возвратила 38 тел военных."
    assert said(text) == {("bodies_to_ua", 1000), ("bodies_to_ru", 38)}


def test_a_plan_names_the_weekday_ahead() -> None:
    (one, *_) = extract_claims("The exchange of 300 Ukrainian prisoners will take place on Saturday.", DAY)
    assert (one.measure, one.event_date) == ("planned_to_ua", date(2024, 2, 3))


def test_ages_after_their_word_count_no_one() -> None:
    text = "The exchange between Russia and Ukraine is of prisoners under the age of 25 and aged 18 to 20."
    assert said(text) == set()


def test_a_combined_total_of_one_exchange_is_no_running_total() -> None:
    text = "Ukraine and Russia swapped prisoners, the two sides bringing home a combined total of 300 captives."
    assert said(text) == {("returned_both", 300)}


def test_a_group_that_each_side_exchanged_holds_for_both() -> None:
    text = "On Friday, both sides in Russia and Ukraine exchanged 270 soldiers and 120 civilians."
    assert said(text) == {
        ("returned_to_ua_military", 270), ("returned_to_ru_military", 270),
        ("returned_to_ua_civilian", 120), ("returned_to_ru_civilian", 120),
    }  # fmt: skip


def test_prisoners_held_are_counted_on_in_the_next_sentence() -> None:
    text = "У російському полоні утримують понад 16 тисяч цивільних українців. Підтверджено тільки 1742 особи."
    assert said(text) == {("held_by_ru_civilian", 16000), ("held_by_ru_civilian", 1742)}


def test_soldiers_joined_to_a_body_by_a_second_verb_are_no_bodies() -> None:
    text = "11 жовтня відбувся обмін: вдалося звільнити 32 українських військових і повернути тіло добровольця."
    assert ("returned_to_ua_military", 32) in said(text)
    assert ("bodies_to_ua", 32) not in said(text)


def test_those_who_stayed_did_not_come_home() -> None:
    text = "Ukraine and Russia exchanged prisoners; 2 Ukrainian women decided not to return to Ukraine."
    assert said(text) == set()


def test_a_handover_of_an_unnamed_day_keeps_no_day_in_the_next_sentence() -> None:
    text = (
        "The last exchange between Ukraine and Russia took place in early August. Then 22 Ukrainian soldiers came home."
    )
    (one,) = extract_claims(text, date(2023, 11, 20))
    assert (one.value, one.event_date) == (22, None)


def test_captives_in_total_over_the_days_of_an_exchange_are_those_of_both_sides() -> None:
    text = (
        "Russia and Ukraine exchanged prisoners. "
        "Together with the 400 exchanged on Friday, the total for the two days comes to 1,000 captives."
    )
    assert said(text) == {("returned_both", 400), ("returned_both", 1000)}


def test_whose_bodies_they_are_counts_no_living() -> None:
    text = "Россия вернула Украине тела трех человек - двух иностранцев и одной украинки."
    assert said(text) == {("bodies_to_ua", 3)}


def test_what_a_side_received_before_it_handed_over_goes_the_other_way() -> None:
    text = "Vladimir Medinsky said Russia had received 38 bodies and handed over 1,000."
    assert said(text) == {("bodies_to_ru", 38), ("bodies_to_ua", 1000)}


def test_what_is_said_of_the_other_side_after_and_that_is_not_of_the_number_before() -> None:
    text = (
        "Russia said 8 civilians from its Kursk region came home together with 146 servicemen, "
        "and that Ukraine had received 146 prisoners in exchange."
    )
    assert {("returned_to_ru_military", 146), ("returned_to_ua", 146)} <= said(text)


def test_scores_ratios_and_another_are_no_claims() -> None:
    text = (
        "Россия и Украина обменялись пленными больше раз, чем за любой другой год. "
        "Команда выиграла 3:0. Друг другу стороны не доверяют."
    )
    assert said(text) == set()


def test_the_wounded_outside_an_exchange_are_no_exchanges() -> None:
    assert said("Украина передала России четырёх тяжелораненых вне обмена.") == {("returned_to_ru_wounded", 4)}


def test_another_number_is_said_of_the_handover_before() -> None:
    text = "Украина вернула из плена 94 военных. Андрей Ермак назвал другое число — 95 бойцов."
    assert said(text) == {("returned_to_ua_military", 94), ("returned_to_ua_military", 95)}


def test_an_attempt_is_no_exchange() -> None:
    assert said("Киев сорвал уже вторую попытку обмена пленными на этой неделе.") == set()


def test_a_total_that_rises_to_a_number_is_exact() -> None:
    text = "Общее число пленных Украины и России, обменянных при посредничестве ОАЭ, выросло до 5955."
    (one,) = extract_claims(text, DAY, "ru")
    assert (one.measure, one.qualifier) == ("total_returned_both", "exact")


def test_a_ministry_before_a_colon_says_what_follows() -> None:
    text = "Министерство обороны РФ: из плена возвращены 103 российских военнослужащих."
    (one,) = extract_claims(text, DAY, "ru")
    assert one.claimant == "Russian Ministry of Defence"


def test_what_a_correction_takes_back_is_no_claim() -> None:
    text = "We reported erroneously that 195 Ukrainian prisoners had been returned. Ukraine got 95 prisoners back."
    assert said(text) == {("returned_to_ua", 95)}


def test_days_are_told_by_their_possessive_too() -> None:
    (one,) = extract_claims("Monday's exchange with Russia returned 95 Ukrainian prisoners.", DAY, "en")
    assert one.event_date == date(2024, 1, 29)


def test_data_of_a_side_are_its_claim() -> None:
    text = "С начала войны, по украинским данным, из плена освобождены 2105 человек."
    (one,) = extract_claims(text, DAY, "ru")
    assert (one.measure, one.claimant) == ("total_returned_to_ua", "Ukrainian authorities")

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

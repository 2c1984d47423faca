"""Numbers in digits and in words, in three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from analysis.gather.extract.normal import normal
from analysis.gather.extract.numbers import Number, numbers_in
from analysis.gather.extract.tokens import Text


def read(sentence: str) -> list[Number]:
    text = Text(normal(sentence))
    return numbers_in(text, 0, len(text.words))


def values(sentence: str) -> list[int]:
    return [number.value for number in read(sentence)]


@given(value=st.integers(2, 999_999), language=st.sampled_from(["en", "uk", "ru"]))
def test_a_number_written_in_words_is_read_back(value: int, language: str) -> None:
    written = num2words(value, lang=language)
    assert values(f"{written} x") == [value]


@given(value=st.integers(2, 99), language=st.sampled_from(["en", "uk", "ru"]))
def test_an_ordinal_written_in_words_is_read_back(value: int, language: str) -> None:
    (number,) = read(num2words(value, lang=language, to="ordinal"))
    assert (number.value, number.ordinal) == (value, True)


@given(value=st.integers(1000, 9_999_999), separator=st.sampled_from([",", ".", " ", "\u00a0", "\u202f"]))
def test_digits_are_read_with_any_separator(value: int, separator: str) -> None:
    assert values(f"рівно {f'{value:,}'.replace(',', separator)} людей") == [value]


@given(st.text(alphabet="0123456789., x", max_size=20))
def test_any_digits_and_separators_are_read_without_a_crash(digits: str) -> None:
    for number in read(f"{digits} людей"):
        assert number.value >= 0


def test_digits_with_both_separators_are_one_number() -> None:
    assert values("1,024.301 people") == [1_024_301]


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_crash(anything: str) -> None:
    for number in read(anything):
        assert 0 <= number.first < number.end


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("двохсот сімох", 207), ("двумястами семью", 207), ("ста дев'яноста п'ятьох", 195),
        ("сімом", 7), ("двадцятеро", 20),
        ("шестерых", 6), ("two hundred and seven", 207), ("twenty-three", 23), ("a thousand", 1000), ("two dozen", 24),
        ("2,5 тис.", 2500), ("12 тыс.", 12000), ("2.4 thousand", 2400), ("сім із половиною тисяч", 7500), ("50-ти", 50),
        ("two thousand, two hundred", 2200), ("пів сотні осіб, тобто п'ятдесят", 50),
        ("півтори тисячі", 1500), ("полторы тысячи", 1500), ("half a thousand", 500), ("полсотни", 50),
        ("два десятки", 20),        ("тела тысячи погибших", 1000),
    ],
)  # fmt: skip
def test_case_forms_and_short_forms(written: str, value: int) -> None:
    assert values(written)[-1] == value


@pytest.mark.parametrize("words", ["thousands of people", "тисячі людей", "тысячи пленных", "dozens", "hundreds"])
def test_a_plural_alone_is_no_number(words: str) -> None:
    assert values(words) == []


@pytest.mark.parametrize("written", ["50th", "50-й", "69-го", "п'ятдесятий", "пятидесятого", "fiftieth"])
def test_ordinals_are_marked(written: str) -> None:
    assert [number.ordinal for number in read(f"{written} обмін")] == [True]


def test_a_range_has_two_ends() -> None:
    (number,) = read("from 1,000 to 1,200 people")
    assert (number.low, number.high) == (1000, 1200)


def test_the_low_end_of_a_range_takes_the_thousands_of_the_high_end() -> None:
    (number,) = read("4-6 тысяч человек")
    assert (number.low, number.high) == (4000, 6000)


@pytest.mark.parametrize("written", ["50 for 50", "50 на 50", "«50 на 50»", "50-for-50"])
def test_a_formula_is_one_number(written: str) -> None:
    (number,) = read(written)
    assert (number.value, number.formula) == (50, 50)


def test_a_noun_may_stand_within_a_formula() -> None:
    (one,) = read("обмін 300 військових на 300")
    assert (one.value, one.formula) == (300, 300)


def test_a_score_is_no_formula() -> None:
    assert all(one.formula is None for one in read("виграли 3:0"))


def test_bodies_may_stand_within_a_formula_of_two_numbers() -> None:
    (one,) = read("1200 тел на 41")
    assert (one.value, one.formula) == (1200, 41)


@pytest.mark.parametrize("digits", ["9" * 5000, "9" * 5000 + ".5", "1" + " 234" * 3000])
def test_thousands_of_digits_are_no_number(digits: str) -> None:
    assert read(f"{digits} soldiers in May {digits}") == []


def test_a_thousand_may_stand_in_the_dative() -> None:
    assert values("сообщили о тысяче обменянных") == [1000]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("До весны чаще выходило так: 215 за 55 в сентябре.", 55),
        ("Последний обмен телами провели по схеме 1000 за 35.", 35),
        ("Вернулись 95 за 20 дней.", None),
    ],
)
def test_two_numbers_around_za_are_a_formula_unless_it_is_a_time(text: str, formula: int | None) -> None:
    tokens = Text(text)
    assert numbers_in(tokens, 0, len(tokens.words))[0].formula == formula
